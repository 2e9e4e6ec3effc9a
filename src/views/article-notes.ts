import { givesAnswer } from '../comparison/matrix.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Claim, GivenAnswer as GivenId } from '../model/claim.ts';
import type { UncodedPassage } from '../model/content.ts';
import { toBcp47 } from '../model/language.ts';
import { capital } from './article-labels.ts';
import type { AskedQuestion, ClaimNote, RivalAnswer, UncodedNote } from './article-view.ts';
import { attributionOf } from './attribution.ts';
import { claimExceptions, claimRemarks } from './claim-remarks.ts';
import { answerWords } from './answer-groups.ts';
import { hueClass } from './hue.ts';
import type { TextName } from './text-name.ts';

/** What the notes of one page share. */
export interface NotePage {
  readonly names: ReadonlyMap<string, TextName>;
  /** Ids of claims of other texts whose words stand in an earlier note; those of each note are added. */
  readonly told: Set<string>;
}

/** The id of the note on words that are no claim. */
export function uncodedAnchor({ start }: Pick<UncodedPassage, 'start'>): string {
  return `why-${start}`;
}

/** Why words of a text are no claim. */
export function uncodedNote(ui: Interface, passage: UncodedPassage): UncodedNote {
  return {
    kind: 'uncoded',
    id: uncodedAnchor(passage),
    why: ui.t(`uncoded.${passage.reason}`),
    repeats: passage.reason === 'repeats' ? `#note-${passage.repeats}` : null,
  };
}

/**
 * A claim explained beside the words it stands on.
 *
 * @param isMarked whether its words are marked in the translation of the passage
 */
export function claimNote(ui: Interface, story: Story, claim: Claim, page: NotePage, isMarked: boolean): ClaimNote {
  const asked = claim.answers.map((given) => askedQuestion(ui, story, claim, given, page));
  const topic = capital(ui, ui.text(story.topic(claim.topic).name));
  return {
    kind: 'claim',
    id: claim.id,
    label: asked.length === 0 ? topic : [...new Set(asked.map(({ answer }) => answer))].join('; '),
    exceptions: claimExceptions(ui, story, claim),
    by: attributionOf(ui, story, claim),
    statement: ui.text(claim.statement),
    href: ui.href(`/claims/${claim.id}/`),
    remarks: claimRemarks(ui, story, claim),
    translation: isMarked ? null : (claim.translation[ui.locale] ?? null),
    asked,
    note: claim.note && ui.text(claim.note),
  };
}

function askedQuestion(ui: Interface, story: Story, claim: Claim, given: GivenId, page: NotePage): AskedQuestion {
  const question = story.question(given.question);
  return {
    question: ui.text(question.text),
    href: ui.href(`/questions/${question.id}/`),
    answer: answerWords(ui, question, given.answer).text,
    rivals: story.row(question.id).cells.flatMap((cell) => {
      const [first] = cell.answers;
      const speaking = cell.claims
        .map(story.claim)
        .find((one) => first !== undefined && givesAnswer(one, question.id, first));
      if (!speaking || cell.article === claim.article) return [];
      const answer = cell.answers.map((id) => answerWords(ui, question, id).text).join('; ');
      return [rivalAnswer(ui, story, speaking, answer, page)];
    }),
  };
}

function rivalAnswer(
  ui: Interface,
  story: Story,
  claim: Claim,
  answer: string,
  { names, told }: NotePage,
): RivalAnswer {
  const isTold = told.has(claim.id);
  told.add(claim.id);
  const translation = claim.translation[ui.locale];
  return {
    text: names.get(claim.article)?.full ?? claim.article,
    hue: hueClass(story.orderOf(claim.article)),
    answer,
    href: ui.href(`/claims/${claim.id}/`),
    words: isTold
      ? null
      : translation === undefined
        ? { text: claim.quote, lang: toBcp47(story.article(claim.article).language) }
        : { text: translation, lang: null },
  };
}
