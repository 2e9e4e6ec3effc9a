import { lineFinder } from './boilerplate-phrases.ts';
import type { LineFinder } from './boilerplate-phrases.ts';
import { fold, openings, openingsOf } from '../read/phrases.ts';
import type { Openings, Phrases } from '../read/phrases.ts';

/** Phrases of all languages and of those outlets that they name, made ready for matching folded lines. */
export interface Lexicon {
  /** Month by folded name, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekday by folded name of one word, 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Folded words before a weekday that belong to its name: “в”, “on”. */
  readonly weekdayOpeners: ReadonlySet<string>;
  /** Folded words that stand in a printed date. */
  readonly dateWords: ReadonlySet<string>;
  /** What stands beside a date and is none: “min read”. */
  readonly imprintWords: Openings<null>;
  /** Folded words of the names of newsrooms and sections. */
  readonly bodies: ReadonlySet<string>;
  readonly picture: Openings<null>;
  readonly published: Openings<null>;
  readonly updated: Openings<null>;
  readonly byline: Openings<null>;
  /** Credits; the value tells whether one names whose words the text hands on. */
  readonly credit: Openings<boolean>;
  readonly background: Openings<null>;
  readonly cues: Openings<null>;
  /** Patterns of relays by the word next to the name, folded. */
  readonly relays: ReadonlyMap<string, readonly RelayPattern[]>;
  readonly boilerplate: LineFinder;
}

/** Folded words directly before and after a name. */
export interface RelayPattern {
  readonly before: string;
  readonly after: string;
}

const lexicons = new WeakMap<Phrases, Lexicon>();

/** The lexicon of some phrases, made once for each. */
export function lexiconOf(phrases: Phrases): Lexicon {
  const known = lexicons.get(phrases);
  if (known) return known;
  const lexicon = makeLexicon(phrases);
  lexicons.set(phrases, lexicon);
  return lexicon;
}

function makeLexicon({ languages, outlets }: Phrases): Lexicon {
  const weekdays = new Map<string, number>();
  const weekdayOpeners = new Set<string>();
  for (const [name, number] of numbered(languages.map((language) => language.weekdays))) {
    const words = name.split(' ');
    weekdays.set(words.at(-1) ?? name, number);
    for (const opener of words.slice(0, -1)) weekdayOpeners.add(opener);
  }
  return {
    months: numbered(languages.map((language) => language.months)),
    weekdays,
    weekdayOpeners,
    dateWords: new Set(languages.flatMap((language) => language.dateWords.map(fold))),
    imprintWords: openingsOf(languages.flatMap((language) => language.imprintWords)),
    bodies: new Set(languages.flatMap((language) => language.bodies.map(fold))),
    picture: openingsOf(languages.flatMap((language) => language.picture)),
    published: openingsOf(languages.flatMap((language) => language.dateLabels.published)),
    updated: openingsOf(languages.flatMap((language) => language.dateLabels.updated)),
    byline: openingsOf(languages.flatMap((language) => language.byline)),
    credit: openings(
      languages.flatMap((language) => language.credit.map(({ begins, relays }) => [begins, relays] as const)),
    ),
    background: openingsOf(languages.flatMap((language) => language.background)),
    cues: openingsOf(languages.flatMap((language) => language.cues)),
    relays: relayPatterns(languages.flatMap((language) => language.relays)),
    boilerplate: lineFinder([
      ...outlets.flatMap((outlet) => outlet.boilerplate),
      ...languages.flatMap((language) => language.boilerplate),
    ]),
  };
}

/** Folded names with their number in the list, from 1. */
function numbered(lists: readonly (readonly (readonly string[])[])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const list of lists) {
    list.forEach((forms, index) => {
      for (const form of forms) numbers.set(fold(form), index + 1);
    });
  }
  return numbers;
}

function relayPatterns(patterns: readonly string[]): Map<string, RelayPattern[]> {
  const byWord = new Map<string, RelayPattern[]>();
  for (const pattern of patterns) {
    const [before = '', after = ''] = fold(pattern).split('{name}');
    const word = /[\p{L}\p{N}]+(?= *$)/u.exec(before)?.[0] ?? /[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
    byWord.set(word, [...(byWord.get(word) ?? []), { before, after }]);
  }
  return byWord;
}
