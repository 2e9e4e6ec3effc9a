import type { Annotation, AnnotatedEvidence } from '../../model/annotation.ts';
import type { Article, ArticleBlock, Fact, ParsedArticle, Relay } from '../../model/article.ts';
import { type Basis, type Evidence, restsOnWords } from '../../model/dating.ts';
import type { Translations } from '../../model/localized.ts';
import type { TextPosition } from '../../model/selector.ts';
import { checkTranslation } from '../check/check-translation.ts';
import { assertWords } from '../anchor/anchor-quote.ts';
import { checkId, type Codebook } from '../read/codebook.ts';
import { locatePassage, type SeedText } from '../anchor/locate-passage.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { mergeGaps } from './merge-gaps.ts';
import { mergeDating, mergeKnowsUntil } from './merge-dating.ts';
import { datingOfPage, factOfPage } from './page-facts.ts';
import type { HtmlFact } from '../read/html/html-facts.ts';
import type { Page } from '../read/html/page-seeds.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

/** One article before it has its short name, which needs all others to be known. */
export type MergedArticle = Omit<Article, 'siglum'>;

const notStated: Fact = { basis: 'not-stated', evidence: [], note: null };

/**
 * One article as the site knows it: the parse, and what its annotation adds.
 * The annotation never overrules what the words state; where it tries to, that
 * is an error. The language is never stated by the words, only guessed from
 * them: an editor who names it is right. What the page of the text says for
 * programs counts where neither says anything.
 *
 * @param page the page that the text was taken out of, or null
 */
export function mergeArticle(
  seed: SeedText,
  yaml: YamlFile<Annotation> | null,
  codebook: Codebook,
  page: Page | null,
): MergedArticle {
  const parsed = seed.article;
  const annotation = yaml?.value;
  const facts = page?.facts ?? null;
  const saidLanguage = parsed.language === 'und' ? (facts?.language ?? null) : null;
  const language = annotation?.language?.value ?? saidLanguage?.value ?? parsed.language;
  const published = mergeDating(
    facts && !annotation?.published ? datingOfPage(parsed.published, facts) : parsed.published,
    yaml,
    yaml ? evidenceOf(yaml, ['published'], yaml.value.published, seed) : [],
  );
  const knowsUntil = mergeKnowsUntil(
    published,
    yaml,
    yaml ? evidenceOf(yaml, ['knowsUntil'], yaml.value.knowsUntil, seed) : [],
  );
  if (yaml && annotation?.source)
    checkId(yaml, ['source', 'value'], 'source', annotation.source.value, codebook.sources);
  if (yaml && annotation?.author && parsed.author !== null && parsed.author !== annotation.author.value) {
    report(
      yaml.file,
      'annotation-contradicts-text',
      `Unexpected author ${shorten(annotation.author.value)}, expected ${shorten(parsed.author)} as the text has it`,
      { place: yaml.at(['author', 'value']) },
    );
  }
  return {
    ...parsed,
    origin: page?.origin ?? null,
    source: annotation?.source?.value ?? null,
    url: annotation?.url?.value ?? facts?.url?.value ?? null,
    language,
    author: parsed.author ?? annotation?.author?.value ?? facts?.author?.value ?? null,
    published,
    knowsUntil,
    display: annotation?.display ?? 'excerpts',
    relays: mergeRelays(seed, yaml, codebook),
    blocks: mergeTranslations(seed, yaml, language),
    gaps: mergeGaps(seed, yaml, codebook),
    coded: annotation !== undefined && annotation.claims.length + annotation.uncoded.length > 0,
    text: seed.text,
    facts: {
      source: yaml ? factOf(yaml, 'source', seed) : notStated,
      url: statedOr(yaml, 'url', seed, facts?.url),
      author:
        parsed.author !== null
          ? { basis: 'stated', evidence: signatureIn(seed), note: null }
          : statedOr(yaml, 'author', seed, facts?.author),
      title: parsed.title === null ? notStated : { basis: 'stated', evidence: headlineIn(seed), note: null },
      language:
        yaml && annotation?.language
          ? factOf(yaml, 'language', seed)
          : parsed.language === 'und'
            ? saidLanguage
              ? factOfPage(saidLanguage)
              : notStated
            : { basis: 'inferred', evidence: [], note: null },
    },
  };
}

function factOf(yaml: YamlFile<Annotation>, key: 'source' | 'url' | 'language' | 'author', seed: SeedText): Fact {
  const fact = yaml.value[key];
  return fact ? { basis: fact.basis, evidence: evidenceOf(yaml, [key], fact, seed), note: fact.note } : notStated;
}

/** What an editor states, else what the page says. */
function statedOr(
  yaml: YamlFile<Annotation> | null,
  key: 'url' | 'author',
  seed: SeedText,
  said: HtmlFact | null | undefined,
): Fact {
  if (yaml?.value[key]) return factOf(yaml, key, seed);
  return said ? factOfPage(said) : notStated;
}

function evidenceOf(
  yaml: YamlFile<Annotation>,
  path: Path,
  fact: { basis: Basis; evidence: readonly AnnotatedEvidence[] } | undefined,
  seed: SeedText,
): Evidence[] {
  if (!fact) return [];
  if (restsOnWords[fact.basis] && !fact.evidence.some((one) => 'quote' in one)) {
    report(yaml.file, 'evidence-missing', `Unexpected basis \`${fact.basis}\` without words of the text`, {
      place: yaml.at([...path, 'basis']),
    });
  }
  return fact.evidence.flatMap((one, index): Evidence[] => {
    if ('elsewhere' in one) return [{ kind: 'elsewhere', text: one.elsewhere }];
    const position = locatePassage(yaml, [...path, 'evidence', index], one, seed, 'evidence');
    return position ? [{ kind: 'words', text: one.quote, ...position }] : [];
  });
}

/** The words of the first byline that names somebody. */
function signatureIn({ article, text }: SeedText): Evidence[] {
  const [author] = article.blocks.flatMap((block) => (block.role === 'byline' ? (block.author ?? []) : []));
  return author ? [wordsAt(text, author)] : [];
}

/** The words of the headline. */
function headlineIn({ article, text }: SeedText): Evidence[] {
  const headline = article.blocks.find(({ role }) => role === 'headline');
  return headline ? [wordsAt(text, headline)] : [];
}

function wordsAt(text: string, { start, end }: TextPosition): Evidence {
  return { kind: 'words', text: text.slice(start, end), start, end };
}

/** Parties that the parser found keep their place and gain a source; the annotation's others are added. */
function mergeRelays(seed: SeedText, yaml: YamlFile<Annotation> | null, codebook: Codebook): Relay[] {
  const relays: Relay[] = seed.article.relays.map((mention) => ({ ...mention, source: null }));
  for (const [index, { source, ...selector }] of (yaml?.value.relays ?? []).entries()) {
    if (!yaml) break;
    checkId(yaml, ['relays', index, 'source'], 'source', source, codebook.sources);
    const position = locatePassage(yaml, ['relays', index], selector, seed, 'mention');
    if (!position) continue;
    assertWords(seed.text, position, selector.quote);
    const found = relays.findIndex((relay) => relay.start < position.end && relay.end > position.start);
    const relay = { name: selector.quote, source, ...position };
    if (found >= 0) relays[found] = relay;
    else relays.push(relay);
  }
  return relays.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The blocks with the translations that the annotation has of them.
 *
 * @param language that of the text, ISO 639-3
 */
function mergeTranslations(seed: SeedText, yaml: YamlFile<Annotation> | null, language: string): ArticleBlock[] {
  const translations = new Map<number, Translations>();
  for (const [index, { begins, text }] of (yaml?.value.translations ?? []).entries()) {
    if (!yaml) break;
    const blocks = blocksThatBegin(seed.article, seed.text, begins);
    const [only] = blocks;
    if (!only || blocks.length > 1) {
      report(
        yaml.file,
        'block-not-found',
        `Unexpected words ${shorten(begins)} at the beginning of ${blocks.length} blocks, expected one`,
        { place: yaml.at(['translations', index, 'begins']) },
      );
      continue;
    }
    checkTranslation(yaml, ['translations', index, 'text'], text, language);
    translations.set(only.start, { ...text, ...translations.get(only.start) });
  }
  return seed.article.blocks.map((block) =>
    block.role === 'boilerplate' ? block : { ...block, translation: translations.get(block.start) ?? {} },
  );
}

function blocksThatBegin(article: ParsedArticle, text: string, begins: string): { start: number }[] {
  return article.blocks.filter((block) => block.role !== 'boilerplate' && text.startsWith(begins, block.start));
}
