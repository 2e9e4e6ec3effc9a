import { Document, isMap, isScalar } from 'yaml';
import { certainties, voiceKinds } from '../../src/model/claim.ts';
import { toBcp47 } from '../../src/model/language.ts';
import type { FoundPassage } from '../../src/pipeline/anchor/find-passages.ts';

/** The ids from which an editor chooses, and the languages to write in. */
export interface Choices {
  readonly events: readonly string[];
  readonly topics: readonly string[];
  /** The values of the story's scale; none where it has none. */
  readonly portrayals: readonly string[];
  /** Those of the site, BCP 47. */
  readonly languages: readonly string[];
}

/**
 * A claim on a passage as YAML, ready to be pasted under `claims:` of an
 * annotation: quote, prefix and suffix are filled in, the rest is to be
 * written; a comment says what can stand there.
 *
 * @param language the language of the text, ISO 639-3: the quote is not translated into it
 */
export function claimEntry({ quote, hint }: FoundPassage, language: string, choices: Choices): string {
  const { events, topics, portrayals, languages } = choices;
  const due = languages.filter((tag) => tag !== toBcp47(language));
  const empty = (tags: readonly string[]): Record<string, string> => Object.fromEntries(tags.map((tag) => [tag, '']));
  const entry = {
    id: '',
    quote,
    ...hint,
    statement: empty(languages),
    translation: empty(due),
    event: '',
    topic: '',
    answers: [{ question: '', answer: '' }],
    happened: null,
    voice: { kind: '', speaker: null, speakerText: null, via: [], implied: false },
    certainty: '',
    ...(portrayals.length === 0 ? {} : { portrays: '' }),
    note: null,
  };
  const document = new Document([entry]);
  const offered: readonly (readonly [(string | number)[], readonly string[]])[] = [
    [['event'], events],
    [['topic'], topics],
    [['voice', 'kind'], voiceKinds],
    [['certainty'], certainties],
    [['portrays'], portrayals],
  ];
  for (const [path, values] of offered) {
    const node = document.getIn([0, ...path], true);
    if (isScalar(node)) node.comment = ` ${values.join(' | ')}`;
  }
  // Characters that the eye takes for a plain space are written out.
  const map = document.getIn([0], true);
  for (const key of isMap(map) ? ['quote', 'prefix', 'suffix'] : []) {
    const node = document.getIn([0, key], true);
    if (isScalar(node) && typeof node.value === 'string' && /[^\S ]/u.test(node.value)) node.type = 'QUOTE_DOUBLE';
  }
  return document
    .toString({ lineWidth: 0, indentSeq: false })
    .replaceAll(/[^\S \n]/gu, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(/^/gmu, '  ')
    .trimEnd();
}
