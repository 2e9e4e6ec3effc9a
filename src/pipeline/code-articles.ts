import type { VFile } from 'vfile';
import { annotationSchema, type Annotation } from '../model/annotation.ts';
import type { ArticleFile } from '../model/content.ts';
import { compareIds } from '../model/id.ts';
import { anchorClaims, anchorUncoded } from './anchor/anchor-claims.ts';
import { settledBlocks } from './anchor/settled-blocks.ts';
import { checkCoverage, sentencesOf } from './check/check-coverage.ts';
import { checkKnown, checkRepeated } from './check/check-known.ts';
import { checkPhrases } from './check/check-phrases.ts';
import { checkDatingWords } from './check/check-dating-words.ts';
import type { Loose } from './check/check-references.ts';
import { mergeArticle, type MergedArticle } from './merge/merge-article.ts';
import { settleGaps } from './merge/merge-gaps.ts';
import { siglumMaker } from './merge/siglum-maker.ts';
import { report } from './messages/rules.ts';
import { countWords } from './parse/count-words.ts';
import { articleId, parseDecoded } from './parse/parse-article.ts';
import { type Codebook, gather, reportDuplicate } from './read/codebook.ts';
import { decodeSeed, type DecodedSeed } from './read/decode-seed.ts';
import { annotationUpgrade, checkLeftOver, fits } from './read/fit-annotation.ts';
import { type Phrases, phrasesOf, readOutlets } from './read/phrases.ts';
import { readYaml, type YamlFile } from './read/read-yaml.ts';
import { type Page, pageSeeds } from './read/html/page-seeds.ts';
import { nameOf, seedFiles } from './read/seed-files.ts';
import type { InputFile, StoryFiles } from './read/story-files.ts';

/** What became of all seeds of a story. */
export interface CodedArticles {
  /** In the order of ids. */
  readonly articles: readonly Omit<ArticleFile, 'generatedBy'>[];
  /** What refers across articles. */
  readonly loose: readonly Loose[];
  /** False where something could not be read or anchored: then an id that is not here may yet exist. */
  readonly whole: boolean;
}

/** The seeds of a story and what they are read with. */
export interface SeedsInput {
  readonly seeds: readonly InputFile[];
  /** Paths in `seeds/` of what is no file, such as links; never read. */
  readonly strays?: readonly string[];
  /** Those of languages; the story brings those of its outlets. */
  readonly phrases: Phrases;
}

/** An article that waits for its short name, which the annotation may give. */
interface Unnamed extends Omit<ArticleFile, 'generatedBy' | 'article'> {
  readonly article: MergedArticle;
  readonly siglum: string | null;
}

/** What became of one seed. */
type Outcome =
  | {
      readonly kind: 'coded';
      readonly id: string;
      readonly coded: Unnamed;
      readonly loose: Loose[];
      readonly whole: boolean;
    }
  /** Its annotation is that of another seed. */
  | { readonly kind: 'mismatched'; readonly id: string }
  /** Another seed has its id. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'unreadable'; readonly name: string };

/**
 * Reads the annotation of every seed, parses the seed, and anchors what the annotation quotes; one article at a
 * time. The annotation comes first, because it says whose text it is and so which phrases it may hold.
 */
export function codeArticles(input: SeedsInput, story: StoryFiles, codebook: Codebook, files: VFile[]): CodedArticles {
  const { input: texts, pages, unread: unreadPages } = pageSeeds(input.seeds, files);
  const { seeds, refused } = seedFiles(texts, input.strays ?? [], files);
  const outlets = readOutlets(story.phrases, codebook.sources);
  const context: SeedContext = {
    annotations: story.annotations,
    names: new Set([...seeds.map(nameOf), ...refused]),
    phrases: { ...input.phrases, outlets: outlets.outlets },
    codebook,
  };
  const pathOfArticle = new Map<string, string>();
  const pathOfText = new Map<string, string>();
  const outcomes = seeds.map((seed) => {
    const name = nameOf(seed);
    const decoded = decodeSeed({ name, path: seed.path, bytes: seed.bytes });
    files.push(decoded.file);
    const id = articleId(name, decoded.sha256);
    const page = pages.get(seed.path) ?? null;
    const outcome = codeSeed({ name, path: seed.path, id, decoded, page, first: pathOfArticle.get(id) }, context);
    if ('id' in outcome) pathOfArticle.set(outcome.id, seed.path);
    if (outcome.kind === 'coded') checkRepeated(decoded, outcome.coded.article, pathOfText);
    return outcome;
  });
  const leftOver = [...story.annotations].flatMap(([id, source]) => (pathOfArticle.has(id) ? [] : [source]));
  const unread = new Set([
    ...refused,
    ...unreadPages,
    ...outcomes.flatMap((outcome) => (outcome.kind === 'unreadable' ? [outcome.name] : [])),
  ]);
  for (const source of leftOver) checkLeftOver(source, context.names, unread);
  const coded = outcomes.flatMap((outcome) => (outcome.kind === 'coded' ? [outcome] : []));
  checkPhrases(outlets, textsBySource(coded.map((one) => one.coded.article)));
  return {
    articles: named(
      coded.map((one) => one.coded),
      codebook,
    ),
    loose: coded.flatMap((one) => one.loose),
    whole: refused.size + unreadPages.length === 0 && leftOver.length === 0 && outcomes.every(isWhole),
  };
}

function textsBySource(articles: readonly MergedArticle[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { source, text } of articles) if (source !== null) texts.set(source, [...(texts.get(source) ?? []), text]);
  return texts;
}

function isWhole(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'coded':
      return outcome.whole;
    case 'repeated':
      return true;
    case 'mismatched':
    case 'unreadable':
      return false;
  }
}

function named(unnamed: readonly Unnamed[], { sources }: Codebook): CodedArticles['articles'] {
  const makeSiglum = siglumMaker(
    unnamed.flatMap(({ siglum }) => siglum ?? []),
    sources.byId,
  );
  return unnamed
    .toSorted((a, b) => compareIds(a.article.id, b.article.id))
    .map(({ siglum, article, ...rest }) => ({
      article: { ...article, siglum: siglum ?? makeSiglum(article) },
      ...rest,
    }));
}

/** What every seed is read with. */
interface SeedContext {
  readonly annotations: ReadonlyMap<string, VFile>;
  /** The names of all seeds. */
  readonly names: ReadonlySet<string>;
  readonly phrases: Phrases;
  readonly codebook: Codebook;
}

/** A seed as decoded. */
interface Seed {
  readonly name: string;
  readonly path: string;
  /** The id of its article. */
  readonly id: string;
  readonly decoded: DecodedSeed;
  /** The page that it was taken out of, or null. */
  readonly page: Page | null;
  /** The path of an earlier seed of the same id, if there is one. */
  readonly first: string | undefined;
}

function codeSeed({ name, path, id, decoded, page, first }: Seed, context: SeedContext): Outcome {
  const { annotations, names, phrases, codebook } = context;
  const { file } = decoded;
  const source = decoded.text === null || first !== undefined ? undefined : annotations.get(id);
  const yaml = source ? readYaml(source, annotationSchema, annotationUpgrade(name, decoded.sha256)) : null;
  const outlet = yaml?.value.source?.value ?? null;
  const stated = {
    language: yaml?.value.language !== undefined || (page?.facts.language ?? null) !== null,
    blocks: settledBlocks(
      yaml,
      { article: { seed: name, blocks: [] }, text: decoded.text ?? '', path },
      page?.lines ?? [],
    ),
  };
  const { article, text } = parseDecoded(name, decoded, phrasesOf(phrases, outlet), stated);
  if (!article) return { kind: 'unreadable', name };
  if (first !== undefined) {
    reportDuplicate(file, 'duplicate-article', id, undefined, { path: first, place: undefined });
    return { kind: 'repeated' };
  }
  if (yaml && !fits(yaml, { ...article, origin: page?.origin ?? null }, names)) return { kind: 'mismatched', id };
  const isCoded = yaml !== null && yaml.value.claims.length + yaml.value.uncoded.length > 0;
  if (!source)
    report(file, 'seed-not-coded', `Unexpected lack of an annotation, expected \`annotations/${article.id}.yaml\``);
  else if (yaml && !isCoded)
    report(file, 'seed-not-coded', `Unexpected annotation without claims, expected some in \`annotations/${id}.yaml\``);
  const seed = { article, text, path };
  const merged = mergeArticle(seed, yaml, codebook, page);
  if (yaml) settleGaps(file, seed, yaml);
  const claims = yaml
    ? anchorClaims(yaml, {
        // Its language is the editor's where they name it.
        seed: { ...seed, article: merged },
        codebook,
        publisher: merged.source,
        knowsUntil: merged.knowsUntil,
      })
    : [];
  if (yaml) checkDatingWords(yaml, merged, claims);
  checkKnown(file, merged, phrases, yaml?.value.published !== undefined);
  const uncoded = yaml ? anchorUncoded(yaml, seed, claims) : { passages: [], repeats: [] };
  const sentences = sentencesOf(merged, phrases);
  const passages = [...claims, ...uncoded.passages];
  // With a passage missing, its sentence would be called open by mistake.
  if (isCoded && yaml.whole && passages.length === yaml.value.claims.length + yaml.value.uncoded.length)
    checkCoverage(file, text, sentences, passages);
  return {
    kind: 'coded',
    id,
    coded: {
      article: merged,
      siglum: yaml?.value.siglum ?? null,
      claims,
      uncoded: uncoded.passages,
      words: countWords(merged),
      sentences,
    },
    loose: yaml ? [looseEnds(yaml, article.id, uncoded.repeats)] : [],
    whole: !source || (yaml !== null && yaml.whole && claims.length === yaml.value.claims.length),
  };
}

function looseEnds(
  yaml: YamlFile<Annotation>,
  article: string,
  repeats: ReturnType<typeof anchorUncoded>['repeats'],
): Loose {
  gather(yaml, 'claims', yaml.value.claims);
  const { siglum } = yaml.value;
  return {
    file: yaml.file,
    claims: yaml.value.claims.map(({ id }, index) => ({
      id: `${article}-${id}`,
      place: yaml.at(['claims', index, 'id']),
    })),
    repeats: repeats.map(({ id, path }) => ({ id, place: yaml.at(path) })),
    siglum: siglum === undefined ? null : { id: siglum, place: yaml.at(['siglum']) },
  };
}
