import { lowKappa } from '../../comparison/agreement.ts';
import { type Cell, type CellState, silences } from '../../comparison/matrix.ts';
import { pairsOn } from '../../comparison/pair.ts';
import type { Story } from '../../comparison/story.ts';
import { formatDate, formatDays } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { Question } from '../../model/codebook.ts';
import { answerGroups, answerWords, type AnswerWords, claimsGiving } from './answer-groups.ts';
import { capital, pageDescription } from '../texts/article-labels.ts';
import { answerExceptions, claimRemarks } from '../claim/claim-remarks.ts';
import type { TextHead } from '../compare/compare-view.ts';
import { type DifferenceKind, differenceKind } from './difference-kind.ts';
import { type PairLink, pairLinks } from '../pair/pair-labels.ts';
import { firstMentions, type NamedSource, namedIn, type NameFinder, nameFinder, type NamePiece } from '../names.ts';
import { silenceReason } from './silence-reason.ts';
import { type ShownClaim, shownClaim } from '../claim/shown-claim.ts';
import { textHeads } from '../texts/text-head.ts';

/** An answer, and which texts give it. */
export interface AnswerRow {
  readonly text: string;
  /** One for every text that answers: what of its answer is unlike the rule of that text, and where it stands; null where it gives another. */
  readonly cells: readonly ({ readonly exceptions: readonly string[]; readonly href: string } | null)[];
}

/** A claim as the evidence of an answer. */
export interface QuestionClaim {
  readonly claim: ShownClaim;
  /** Who says it, cut at the names. */
  readonly names: readonly NamePiece[];
  readonly remarks: readonly string[];
  /** What the editors say of it, or null. */
  readonly note: string | null;
}

/** A text that answers, with everything by which it does. */
export interface QuestionText {
  readonly head: TextHead;
  /** How it is known when it was published. */
  readonly basis: string;
  /** What happened between it and the answering text before it, with its days, or null. */
  readonly pivot: string | null;
  readonly groups: readonly {
    readonly answers: readonly (AnswerWords & { readonly anchor: string })[];
    readonly claims: readonly QuestionClaim[];
  }[];
}

/** Texts that give no answer, all for one reason. */
export interface WithoutAnswer {
  readonly state: Exclude<CellState, 'answers'>;
  readonly label: string;
  /** What the label means, or null where it says it. */
  readonly why: string | null;
  readonly texts: readonly TextHead[];
}

/** What the page of a question shows. */
export interface QuestionView {
  readonly path: string;
  /** The question, and how many texts answer it. */
  readonly title: string;
  readonly description: string;
  /** What stands in the picture beside the page, in words. */
  readonly pictureAlt: string;
  readonly question: string;
  /** The event and the topic. */
  readonly about: string;
  /** How many texts answer, and of which day it asks. */
  readonly scope: string;
  readonly difference: DifferenceKind;
  /** The sentence on how the answers differ, or null. */
  readonly note: string | null;
  /** Every answer given and the texts that give it, in order of date; null where fewer than two texts answer. */
  readonly table: { readonly title: string; readonly rows: readonly AnswerRow[]; readonly low: string | null } | null;
  /** The texts that answer, oldest first. */
  readonly texts: readonly QuestionText[];
  readonly without: readonly WithoutAnswer[];
  readonly pairs: readonly PairLink[];
  /** The question and the note, cut at the names in them. */
  readonly names: { readonly question: readonly NamePiece[]; readonly note: readonly NamePiece[] };
  /** Who is named in these, and by the words that say who says a claim. */
  readonly who: readonly NamedSource[];
}

/** The page of the question with this id. Throws where there is none. */
export function questionView(ui: Interface, story: Story, id: string): QuestionView {
  const question = story.question(id);
  const { cells } = story.row(id);
  const heads = new Map(textHeads(ui, story).map((head) => [head.id, head]));
  const headed = cells.flatMap((cell) => {
    const head = heads.get(cell.article);
    return head ? [{ cell, head }] : [];
  });
  const answering = headed.filter(({ cell }) => cell.state === 'answers');
  const words = ui.text(question.text);
  const namesOf = nameFinder(ui, story);
  const note = question.difference && ui.text(question.difference.note);
  const names = { question: namesOf(words), note: firstMentions([namesOf(note ?? '')]).flat() };
  const texts = answering.map(({ cell, head }, index) => ({
    head,
    basis: ui.t(`basis.${story.article(head.id).published.basis}`),
    pivot: pivotBefore(ui, story, head.id, answering[index - 1]?.head.id),
    groups: answerGroups(ui, story, question, cell).map(({ answers, claims }) => ({
      answers: answers.map((answer) => ({ ...answer, anchor: anchorOf(head, answer) })),
      claims: claims.map((claim) => questionClaim(ui, story, claim, namesOf)),
    })),
  }));
  const found =
    answering.length === 0
      ? ui.t('question.noAnswer')
      : ui.t('count.answered', { k: answering.length, n: cells.length });
  const said = answering.map(
    ({ cell, head }) =>
      `${head.name.full}: ${cell.answers.map((one) => answerWords(ui, question, one).text).join('; ')}`,
  );
  return {
    path: `/questions/${id}/`,
    title: `${words} ${found}`,
    description: pageDescription(
      answering.length === 0 ? `${words} ${found}` : ui.t('question.description', { answers: said.join('. ') }),
    ),
    pictureAlt: [words, ...said].join(' '),
    question: words,
    about: `${ui.text(story.event(question.event).name)} · ${ui.text(story.topic(question.topic).name)}`,
    scope: `${found.replace(/\.$/u, '')}. ${
      question.asksAbout === null
        ? ui.t('question.standing')
        : ui.t('question.asksAbout', { date: formatDate(question.asksAbout, ui.locale, 'long') })
    }.`,
    difference: differenceKind(ui, story, question),
    note,
    table: answering.length < 2 ? null : answerTable(ui, story, question, answering),
    texts,
    without: [...silences, 'not-coded' as const].flatMap((state) => {
      const texts = headed.flatMap(({ cell, head }) => (cell.state === state ? [head] : []));
      const reason = { state, label: capital(ui, ui.t(`silence.${state}`)), why: silenceReason(ui, state) };
      return texts.length === 0 ? [] : [{ ...reason, texts }];
    }),
    pairs: pairLinks(ui, story, pairsOn(story, id), id),
    names,
    who: namedIn(ui, story, [
      names.question,
      names.note,
      ...texts.map(({ head }) => head.voiceNames),
      ...texts.flatMap(({ groups }) => groups.flatMap(({ claims }) => claims.map((claim) => claim.names))),
    ]),
  };
}

function questionClaim(ui: Interface, story: Story, claim: Claim, namesOf: NameFinder): QuestionClaim {
  const shown = shownClaim(ui, story, claim);
  return {
    claim: shown,
    names: namesOf(shown.by),
    remarks: claimRemarks(ui, story, claim),
    note: claim.note && ui.text(claim.note),
  };
}

interface AnsweringText {
  readonly cell: Cell;
  readonly head: TextHead;
}

/** The anchor of an answer of a text: `<article>.<answer>`. */
function anchorOf({ id }: TextHead, answer: AnswerWords): string {
  return `${id}.${answer.id}`;
}

function answerTable(
  ui: Interface,
  story: Story,
  question: Question,
  texts: readonly AnsweringText[],
): NonNullable<QuestionView['table']> {
  const given = [...new Set(texts.flatMap(({ cell }) => cell.answers))].map((id) => answerWords(ui, question, id));
  const rows = given.map((answer) => ({
    text: answer.text,
    cells: texts.map(({ cell, head }) => {
      const claims = claimsGiving(story, question, cell, answer.id);
      if (claims.length === 0) return null;
      return { exceptions: answerExceptions(ui, story, claims, answer.text), href: `#${anchorOf(head, answer)}` };
    }),
  }));
  const kappa = lowKappa(story.coding, 'certainty');
  return {
    title: ui.t('question.answers', { n: given.length }),
    rows,
    low: kappa === null ? null : ui.t('agreement.low', { kappa: ui.number(Math.round(kappa * 100) / 100) }),
  };
}

/** The pivot event and its days where it lies between two texts; null where it does not, or nobody knows when it was. */
function pivotBefore(ui: Interface, story: Story, article: string, earlier: string | undefined): string | null {
  const { pivot } = story;
  if (earlier === undefined || !pivot?.days) return null;
  if (!story.isBefore(story.article(earlier)) || story.isBefore(story.article(article))) return null;
  const days = formatDays(pivot.days.starts, pivot.days.ends ?? pivot.days.starts, ui.locale);
  return `${capital(ui, ui.text(pivot.short))}, ${days}`;
}
