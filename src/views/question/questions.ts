import { byTopic } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Question } from '../../model/codebook.ts';
import { compareIds } from '../../model/id.ts';
import { answersInRow, answerWords } from './answer-groups.ts';

/** A question in the list of all. */
export interface ListedQuestion {
  readonly question: Question;
  readonly href: string;
  readonly text: string;
  /** What each article that answers says, oldest article first. */
  readonly answers: readonly { readonly article: string; readonly text: string }[];
  /** How many of the coded articles answer. */
  readonly answered: string;
}

/** What the list of questions shows: those that an article answers, by the event that they ask about. */
export interface QuestionsView {
  /** By the day on which they began; those without a day first. */
  readonly events: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly ListedQuestion[];
  }[];
}

/** The list of questions with what each article answers. */
export function questionsView(ui: Interface, story: Story): QuestionsView {
  return {
    events: story.events
      .toSorted((a, b) => compareIds(a.days?.starts ?? '', b.days?.starts ?? ''))
      .map((event) => ({
        id: event.id,
        title: ui.text(event.name),
        questions: byTopic(story, event.id).map((question) => listedQuestion(ui, story, question)),
      }))
      .filter(({ questions }) => questions.length > 0),
  };
}

function listedQuestion(ui: Interface, story: Story, question: Question): ListedQuestion {
  const { cells } = story.row(question.id);
  const answering = cells.filter(({ state }) => state === 'answers');
  return {
    question,
    href: ui.href(`/questions/${question.id}/`),
    text: ui.text(question.text),
    answers: answering.map(({ article, answers }) => ({
      article,
      text: answersInRow(answers.map((id) => answerWords(ui, question, id).text)),
    })),
    answered: ui.t('count.answered', { k: answering.length, n: cells.length }),
  };
}
