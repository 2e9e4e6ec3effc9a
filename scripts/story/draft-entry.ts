import { Document, isMap, isScalar } from 'yaml';
import { type Article, isText } from '../../src/model/article.ts';
import { longestQuote } from '../../src/model/claim.ts';
import type { Question } from '../../src/model/codebook.ts';
import type { Draft } from '../../src/model/draft.ts';
import { toBcp47 } from '../../src/model/language.ts';
import type { TextPosition } from '../../src/model/selector.ts';
import { findPassages } from '../../src/pipeline/anchor/find-passages.ts';
import { quoteDigests } from './annotation-entry.ts';

/** One article with what rules make of it. */
export interface Drafted {
  readonly article: Article;
  readonly drafts: readonly Draft[];
  readonly sentences: readonly TextPosition[];
  readonly questions: readonly Question[];
  /** The values of the story's scale; none where it has none. */
  readonly portrayals: readonly string[];
  /** The languages of the site, BCP 47. */
  readonly languages: readonly string[];
}

const head = `# A draft by rules: nobody has read it. Take over what holds into annotations/ABOUT.yaml, claim by claim: fill in what
# is empty, change what is wrong, leave out what is no claim. A remark stands where the rules are in doubt.
`;

/**
 * A draft of the claims of an article as YAML: one entry for each passage that rules take for a claim, with a remark
 * at each doubt, and the sentences that they take for none.
 */
export function draftEntries(drafted: Drafted): string {
  const { article, drafts, sentences, questions, portrayals } = drafted;
  const groups = [...Map.groupBy(drafts, ({ start, end }) => `${start} ${end}`).values()];
  const claims = groups.map((group, index) => entryOf(drafted, group, index + 1));
  const open = sentences.filter(({ start, end }) => !drafts.some((draft) => draft.start < end && draft.end > start));
  const document = new Document({
    seed: article.seed,
    sha256: article.sha256,
    claims,
    ...(open.length === 0
      ? {}
      : { uncoded: open.map((place) => ({ ...selectorOf(article, place), reason: 'no-assertion' })) }),
  });
  quoteDigests(document);
  for (const [index, group] of groups.entries()) {
    const entry = document.getIn(['claims', index], true);
    const remarks = doubtsOf(group, questions);
    if (isMap(entry) && remarks.length > 0) entry.commentBefore = remarks.map((remark) => ` ${remark}`).join('\n');
    const portrays = document.getIn(['claims', index, 'portrays'], true);
    if (isScalar(portrays)) portrays.comment = ` ${portrayals.join(' | ')}`;
  }
  return `${head.replace('ABOUT', article.id)}${document.toString({ lineWidth: 0 })}`;
}

function entryOf(
  { article, portrayals, languages }: Drafted,
  [first, ...others]: readonly Draft[],
  number: number,
): object {
  if (!first) throw new RangeError('expected a draft');
  const { voice, event, topic, certainty, questions } = first;
  const due = languages.filter((tag) => tag !== toBcp47(article.language));
  const empty = (tags: readonly string[]): Record<string, string> => Object.fromEntries(tags.map((tag) => [tag, '']));
  const isOwn = voice.kind === 'own-voice';
  const asked = new Set(
    [first, ...others].flatMap((draft) => draft.questions.slice(0, 1)).concat(questions.slice(0, 1)),
  );
  return {
    id: `claim-${number}`,
    ...selectorOf(article, first),
    statement: empty(languages),
    translation: empty(due),
    event,
    topic,
    answers: [...asked].map((question) => ({ question, answer: '' })),
    voice: {
      kind: voice.kind,
      speaker: isOwn || voice.speaker.kind === 'unnamed' ? null : voice.speaker.id,
      speakerText: isOwn ? null : voice.speaker.words,
      via: isOwn ? [] : [...voice.via],
      implied: !isOwn && voice.implied,
    },
    certainty,
    ...(portrayals.length === 0 ? {} : { portrays: '' }),
    note: null,
  };
}

/** More answers to one question are not listed. */
const mostListed = 12;

/** Where the rules are in doubt, a line for each doubt. */
function doubtsOf([first, ...others]: readonly Draft[], questions: readonly Question[]): string[] {
  if (!first) return [];
  const { voice, evidence, quote } = first;
  const answers = first.questions.flatMap((id) => questions.filter((question) => question.id === id));
  return [
    ...(others.length > 0
      ? [`Topic: or ${others.map(({ topic }) => topic).join(', ')}; one claim for each that holds.`]
      : []),
    ...(evidence.topic.length === 0 ? ['Topic: of the sentence before; no word of this one tells it.'] : []),
    ...(voice.kind !== 'own-voice' && voice.implied
      ? ['Voice: nothing in the sentence tells it, only what stands around it.']
      : []),
    ...(voice.kind !== 'own-voice' && voice.speaker.kind === 'unnamed' ? ['Speaker: none of the list is named.'] : []),
    ...(voice.kind !== 'own-voice' && voice.via.length > 0
      ? ['Via: by the original of the text; see whether it came this way.']
      : []),
    ...(quote.length > longestQuote - 20
      ? [`Quote: perhaps cut; a quote has ${longestQuote} characters at most.`]
      : []),
    ...(answers.length === 0 ? ['Question: none was found; a note must say why there is none.'] : []),
    ...answers.map(
      ({ id, answers: given }) =>
        `Answers to ${id}: ${given.length > mostListed ? 'see questions.yaml' : given.map((answer) => answer.id).join(' | ')}`,
    ),
  ];
}

/** The exact words of a place, with what tells them from the same words elsewhere. */
function selectorOf(article: Article, { start, end }: TextPosition): object {
  const quote = article.text.slice(start, end);
  const passage = findPassages({ text: article.text, blocks: article.blocks.filter(isText) }, quote).find(
    ({ position }) => position.start === start,
  );
  return { quote, ...passage?.hint };
}
