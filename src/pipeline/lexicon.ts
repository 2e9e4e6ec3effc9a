import { beginsWithAny, fold, lineMatcher, phraseSource } from './phrases.ts';
import type { LineMatcher, Phrases } from './phrases.ts';

/** The phrases of all languages and outlets, made ready for matching folded lines. */
export interface Lexicon {
  /** Month by folded name, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekday by folded name of one word, 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Folded words before a weekday that belong to its name: “в”, “on”. */
  readonly weekdayOpeners: ReadonlySet<string>;
  /** Folded words that stand in a printed date. */
  readonly dateWords: ReadonlySet<string>;
  readonly published: RegExp | null;
  readonly updated: RegExp | null;
  readonly byline: RegExp | null;
  readonly credit: RegExp | null;
  /** The credits that name whose words the text hands on. */
  readonly relayingCredit: RegExp | null;
  readonly background: RegExp | null;
  /** A cue line of a pull quote: a dash, then who said it. */
  readonly cueLine: RegExp | null;
  /** Folded words before and after the name of a relayed source. */
  readonly relays: readonly RelayPattern[];
  readonly boilerplate: readonly LineMatcher[];
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
  const cues = languages.flatMap((language) => language.cues);
  const credits = languages.flatMap((language) => language.credit);
  return {
    months: numbered(languages.map((language) => language.months)),
    weekdays,
    weekdayOpeners,
    dateWords: new Set(languages.flatMap((language) => language.dateWords.map(fold))),
    published: beginsWithAny(languages.flatMap((language) => language.dateLabels.published)),
    updated: beginsWithAny(languages.flatMap((language) => language.dateLabels.updated)),
    byline: beginsWithAny(languages.flatMap((language) => language.byline)),
    credit: beginsWithAny(credits.map((credit) => credit.begins)),
    relayingCredit: beginsWithAny(credits.filter((credit) => credit.relays).map((credit) => credit.begins)),
    background: beginsWithAny(languages.flatMap((language) => language.background)),
    cueLine: cues.length === 0 ? null : new RegExp(`^-+ *(?:${cues.map(phraseSource).join('|')})`, 'u'),
    relays: languages.flatMap((language) => language.relays.map(relayPattern)),
    boilerplate: [...outlets.flatMap((outlet) => outlet.boilerplate), ...languages.flatMap((language) => language.boilerplate)].map(lineMatcher),
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

function relayPattern(pattern: string): RelayPattern {
  const [before = '', after = ''] = fold(pattern).split('{name}');
  return { before, after };
}
