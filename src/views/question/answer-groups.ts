import { type Cell, givesAnswer } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { Question } from '../../model/codebook.ts';
import { capital } from '../texts/article-labels.ts';

/** An answer in words. */
export interface AnswerWords {
  /** Its id within its question. */
  readonly id: string;
  readonly text: string;
}

/** Answers that the same claims of one text give. */
export interface AnswerGroup {
  readonly answers: readonly AnswerWords[];
  readonly claims: readonly Claim[];
}

/** An answer to a question as it begins a line. An id that the question does not have stands for itself. */
export function answerWords(ui: Interface, question: Question, id: string): AnswerWords {
  const words = question.answers.find((answer) => answer.id === id)?.text;
  return { id, text: words ? capital(ui, ui.text(words)) : id };
}

/** Answers one after the other. None ends as a sentence does: the site states nothing that it does not say who says. */
export function answersInRow(answers: readonly string[]): string {
  return answers.join(' · ');
}

/** The answers of a cell in order of place; a claim that gives several stands once, under all of them. */
export function answerGroups(ui: Interface, story: Story, question: Question, cell: Cell): AnswerGroup[] {
  const givenBy = (claim: Claim): string =>
    claim.answers.flatMap((given) => (given.question === question.id ? [given.answer] : [])).join(' ');
  return [...Map.groupBy(cell.claims.map(story.claim), givenBy)].map(([answers, claims]) => ({
    answers: answers.split(' ').map((id) => answerWords(ui, question, id)),
    claims,
  }));
}

/** The claims of a cell that give one answer, in order of place. */
export function claimsGiving(story: Story, question: Question, cell: Cell, answer: string): Claim[] {
  return cell.claims.map(story.claim).filter((claim) => givesAnswer(claim, question.id, answer));
}
