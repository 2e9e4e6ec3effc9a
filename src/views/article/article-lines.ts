import { blockAnchor } from '../../comparison/naming.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type AnnotatedGap, type Article, translationsOf, wordsOf } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Reading, UncodedPassage } from '../../model/content.ts';
import type { TextPosition } from '../../model/selector.ts';
import { claimNote, type NotePage, claimGroups, uncodedAnchor, uncodedNote } from './article-notes.ts';
import { articleRows, asideLabel, type ArticleRow } from './article-rows.ts';
import type { ArticleLine, GapLine, PassageLine } from './article-view.ts';
import { type MarkPiece, markPieces, type TextMark, translatedMarks } from '../mark-pieces.ts';
import { textNames } from '../texts/text-name.ts';

type TextRow = Extract<ArticleRow, { readonly kind: 'text' }>;

/** The lines of an article in order of place, its headline among them; of one in excerpts the quotes of its claims. */
export function articleLines(ui: Interface, story: Story, article: Article): ArticleLine[] {
  const claims = story.claimsOf(article.id);
  const page: NotePage = { names: textNames(ui, story), told: new Set(), asked: new Map() };
  if (article.display === 'excerpts') return claims.map((claim) => quoteLine(ui, story, article, claim, page));
  const reading = story.readings.find(({ id }) => id === article.id);
  return articleRows(article, claims).map((row): ArticleLine => {
    switch (row.kind) {
      case 'gap':
        return gapLine(ui, story, article, row.gap, row.number);
      case 'aside':
        return { kind: 'aside', label: asideLabel(ui, row.block), words: wordsOf(article, row.block) };
      case 'text':
        return passageLine(ui, story, article, row, reading, page);
    }
  });
}

function passageLine(
  ui: Interface,
  story: Story,
  article: Article,
  { block, claims }: TextRow,
  reading: Reading | undefined,
  page: NotePage,
): PassageLine {
  const isInside = ({ start, end }: TextPosition): boolean => start >= block.start && end <= block.end;
  const uncoded = reading?.uncoded.filter(isInside) ?? [];
  const translation = translationsOf(block)[ui.locale];
  const translated = translation === undefined ? [] : claimMarks(ui, translation, claims);
  const marked = new Set(translated.map(({ id }) => id));
  const notes = [
    ...claimGroups(ui, story, claims).map((group) => ({
      at: group.claims[0]?.start ?? block.start,
      note: claimNote(ui, story, group, page, marked),
    })),
    ...uncoded.map((passage) => ({ at: passage.start, note: uncodedNote(ui, passage) })),
  ];
  return {
    kind: 'passage',
    role: roleOf(block),
    place: { anchor: blockAnchor(block), start: block.start },
    original: markPieces(article.text, block, [
      ...claims,
      ...uncoded.map((passage) => uncodedMark(passage, passage)),
      // Words of a draft are no claim's: they lead to what rules make of them.
      ...story
        .draftsOf(article.id)
        .filter(isInside)
        .map(({ id, start, end }) => ({ id, start, end, certainty: null })),
    ]),
    translation:
      translation === undefined
        ? null
        : wholeOf(translation, [
            ...translated,
            ...uncodedMarks(ui, translation, reading?.sentences.filter(isInside) ?? [], uncoded),
          ]),
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
    translation: translation === undefined ? null : wholeOf(translation, claimMarks(ui, translation, [claim])),
    notes: claimGroups(ui, story, [claim]).map((group) => claimNote(ui, story, group, page, new Set([claim.id]))),
  };
}

function claimMarks(ui: Interface, translation: string, claims: readonly Claim[]): TextMark[] {
  return translatedMarks(
    translation,
    claims.map(({ id, certainty, translation: words }) => ({ id, certainty, words: words[ui.locale] })),
  );
}

/** The marks of sentences that are no claim in a translation: where it has as many sentences as the words that it translates. */
function uncodedMarks(
  ui: Interface,
  translation: string,
  sentences: readonly TextPosition[],
  uncoded: readonly UncodedPassage[],
): TextMark[] {
  const segments = [...new Intl.Segmenter(ui.locale, { granularity: 'sentence' }).segment(translation)];
  if (segments.length !== sentences.length) return [];
  return sentences.flatMap((sentence, index) => {
    const passage = uncoded.find(({ start, end }) => start < sentence.end && end > sentence.start);
    const { segment, index: start } = segments[index] ?? { segment: '', index: 0 };
    return passage ? [uncodedMark(passage, { start, end: start + segment.trimEnd().length })] : [];
  });
}

function uncodedMark(passage: TextPosition, { start, end }: TextPosition): TextMark {
  return { id: uncodedAnchor(passage), start, end, certainty: null };
}

function wholeOf(text: string, marks: readonly TextMark[]): MarkPiece[] {
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
      translation: original.translation?.[ui.locale] ?? null,
      why: ui.t('gap.originalNot', { siglum: name }),
    },
  };
}
