import { shownWords } from '../comparison/withhold.ts';
import type { ParsedArticle } from '../model/article.ts';
import { type Evidence, precisionOf, timeOf } from '../model/dating.ts';
import { codePointConverter } from '../model/selector.ts';
import type { ArticleJson } from './data-schemas.ts';

/** What the words alone tell of an article, as exported: every offset in Unicode code points. */
export type ParsedJson = Pick<
  ArticleJson,
  'id' | 'seed' | 'sha256' | 'language' | 'title' | 'published' | 'author' | 'relays' | 'blocks' | 'removed' | 'gaps'
>;

/**
 * The part of an entry of `articles.json` that the words alone give.
 *
 * Picks the fields one by one, so that what an annotation adds to an article
 * (and to its gaps) never slips into the export.
 *
 * @param parsed the article, offsets in UTF-16 code units
 * @param text the seed as decoded, which the offsets count in
 */
export function parsedJson(parsed: ParsedArticle, text: string): ParsedJson {
  const point = codePointConverter(text);
  const { id, seed, sha256, language, title, author, published } = parsed;
  const time = timeOf(published);
  return {
    id,
    seed,
    sha256,
    language,
    title,
    published: {
      value: time,
      precision: time === null ? null : precisionOf(time),
      basis: published.basis,
      evidence: published.evidence.map((evidence) => evidenceJson(evidence, point)),
      earliest: published.earliest,
      latest: published.latest,
    },
    author,
    relays: parsed.relays.map(({ name, start, end }) => ({ name, source: null, start: point(start), end: point(end) })),
    blocks: parsed.blocks.map(({ role, start, end }) => ({ role, start: point(start), end: point(end) })),
    removed: parsed.blocks.flatMap((block) =>
      block.role === 'boilerplate'
        ? [
            {
              text: shownWords({ text }, block),
              start: point(block.start),
              end: point(block.end),
              reason: block.reason,
            },
          ]
        : [],
    ),
    gaps: parsed.gaps.map(({ kind, at, evidence }) => ({
      kind,
      at: point(at),
      evidence: { text: evidence.text, start: point(evidence.start), end: point(evidence.end) },
    })),
  };
}

/** Evidence as exported; words that are not in the seed have null offsets. */
export function evidenceJson(
  evidence: Evidence,
  point: (offset: number) => number,
): ArticleJson['published']['evidence'][number] {
  const { kind, text } = evidence;
  return kind === 'words'
    ? { text, start: point(evidence.start), end: point(evidence.end) }
    : { text, start: null, end: null };
}
