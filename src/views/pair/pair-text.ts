import type { JoinPoint, PairSide } from '../../comparison/pair.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Article, translationsOf } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import type { TextPosition } from '../../model/selector.ts';
import { type ArticleRow, articleRows } from '../article/article-rows.ts';
import { markPieces, type TextMark, translatedMarks } from '../mark-pieces.ts';
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
    return [
      textBlock(ui, parts, lineRoles[row.block.role], row.block, translationsOf(row.block)[ui.locale], row.claims),
    ];
  });
}

type LineRole = Extract<PairBlock, { readonly kind: 'text' }>['role'];

const lineRoles: Readonly<Record<Extract<ArticleRow, { readonly kind: 'text' }>['block']['role'], LineRole>> = {
  headline: 'headline',
  standfirst: 'subheading',
  lede: 'paragraph',
  paragraph: 'paragraph',
  crosshead: 'subheading',
  'pull-quote': 'item',
  'list-item': 'item',
  background: 'paragraph',
};

function textBlock(
  ui: Interface,
  parts: PairTextParts,
  role: LineRole,
  range: TextPosition,
  translation: string | undefined,
  claims: readonly Claim[],
): PairBlock {
  const { article } = parts;
  const language = toBcp47(article.language);
  const original = piecesOf(ui, parts, article.text, range, claims, claims);
  if (translation === undefined) return { kind: 'text', role, pieces: original, language, original: null };
  const whole = { start: 0, end: translation.length };
  const found = translatedMarks(
    translation,
    claims.map(({ id, certainty, translation: own }) => ({ id, certainty, words: own[ui.locale] })),
  );
  // Where a claim's words are translated otherwise all of the paragraph is its place.
  const marks = claims.map(({ id, certainty }) => found.find((mark) => mark.id === id) ?? { id, certainty, ...whole });
  return {
    kind: 'text',
    role,
    pieces: piecesOf(ui, parts, translation, whole, marks, claims),
    language: null,
    // The claims and their numbers stand in the translation.
    original: { pieces: original.map((piece) => ({ ...piece, claims: [], numbers: [] })), language },
  };
}

function piecesOf(
  ui: Interface,
  { side, other, endOf }: PairTextParts,
  text: string,
  range: TextPosition,
  marks: readonly TextMark[],
  claims: readonly Claim[],
): PairPiece[] {
  const isHere = new Set(claims.map(({ id }) => id));
  const points = side.points.filter((point) => point.claims.some(({ id }) => isHere.has(id)));
  const questionsOf = (claim: string): number[] =>
    points.filter((point) => point.claims.some(({ id }) => id === claim)).map(({ number }) => number);
  return markPieces(text, range, marks).map((piece) => ({
    text: piece.text,
    claims: piece.begins,
    questions: [...new Set(piece.claims.flatMap(questionsOf))].toSorted((a, b) => a - b),
    numbers: points
      .filter(({ claims: [first] }) => first !== undefined && piece.begins.includes(first.id))
      .map((point) => ({
        number: point.number,
        href: `#claim-${point.counterpart.id}`,
        label: ui.t('duo.toOther', { number: ui.number(point.number), text: other }),
        end: endOf(point),
      })),
  }));
}
