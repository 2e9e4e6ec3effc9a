import { type Cell, givesAnswer } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { Question } from '../../model/codebook.ts';
import { capital } from '../texts/article-labels.ts';
import { differenceKind } from '../question/difference-kind.ts';
import { nameFinder, type NamePiece } from '../names.ts';
import { hueClass } from '../texts/hue.ts';
import { textNames } from '../texts/text-name.ts';
import { speakerLabel } from '../claim/voice-label.ts';

/** Short answers in one voice. */
export interface SaidAnswers {
  /** Whose words they are, and how firmly, where not plainly, cut at the names in it. */
  readonly by: readonly NamePiece[];
  readonly answers: readonly string[];
}

/** A text that answers. */
export interface AnsweringColumn {
  readonly kind: 'answers';
  readonly name: string;
  readonly hue: string;
  /** Where the answers stand with their claims and quotes. */
  readonly href: string;
  /** The first answers, in order of place. */
  readonly said: readonly SaidAnswers[];
  /** How many more there are; empty where all are said. */
  readonly further: string;
}

/** Texts next to each other without an answer, of one kind. */
export interface SilentColumn {
  readonly kind: 'silent';
  readonly names: readonly string[];
  /** Why there is none, as far as is known. */
  readonly silence: string;
}

/** A question with what each text answers in short, oldest first. */
export interface WorkedQuestion {
  readonly id: string;
  readonly question: string;
  readonly href: string;
  /** How many texts answer, and how the answers compare. */
  readonly about: string;
  readonly columns: readonly (AnsweringColumn | SilentColumn)[];
}

/** As many answers of one text are shown; the rest stand where they lead. */
const mostAnswers = 3;

/** A question as an example of the comparison. */
export function workedQuestion(ui: Interface, story: Story, question: Question): WorkedQuestion {
  const { cells } = story.row(question.id);
  const count = cells.filter(({ state }) => state === 'answers').length;
  const answered = ui.t('count.answered', { k: count, n: cells.length });
  return {
    id: question.id,
    question: ui.text(question.text),
    href: ui.href(`/questions/${question.id}/`),
    about: `${answered} · ${differenceKind(ui, story, question).label}`,
    columns: columnsOf(ui, story, question, cells),
  };
}

function columnsOf(ui: Interface, story: Story, question: Question, cells: readonly Cell[]): WorkedQuestion['columns'] {
  const names = textNames(ui, story);
  const columns: (AnsweringColumn | SilentColumn)[] = [];
  let state: Cell['state'] | null = null;
  for (const cell of cells) {
    const name = names.get(cell.article)?.full ?? '';
    const last = columns.at(-1);
    if (cell.state === 'answers') columns.push(answering(ui, story, question, cell, name));
    else if (last?.kind === 'silent' && state === cell.state)
      columns.splice(-1, 1, { ...last, names: [...last.names, name] });
    else {
      columns.push({ kind: 'silent', names: [name], silence: ui.t(`silence.${cell.state}.why`) });
    }
    state = cell.state;
  }
  return columns;
}

function answering(ui: Interface, story: Story, question: Question, cell: Cell, name: string): AnsweringColumn {
  const claims = cell.claims.map(story.claim);
  const shown = cell.answers.slice(0, mostAnswers);
  const more = cell.answers.length - shown.length;
  const voiceOf = (answer: string): string => {
    const claim = claims.find((one) => givesAnswer(one, question.id, answer));
    return claim ? voiceOfClaim(ui, story, claim) : '';
  };
  return {
    kind: 'answers',
    name,
    hue: hueClass(story.orderOf(cell.article)),
    href: ui.href(`/compare/#${question.id}.${cell.article}`),
    said: [...Map.groupBy(shown, voiceOf)].map(([by, answers]) => ({
      by: nameFinder(ui, story)(by),
      answers: answers.map((id) => answerText(ui, question, id)),
    })),
    further: more === 0 ? '' : ui.t('compare.further', { n: more }),
  };
}

function answerText(ui: Interface, { answers }: Question, id: string): string {
  const answer = answers.find((one) => one.id === id);
  return answer ? capital(ui, ui.text(answer.text)) : id;
}

function voiceOfClaim(ui: Interface, story: Story, { voice, certainty }: Claim): string {
  const by =
    voice.kind === 'own-voice'
      ? ui.t('voice.own-voice')
      : ui.t(`worked.${voice.kind}`, { speaker: speakerLabel(ui, story, voice) });
  return certainty === 'asserted' ? by : `${by}, ${ui.t(`certainty.${certainty}`)}`;
}
