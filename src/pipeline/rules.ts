import type { VFile } from 'vfile';
import type { Options as MessageOptions, VFileMessage } from 'vfile-message';

/**
 * The catalogue of everything the pipeline can say about its input. A rule id
 * is permanent. `error`: the site would show something false, so nothing is
 * built; `warning`: built, and a person should look.
 *
 * `note` tells the reader of the message what to do about it.
 */
export const rules = {
  // Seeds that cannot be read
  'seed-empty': { severity: 'error', note: 'Put the text of the article into the file, or remove the file.' },
  'seed-not-utf-8': { severity: 'error', note: 'Save the file as UTF-8 without changing its words.' },
  'seed-utf-16': { severity: 'error', note: 'Save the file as UTF-8 without changing its words.' },
  'seed-nul': { severity: 'error', note: 'The file looks binary. Save the article as plain text in UTF-8.' },
  'seed-too-large': { severity: 'error', note: 'Keep one article to a file.' },
  // Seeds that can be read, with a caution
  'seed-bom': { severity: 'warning', note: 'Nothing to do: the mark is skipped, and offsets count from the character after it.' },
  'seed-crlf': { severity: 'warning', note: 'Nothing to do: the bytes are kept, and both kinds of line end are understood.' },
  'seed-long-line': { severity: 'warning', note: 'Check that the scrape kept the line ends of the page.' },
  'seed-only-boilerplate': { severity: 'warning', note: 'Check that the scrape kept the text of the article.' },
  'seed-gap': { severity: 'warning', note: 'Name in the annotation, under `gaps`, the questions that the lost text would have answered.' },
  'language-undetermined': { severity: 'warning', note: 'Check the text; the site shows its language as unknown.' },
} as const satisfies Record<string, Rule>;

/** What a rule of the catalogue says about itself. */
interface Rule {
  readonly severity: 'error' | 'warning';
  readonly note: string;
}

/** The permanent name of a rule. */
export type RuleId = keyof typeof rules;

/** Where a message stands: a point or a range, lines and columns from 1, columns in UTF-16 code units. */
export type Place = NonNullable<MessageOptions['place']>;

/** What a message carries besides its reason. */
export interface Details {
  readonly place?: Place | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  /** More than the rule's own note, for this one case. */
  readonly note?: string | undefined;
  /** The other place, for duplicates and conflicts. */
  readonly cause?: VFileMessage | undefined;
}

/**
 * Adds a message to a file.
 *
 * `reason` reads “Unexpected X, expected Y”. Severity and advice come from the
 * catalogue; `fatal` is true for errors and false for warnings.
 */
export function report(file: VFile, rule: RuleId, reason: string, details: Details = {}): VFileMessage {
  const options: MessageOptions = { ruleId: rule, source: 'collate' };
  if (details.place) options.place = details.place;
  if (details.cause) options.cause = details.cause;
  const message = file.message(reason, options);
  message.fatal = rules[rule].severity === 'error';
  message.note = details.note ? `${details.note} ${rules[rule].note}` : rules[rule].note;
  if (details.actual !== undefined) message.actual = details.actual;
  if (details.expected !== undefined) message.expected = [...details.expected];
  return message;
}
