import type { VFile } from 'vfile';
import type { Options as MessageOptions, VFileMessage } from 'vfile-message';
import { aroundRules } from './around-rules.ts';
import { type Details, fatalOf, type Rule } from './rule.ts';

/**
 * The catalogue of everything the pipeline can say about its input. A rule id
 * is permanent. `error`: the site would show something false, so nothing is
 * built; `warning`: built, and a person should look; `remark`: built, and shown to those who ask for all.
 *
 * `note` tells the reader of the message what to do about it.
 */
export const rules = {
  // Seeds that cannot be read
  'seed-missing': { severity: 'error', note: 'Check the path.' },
  'seed-file-unknown': {
    severity: 'error',
    note: 'A seed is a text whose name ends in `.txt`, or a page whose name ends in `.html`. Put the text into a file of such a name, or move out what is no seed.',
  },
  'seed-empty': { severity: 'error', note: 'Put the text of the article into the file, or remove the file.' },
  'seed-not-utf-8': { severity: 'error', note: 'Save the file as UTF-8 without changing its words.' },
  'seed-utf-16': { severity: 'error', note: 'Save the file as UTF-8 without changing its words.' },
  'seed-nul': { severity: 'error', note: 'The file looks binary. Save the article as plain text in UTF-8.' },
  'seed-too-large': { severity: 'error', note: 'Keep one article to a file.' },
  // Seeds that can be read, with a caution
  'seed-bom': {
    severity: 'warning',
    note: 'Nothing to do: the mark is skipped, and offsets count from the character after it.',
  },
  'seed-crlf': {
    severity: 'warning',
    note: 'Nothing to do: the bytes are kept, and both kinds of line end are understood.',
  },
  'seed-long-line': { severity: 'warning', note: 'Check that the scrape kept the line ends of the page.' },
  'seed-only-boilerplate': { severity: 'warning', note: 'Check that the scrape kept the text of the article.' },
  'seed-glued': {
    severity: 'warning',
    note: 'Check that the copy kept the line ends of the page; what is no part of the article cannot be told from it inside a line.',
  },
  'seed-outside': {
    severity: 'warning',
    note: 'Look at the lines set aside as outside the text; one that belongs to it is taken back in the annotation, under `blocks`.',
  },
  'seed-gap': {
    severity: 'warning',
    note: 'Name in the annotation, under `gaps`, the questions that the lost text would have answered.',
  },
  'language-undetermined': {
    severity: 'warning',
    note: 'Check the text, and name its language in the annotation, under `language`; until then the site shows it as unknown.',
  },
  'no-words-of-language': {
    severity: 'warning',
    note: 'Of its dates, bylines and credits only what stands in the annotation is known. Say them there, or write `src/language/<code>.yaml`.',
  },
  'text-undated': {
    severity: 'warning',
    note: 'Name the day in the annotation, under `published`; where nobody knows it, say `value: null`.',
  },
  'text-repeated': {
    severity: 'warning',
    note: 'If both were received so, nothing is wrong. Else remove one of the two.',
  },
  // Pages from which the text is taken
  'page-text-changed': {
    severity: 'error',
    note: 'Look at what changed: `npm run article -- accept FILE` writes the new text, and its digest into the annotation; then check the quotes.',
  },
  'page-text-not-kept': {
    severity: 'warning',
    note: 'The text is taken out of the page at each build, and may change unseen. `npm run article -- accept FILE` keeps it beside the page.',
  },
  'page-without-article': {
    severity: 'warning',
    note: 'All words of the page are taken for the text. Look at what the parser sets aside; a copy of the text alone is read better.',
  },
  // Story files that cannot be read
  'story-file-missing': { severity: 'error', note: 'Add the file; `src/story/README.md` says what it holds.' },
  'story-file-unknown': {
    severity: 'error',
    note: 'Rename or move the file; `src/story/README.md` says which names are read.',
  },
  'yaml-syntax': {
    severity: 'error',
    note: 'Check the indentation, and put texts that hold `: `, ` #` or quotation marks between quotation marks.',
  },
  'yaml-aliases': { severity: 'error', note: 'Write the value out instead of repeating it by an alias.' },
  'yaml-duplicate-key': { severity: 'error', note: 'Keep one of the two.' },
  'yaml-unknown-key': { severity: 'error', note: 'Correct the key or remove it.' },
  'yaml-missing-value': { severity: 'error', note: 'Write what is missing.' },
  'yaml-value': { severity: 'error', note: 'Correct the value.' },
  'phrase-unused': {
    severity: 'warning',
    note: 'Correct the words, or remove the entry: as it stands it does nothing.',
  },
  // Annotations and their seeds
  'seed-changed': {
    severity: 'error',
    note: 'Put the seed back as it was received. If the text was received anew, check every quote and write the new digest.',
  },
  'seed-not-coded': { severity: 'warning', note: 'The article is shown as not coded. Write an annotation for it.' },
  'annotation-without-seed': { severity: 'error', note: 'Correct the file name under `seed`, or put the seed back.' },
  'annotation-misnamed': {
    severity: 'error',
    note: 'Name the file by the id of its article: the digits that lead the name of the seed.',
  },
  'annotation-old-form': {
    severity: 'error',
    note: '`npm run claims -- migrate` rewrites every annotation.',
  },
  'annotation-contradicts-text': {
    severity: 'error',
    note: 'The words of the text come first. Correct the annotation, or the phrases by which the text was read.',
  },
  'evidence-missing': {
    severity: 'error',
    note: 'Quote the words that the fact rests on, or say `editor` where it was looked up.',
  },
  'dating-invalid': { severity: 'error', note: 'Correct the dates.' },
  'dating-in-quotation': {
    severity: 'error',
    note: 'What somebody quoted says of the day dates their words, not the text. Quote words of the text itself.',
  },
  'gap-not-in-text': { severity: 'error', note: 'Quote words of a loss that the parser reports, or remove the entry.' },
  'block-not-found': { severity: 'error', note: 'Quote the first words of one block exactly.' },
  // Quotes
  'quote-not-found': { severity: 'error', note: 'Copy the words from the seed; no character of them is normalised.' },
  'quote-ambiguous': { severity: 'error', note: 'Add one of the prefixes or suffixes.' },
  'quote-in-boilerplate': { severity: 'error', note: 'Quote the headline or the body.' },
  'quote-across-blocks': {
    severity: 'error',
    note: 'Quote words of one block; code two claims where two blocks are meant.',
  },
  'quote-too-long': { severity: 'error', note: 'Quote as few words as carry the claim.' },
  'speaker-not-in-text': { severity: 'error', note: 'Give the words of the text for the speaker, or null.' },
  // Ids
  'duplicate-id': { severity: 'error', note: 'Give each its own id; an id that was published is never used again.' },
  'duplicate-form': {
    severity: 'error',
    note: 'List the form under one concept, or make it longer: of two forms that fit a word the longer one counts.',
  },
  'duplicate-article': {
    severity: 'error',
    note: 'Rename one of the two seeds: the digits that lead a file name are the id of its article.',
  },
  'duplicate-seed': {
    severity: 'error',
    note: 'Rename one of the two: a seed is known, quoted and downloaded by its name alone.',
  },
  'duplicate-siglum': { severity: 'error', note: 'Give each article its own short name, or leave it to the build.' },
  'unknown-article': { severity: 'error', note: 'Correct the id, or add the seed.' },
  'unknown-source': { severity: 'error', note: 'Correct the id, or add the source to `codebook/sources.yaml`.' },
  'unknown-event': { severity: 'error', note: 'Correct the id, or add the event to `codebook/events.yaml`.' },
  'unknown-topic': { severity: 'error', note: 'Correct the id, or add the topic to `codebook/topics.yaml`.' },
  'unknown-question': { severity: 'error', note: 'Correct the id, or add the question to `codebook/questions.yaml`.' },
  'unknown-answer': { severity: 'error', note: 'Correct the id, or add the answer to its question.' },
  'unknown-portrayal': {
    severity: 'error',
    note: 'Correct it, or add it to the `scale` in `site.yaml`; a story without a scale has claims without `portrays`.',
  },
  'unknown-claim': { severity: 'error', note: 'Correct the id, or code the claim.' },
  // Coding that contradicts itself
  'answer-without-question': { severity: 'error', note: 'Give both a question and an answer, or neither.' },
  'answer-missing': {
    severity: 'error',
    note: 'Name the questions that the claim answers, or say in its `note` why none can be asked.',
  },
  'answer-repeated': { severity: 'error', note: 'Keep one of the two.' },
  'answers-exclusive': {
    severity: 'error',
    note: 'One claim cannot give both: correct the answers, or code two claims.',
  },
  'event-mismatch': { severity: 'error', note: 'Correct the event, or one of the questions.' },
  'topic-mismatch': {
    severity: 'remark',
    note: 'If the claim is of another topic than its questions, nothing is wrong. Else correct one of the two.',
  },
  'claim-before-event': {
    severity: 'error',
    note: 'A text cannot tell of what came after it: correct the event, or the day up to which the text can know.',
  },
  'asks-outside-event': { severity: 'error', note: 'Correct the day or the event.' },
  'difference-mismatch': {
    severity: 'error',
    note: 'A difference is named where two or more articles answer, and only there.',
  },
  'voice-inconsistent': {
    severity: 'error',
    note: 'A text that speaks for itself has no speaker and comes through nobody.',
  },
  'via-own-publisher': { severity: 'error', note: 'Leave the publisher of the article out of `via`.' },
  'translation-own-language': { severity: 'error', note: 'Remove it: the quote itself is in that language.' },
  ...aroundRules,
} as const satisfies Record<string, Rule>;

/** The permanent name of a rule. */
export type RuleId = keyof typeof rules;

/**
 * Adds a message to a file.
 *
 * `reason` reads “Unexpected X, expected Y”. Severity and advice come from the
 * catalogue; `fatal` is true for errors, false for warnings and undefined for remarks.
 */
export function report(file: VFile, rule: RuleId, reason: string, details: Details = {}): VFileMessage {
  const options: MessageOptions = { ruleId: rule, source: 'collate' };
  if (details.place) options.place = details.place;
  if (details.cause) options.cause = details.cause;
  const message = file.message(reason, options);
  message.fatal = fatalOf[rules[rule].severity];
  message.note = details.note ? `${details.note} ${rules[rule].note}` : rules[rule].note;
  if (details.actual !== undefined) message.actual = details.actual;
  if (details.expected !== undefined) message.expected = [...details.expected];
  return message;
}
