import { blockAnchor } from '../comparison/naming.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { type AnnotatedGap, type Article, translationsOf, wordsOf } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { UncodedPassage } from '../model/content.ts';
import { claimNote, type NotePage, uncodedAnchor, uncodedNote } from './article-notes.ts';
import { articleRows, asideLabel, type ArticleRow } from './article-rows.ts';
import type { ArticleLine, GapLine, PassageLine } from './article-view.ts';
import { markPieces, translatedMarks } from './mark-pieces.ts';
import { textNames } from './text-name.ts';

type TextRow = Extract<ArticleRow, { readonly kind: 'text' }>;

/** The lines of an article in order of place, its headline among them; of one in excerpts the quotes of its claims. */
export function articleLines(ui: Interface, story: Story, article: Article): ArticleLine[] {
  const claims = story.claimsOf(article.id);
  const page: NotePage = { names: textNames(ui, story), told: new Set() };
  if (article.display === 'excerpts') return claims.map((claim) => quoteLine(ui, story, article, claim, page));
  const uncoded = story.readings.find(({ id }) => id === article.id)?.uncoded ?? [];
  return articleRows(article, claims).map((row): ArticleLine => {
    switch (row.kind) {
      case 'gap':
        return gapLine(ui, story, article, row.gap, row.number);
      case 'aside':
        return { kind: 'aside', label: asideLabel(ui, row.block), words: wordsOf(article, row.block) };
      case 'text':
        return passageLine(ui, story, article, row, uncoded, page);
    }
  });
}

function passageLine(
  ui: Interface,
  story: Story,
  article: Article,
  { block, claims }: TextRow,
  allUncoded: readonly UncodedPassage[],
  page: NotePage,
): PassageLine {
  const uncoded = allUncoded.filter(({ start, end }) => start >= block.start && end <= block.end);
  const marks = [...claims, ...uncoded.map((passage) => ({ ...passage, id: uncodedAnchor(passage), certainty: null }))];
  const original = markPieces(article.text, block, marks);
  const translation = translationsOf(block)[ui.locale];
  const translated = translation === undefined ? [] : marksIn(ui, translation, claims);
  const marked = new Set(translated.map(({ id }) => id));
  const notes = [
    ...claims.map((claim) => ({ at: claim.start, note: claimNote(ui, story, claim, page, marked.has(claim.id)) })),
    ...uncoded.map((passage) => ({ at: passage.start, note: uncodedNote(ui, passage) })),
  ];
  return {
    kind: 'passage',
    role: roleOf(block),
    place: { anchor: blockAnchor(block), start: block.start },
    original,
    translation: translation === undefined ? null : piecesOf(translation, translated),
    isUncoded: original.every(({ text, uncoded: why }) => why !== null || text.trim() === ''),
    notes: notes.toSorted((a, b) => a.at - b.at).map(({ note }) => note),
  };
}

function quoteLine(ui: Interface, story: Story, article: Article, claim: Claim, page: NotePage): PassageLine {
  const translation = claim.translation[ui.locale];
  return {
    kind: 'passage',
    role: 'plain',
    place: null,
    original: markPieces(article.text, claim, [claim]),
    translation: translation === undefined ? null : piecesOf(translation, marksIn(ui, translation, [claim])),
    isUncoded: false,
    notes: [claimNote(ui, story, claim, page, translation !== undefined)],
  };
}

function marksIn(ui: Interface, translation: string, claims: readonly Claim[]) {
  return translatedMarks(
    translation,
    claims.map(({ id, certainty, translation: words }) => ({ id, certainty, words: words[ui.locale] })),
  );
}

function piecesOf(text: string, marks: Parameters<typeof markPieces>[2]): ReturnType<typeof markPieces> {
  return markPieces(text, { start: 0, end: text.length }, marks);
}

function roleOf({ role }: TextRow['block']): PassageLine['role'] {
  switch (role) {
    case 'headline':
    case 'crosshead':
    case 'standfirst':
    case 'pull-quote':
    case 'list-item':
      return role;
    case 'lede':
    case 'paragraph':
    case 'background':
      return 'plain';
  }
}

function gapLine(ui: Interface, story: Story, article: Article, gap: AnnotatedGap, number: number): GapLine {
  const name = textNames(ui, story).get(article.id)?.full ?? article.id;
  const { original } = gap;
  return {
    kind: 'gap',
    id: `gap-${number}`,
    label: ui.t(`gap.${gap.kind}`, { siglum: name }),
    note: gap.note && ui.text(gap.note),
    original: original && {
      source: ui.text(story.source(original.source).name),
      href: original.url,
      words: original.quote,
      lang: original.language,
      translation: ui.locale === 'en' ? null : (original.translation?.[ui.locale] ?? null),
      why: ui.t('gap.originalNot', { siglum: name }),
    },
  };
}
