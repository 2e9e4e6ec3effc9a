import type { JoinPoint, PairSide } from '../comparison/pair.ts';
import { type MarkRange, toSegments } from '../comparison/segments.ts';
import type { Interface } from '../i18n/interface.ts';
import { type Article, type ArticleBlock, translationsOf, wordsOf } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { toBcp47 } from '../model/language.ts';
import type { TextPosition } from '../model/selector.ts';
import { articleRows } from './article-rows.ts';
import type { PairBlock, PairNumber, PairPiece } from './pair-view.ts';

/** What the lines of one of two texts are made from. */
export interface PairTextParts {
  readonly article: Article;
  /** All claims of the article. */
  readonly claims: readonly Claim[];
  readonly side: PairSide;
  /** What the article and the other text are called. */
  readonly name: string;
  readonly other: string;
  /** Which end of its question's line a place is, or null. */
  readonly endOf: (point: JoinPoint) => PairNumber['end'];
}

/** The lines of one of two texts: the whole text, or each quote where no more of it may be shown. */
export function pairBlocks(ui: Interface, parts: PairTextParts): PairBlock[] {
  const { article, claims, name } = parts;
  if (article.display === 'excerpts') {
    const quotes = Map.groupBy(claims, ({ start, end }) => `${start}-${end}`);
    return [...quotes.values()].flatMap((same) => {
      const [first] = same;
      return first ? [textBlock(ui, parts, 'paragraph', first, first.translation[ui.locale], same)] : [];
    });
  }
  // What is no part of the text stands on the page of the article.
  return articleRows(article, claims).flatMap((row) => {
    if (row.kind === 'aside') return [];
    if (row.kind === 'gap') return [{ kind: 'gap', label: ui.t(`gap.${row.gap.kind}`, { siglum: name }) }];
    return [textBlock(ui, parts, lineOf(row.block.role), row.block, translationsOf(row.block)[ui.locale], row.claims)];
  });
}

function lineOf(role: ArticleBlock['role']): Extract<PairBlock, { readonly kind: 'text' }>['role'] {
  if (role === 'headline') return 'headline';
  if (role === 'crosshead' || role === 'standfirst') return 'subheading';
  return role === 'list-item' || role === 'pull-quote' ? 'item' : 'paragraph';
}

function textBlock(
  ui: Interface,
  parts: PairTextParts,
  role: Extract<PairBlock, { readonly kind: 'text' }>['role'],
  range: TextPosition,
  translation: string | undefined,
  claims: readonly Claim[],
): PairBlock {
  const { article } = parts;
  const language = toBcp47(article.language);
  const words = wordsOf(article, range);
  const inWords = claims.map(({ id, start, end }) => ({ id, start: start - range.start, end: end - range.start }));
  const original = piecesOf(ui, parts, words, inWords, claims);
  if (translation === undefined) return { kind: 'text', role, pieces: original, language, original: null };
  const inTranslation = claims.map((claim) => ({
    id: claim.id,
    ...placeIn(translation, claim.translation[ui.locale]),
  }));
  return {
    kind: 'text',
    role,
    pieces: piecesOf(ui, parts, translation, inTranslation, claims),
    language: null,
    // The claims and their numbers stand in the translation.
    original: { pieces: original.map((piece) => ({ ...piece, claims: [], numbers: [] })), language },
  };
}

/** Where the translation of a quote stands in that of its paragraph, large and small letters alike; all of it where it is worded otherwise. */
function placeIn(translation: string, quote: string | undefined): TextPosition {
  const all = { start: 0, end: translation.length };
  if (quote === undefined) return all;
  const exact = translation.indexOf(quote);
  const lower = translation.toLowerCase();
  // Small letters of another length would move the place.
  const start = exact >= 0 || lower.length !== translation.length ? exact : lower.indexOf(quote.toLowerCase());
  return start < 0 ? all : { start, end: start + quote.length };
}

function piecesOf(
  ui: Interface,
  { side, other, endOf }: PairTextParts,
  text: string,
  marks: readonly MarkRange[],
  claims: readonly Claim[],
): PairPiece[] {
  const isHere = new Set(claims.map(({ id }) => id));
  const points = side.points.filter((point) => point.claims.some(({ id }) => isHere.has(id)));
  const questionsOf = (claim: string): number[] =>
    points.filter((point) => point.claims.some(({ id }) => id === claim)).map(({ number }) => number);
  return toSegments(0, text.length, marks).map((segment) => ({
    text: text.slice(segment.start, segment.end),
    claims: segment.opens,
    questions: [...new Set(segment.marks.flatMap(questionsOf))].toSorted((a, b) => a - b),
    numbers: points
      .filter(({ claims: [first] }) => first !== undefined && segment.opens.includes(first.id))
      .map((point) => ({
        number: point.number,
        href: `#claim-${point.counterpart.id}`,
        label: ui.t('duo.toOther', { number: ui.number(point.number), text: other }),
        end: endOf(point),
      })),
  }));
}
