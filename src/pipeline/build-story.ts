import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { annotationSchema, type Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { ArticleFile, Content } from '../model/content.ts';
import { compareIds } from '../model/id.ts';
import { siteSchema } from '../model/site.ts';
import { anchorClaims, anchorUncoded } from './anchor/anchor-claims.ts';
import { checkDatingWords } from './check/check-dating-words.ts';
import { checkCoverage, sentencesOf } from './check/check-coverage.ts';
import { checkAcross, checkStory, type Loose } from './check/check-references.ts';
import { type Codebook, gather, type Known, reportDuplicate } from './read/codebook.ts';
import { countWords } from './parse/count-words.ts';
import { decodeSeed } from './read/decode-seed.ts';
import { checkLeftOver, fits } from './read/fit-annotation.ts';
import { makeSigla } from './merge/make-sigla.ts';
import { mergeArticle } from './merge/merge-article.ts';
import { upgradeAnnotation } from './read/old-annotation.ts';
import { articleId, parseDecoded } from './parse/parse-article.ts';
import { type Phrases, phrasesOf, readOutlets } from './read/phrases.ts';
import { readCodebook } from './read/read-codebook.ts';
import { readCoding } from './anchor/anchor-coding.ts';
import { readRelays, readWords } from './anchor/anchor-ledger.ts';
import { readProse, readSummaries } from './read/read-summaries.ts';
import { readYaml, type YamlFile } from './read/read-yaml.ts';
import { report, type RuleId } from './messages/rules.ts';
import { nameOf, seedFiles } from './read/seed-files.ts';
import { type InputFile, storyFiles, type StoryFiles } from './read/story-files.ts';

/** Everything that a story is built from. Paths are those that messages show. */
export interface StoryInput {
  readonly seeds: readonly InputFile[];
  /** Paths in `seeds/` of what is no file, such as links; never read. */
  readonly strays?: readonly string[];
  /** The files below `src/story`. */
  readonly story: readonly InputFile[];
  /** Those of languages; the story brings those of its outlets. */
  readonly phrases: Phrases;
  /**
   * Whether a seed that was edited is shown all the same, for somebody who works on the text. It is
   * reported as the error that it is.
   */
  readonly draft?: boolean;
}

/** What the generated files say of themselves. */
const generatedBy = 'scripts/story/build-content.ts from seeds/ and src/story/; not edited by hand';

/**
 * Builds the content of a story. Pure: the same bytes give the same content and
 * the same messages. `built` is null where any message is an error (but for `draft`); `files`
 * holds every file with its messages.
 */
export function buildStory(input: StoryInput): { built: Content | null; files: VFile[] } {
  const files: VFile[] = [];
  const story = storyFiles(input.story, files);
  // The codebook comes first: everything else refers to it.
  const read = readCodebook(story);
  const site = story.site && readYaml(story.site, siteSchema);
  const coded = codeArticles(input, story, read.codebook, files);
  const articles: Known<Article> = {
    byId: new Map(coded.articles.map(({ article }) => [article.id, article])),
    whole: coded.whole,
  };
  const claims: Known<Claim> = {
    byId: new Map(coded.articles.flatMap((one) => one.claims.map((claim) => [claim.id, claim]))),
    whole: coded.whole,
  };
  // What refers across articles can only be checked when all are known.
  checkAcross(coded.loose, claims);
  checkStory(read, site, articles, claims);
  const targets = {
    article: articles,
    claim: claims,
    question: read.codebook.questions,
    source: read.codebook.sources,
  };
  const summaries = readSummaries(story.summaries, targets);
  const prose = readProse(story.prose, targets);
  const ledgers = { articles, claims, sources: read.codebook.sources };
  const words = readWords(story.words, ledgers);
  const relays = readRelays(story.relays, ledgers);
  const coding = readCoding(story.coding, articles, claims);

  const stops = (message: VFileMessage): boolean =>
    message.fatal === true && !(input.draft === true && message.ruleId === ('seed-changed' satisfies RuleId));
  if (!site || files.some((file) => file.messages.some(stops))) return { built: null, files };
  const { events, topics, questions, sources } = read.codebook;
  const sigla = makeSigla(
    coded.articles.map(({ article }) => article),
    sources.byId,
  );
  return {
    built: {
      articles: coded.articles.map((file, index) => ({ ...file, article: sigla[index] ?? file.article })),
      story: {
        generatedBy,
        site: site.value,
        events: listed(events),
        topics: listed(topics),
        questions: listed(questions),
        moved: [...read.moved],
        sources: listed(sources),
        terms: [...read.terms],
        summaries,
        prose,
      },
      ledger: { generatedBy, words, relays },
      coding: { generatedBy, coding },
    },
    files,
  };
}

/**
 * Reads the annotation of every seed, parses the seed, and anchors what the annotation quotes; one article at a
 * time. The annotation comes first, because it says whose text it is and so which phrases it may hold.
 */
function codeArticles(input: StoryInput, story: StoryFiles, codebook: Codebook, files: VFile[]) {
  const articles: ArticleFile[] = [];
  const loose: Loose[] = [];
  const { seeds, refused } = seedFiles(input.seeds, input.strays ?? [], files);
  const names = new Set([...seeds.map(nameOf), ...refused]);
  const unread = new Set(refused);
  const pathOfArticle = new Map<string, string>();
  const annotations = new Map(story.annotations);
  const phrases = { ...input.phrases, outlets: readOutlets(story.phrases, codebook.sources) };
  let whole = refused.size === 0;
  for (const seed of seeds) {
    const name = nameOf(seed);
    const decoded = decodeSeed({ name, path: seed.path, bytes: seed.bytes });
    const { file } = decoded;
    const id = articleId(name, decoded.sha256);
    files.push(file);
    const first = pathOfArticle.get(id);
    const source = decoded.text === null || first !== undefined ? undefined : annotations.get(id);
    const yaml = source ? readYaml(source, annotationSchema, upgradeAnnotation) : null;
    const outlet = yaml?.value.source?.value ?? null;
    const languageIsStated = yaml?.value.language !== undefined;
    const { article, text } = parseDecoded(name, decoded, phrasesOf(phrases, outlet), languageIsStated);
    if (!article) {
      unread.add(name);
      whole = false;
      continue;
    }
    if (first !== undefined) {
      reportDuplicate(file, 'duplicate-article', id, undefined, { path: first, place: undefined });
      continue;
    }
    pathOfArticle.set(id, seed.path);
    annotations.delete(id);
    if (source && !yaml) whole = false;
    if (yaml && !fits(yaml, article, names)) {
      whole = false;
      continue;
    }
    if (!source)
      report(file, 'seed-not-coded', `Unexpected lack of an annotation, expected \`annotations/${article.id}.yaml\``);
    if (yaml && !yaml.whole) whole = false;
    const context = { article, text, path: seed.path };
    const merged = mergeArticle(context, yaml, codebook);
    const claims = yaml
      ? anchorClaims(yaml, {
          // Its language is the editor's where they name it.
          seed: { ...context, article: merged },
          codebook,
          publisher: merged.source,
          knowsUntil: merged.knowsUntil,
        })
      : [];
    if (yaml) checkDatingWords(yaml, merged, claims);
    const uncoded = yaml ? anchorUncoded(yaml, context) : { passages: [], repeats: [] };
    if (yaml && claims.length < yaml.value.claims.length) whole = false;
    const sentences = sentencesOf(merged, phrases);
    const passages = [...claims, ...uncoded.passages];
    // With a passage missing, its sentence would be called open by mistake.
    if (yaml?.whole && passages.length === yaml.value.claims.length + yaml.value.uncoded.length)
      checkCoverage(file, text, sentences, passages);
    articles.push({
      generatedBy,
      article: merged,
      claims,
      uncoded: uncoded.passages,
      words: countWords(merged),
      sentences,
    });
    if (yaml) loose.push(looseEnds(yaml, article.id, uncoded.repeats));
  }
  if (annotations.size > 0) whole = false;
  for (const source of annotations.values()) checkLeftOver(source, names, unread);
  return { articles: articles.toSorted((a, b) => compareIds(a.article.id, b.article.id)), loose, whole };
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

function listed<Entry extends { readonly id: string }>(known: Known<Entry>): Entry[] {
  return [...known.byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
}
