import type { JoinPoint } from '../comparison/pair.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { articleRows, type ArticleRow } from './article-rows.ts';

/** A stretch of one column: lines of text, and the notes on them in the margin. */
export interface DuoStretch {
  readonly rows: readonly ArticleRow[];
  readonly points: readonly JoinPoint[];
}

/** A stretch of the seed that may be shown; UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

// Estimates in pixels of a column of some 44 letters and a margin of some 27, to keep notes from tearing the text apart.
const textHeight = (letters: number): number => Math.ceil(letters / 44) * 26 + 16;
const noteHeight = (letters: number): number => Math.ceil((letters + 40) / 27) * 18 + 8;

/**
 * A column as stretches: each begins where notes begin, and runs on at least
 * until the text is about as high as its notes, so that many notes on one
 * paragraph leave no hole under it.
 */
export function duoStretches(article: Article, claims: readonly Claim[], points: readonly JoinPoint[]): DuoStretch[] {
  const stretches: { rows: ArticleRow[]; points: JoinPoint[]; spare: number }[] = [];
  for (const row of articleRows(article, claims)) {
    const own = row.kind === 'text' ? points.filter(({ start }) => isWithin(start, row.block)) : [];
    const letters = row.kind === 'text' ? row.block.end - row.block.start : 60;
    const spare = textHeight(letters) - own.reduce((sum, point) => sum + heightOf(point), 0);
    const last = stretches.at(-1);
    if (last && (own.length === 0 || last.spare < 0)) {
      last.rows.push(row);
      last.points.push(...own);
      last.spare += spare;
    } else {
      stretches.push({ rows: [row], points: [...own], spare });
    }
  }
  return stretches;
}

/** What may be shown of an article of which only quotes may be: the quotes, those that overlap as one. */
export function quotedPassages(claims: readonly Claim[]): Passage[] {
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    const last = passages.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** Whether an offset lies in a stretch of the seed. */
export function isWithin(offset: number, { start, end }: Passage): boolean {
  return offset >= start && offset < end;
}

function heightOf({ claims }: JoinPoint): number {
  return claims.reduce((sum, { statement }) => sum + noteHeight(statement.en.length), 0);
}
