import { givesAnswer } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { UncodedPassage } from '../../model/content.ts';
import { toBcp47 } from '../../model/language.ts';
import { capital } from '../texts/article-labels.ts';
import type { AskedQuestion, ClaimNote, NotedClaim, RivalAnswer, UncodedNote } from './article-view.ts';
import { attributionOf } from '../claim/attribution.ts';
import { claimExceptions, claimRemarks } from '../claim/claim-remarks.ts';
import { answersInRow, answerWords } from '../question/answer-groups.ts';
import { hueClass } from '../texts/hue.ts';
import { nameFinder } from '../names.ts';
import type { TextName } from '../texts/text-name.ts';

/** Claims that follow each other, and what they are in short. */
export interface NotedGroup {
  readonly label: string;
  readonly claims: readonly Claim[];
}

/** What the notes of one page share. */
export interface NotePage {
  readonly names: ReadonlyMap<string, TextName>;
  /** Ids of claims of other texts whose words stand in an earlier note; those of each note are added. */
  readonly told: Set<string>;
  /** The note that has the answers of the others to a question, by its id; those of each note are added. */
  readonly asked: Map<string, string>;
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

/** Claims in the order given, those together that follow each other and are the same in short. */
export function claimGroups(ui: Interface, story: Story, claims: readonly Claim[]): NotedGroup[] {
  const groups: { readonly label: string; readonly claims: Claim[] }[] = [];
  for (const claim of claims) {
    const label = labelOf(ui, story, claim);
    const last = groups.at(-1);
    if (last?.label === label) last.claims.push(claim);
    else groups.push({ label, claims: [claim] });
  }
  return groups;
}

/**
 * Claims that are the same in short, explained beside the words they stand on.
 *
 * @param marked the claims whose words are marked in the translation of the passage
 */
export function claimNote(
  ui: Interface,
  story: Story,
  { label, claims }: NotedGroup,
  page: NotePage,
  marked: ReadonlySet<string>,
): ClaimNote {
  const asked = Map.groupBy(
    claims.flatMap((claim) => claim.answers.map((given) => ({ ...given, claim }))),
    ({ question }) => question,
  );
  return {
    kind: 'claims',
    claims: claims.map((claim) => notedClaim(ui, story, claim, marked.has(claim.id))),
    label,
    exceptions: [...new Set(claims.flatMap((claim) => claimExceptions(ui, story, claim)))],
    asked: [...asked].flatMap(([question, [first, ...others]]) => {
      if (!first) return [];
      const answers = [...new Set([first, ...others].map(({ answer }) => answer))];
      return [askedQuestion(ui, story, first.claim, question, answers, page)];
    }),
    remarks: [...new Set(claims.flatMap(({ note }) => (note === null ? [] : [ui.text(note)])))],
  };
}

/** A claim in short: its answers, only those that no other claim of its text gives, where it has such; else its topic. */
function labelOf(ui: Interface, story: Story, claim: Claim): string {
  const others = story.claimsOf(claim.article).filter(({ id }) => id !== claim.id);
  const own = claim.answers.filter(({ question, answer }) => !others.some((one) => givesAnswer(one, question, answer)));
  const shown = own.length > 0 ? own : claim.answers;
  if (shown.length === 0) return capital(ui, ui.text(story.topic(claim.topic).name));
  const words = shown.map(({ question, answer }) => answerWords(ui, story.question(question), answer).text);
  return answersInRow([...new Set(words)]);
}

function notedClaim(ui: Interface, story: Story, claim: Claim, isMarked: boolean): NotedClaim {
  const by = attributionOf(ui, story, claim);
  return {
    id: claim.id,
    by,
    names: nameFinder(ui, story)(by),
    statement: ui.text(claim.statement),
    href: ui.href(`/claims/${claim.id}/`),
    remarks: claimRemarks(ui, story, claim),
    translation: isMarked ? null : (claim.translation[ui.locale] ?? null),
  };
}

function askedQuestion(
  ui: Interface,
  story: Story,
  claim: Claim,
  asked: string,
  answers: readonly string[],
  page: NotePage,
): AskedQuestion {
  const question = story.question(asked);
  const earlier = page.asked.get(asked) ?? null;
  const rivals = earlier === null ? rivalsOn(ui, story, asked, claim.article, page) : [];
  if (rivals.length > 0) page.asked.set(asked, `#note-${claim.id}`);
  return {
    id: asked,
    question: ui.text(question.text),
    href: ui.href(`/questions/${asked}/`),
    answer: answersInRow(answers.map((id) => answerWords(ui, question, id).text)),
    earlier,
    rivals,
  };
}

function rivalsOn(ui: Interface, story: Story, asked: string, article: string, page: NotePage): RivalAnswer[] {
  const question = story.question(asked);
  return story.row(asked).cells.flatMap((cell) => {
    const [first] = cell.answers;
    if (first === undefined || cell.article === article) return [];
    const speaking = cell.claims.map(story.claim).find((claim) => givesAnswer(claim, asked, first));
    const { text: answer } = answerWords(ui, question, first);
    return speaking ? [rivalAnswer(ui, story, speaking, answer, cell.answers.length - 1, page)] : [];
  });
}

function rivalAnswer(
  ui: Interface,
  story: Story,
  claim: Claim,
  answer: string,
  further: number,
  { names, told }: NotePage,
): RivalAnswer {
  const isTold = told.has(claim.id);
  told.add(claim.id);
  const translation = claim.translation[ui.locale];
  const quote = { text: claim.quote, lang: toBcp47(story.article(claim.article).language) };
  return {
    text: names.get(claim.article)?.full ?? claim.article,
    hue: hueClass(story.orderOf(claim.article)),
    answer,
    href: ui.href(`/claims/${claim.id}/`),
    further: further === 0 ? '' : ui.t('compare.further', { n: further }),
    words: isTold ? null : translation === undefined ? quote : { text: translation, lang: null },
  };
}
