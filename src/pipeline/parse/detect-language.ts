import { francAll } from 'franc';
import type { LanguageDetection } from '../../model/phrases.ts';
import type { Phrases } from '../read/phrases.ts';

/** Below so many letters a word with a letter that a language lacks speaks against it; above, it may be a name or a quotation. */
const fewestLettersMixed = 100;

/** The largest part of a text, in letters, whose words may be foreign to its language: most of the prose is its own. */
const mostForeign = 1 / 3;

/** A language is out where none of its marks stands and so many would be expected. */
const surelyExpected = 4;

/**
 * The best language must lead by so much of franc's distance, times the letters of the text: chance weighs less
 * the longer a text is. Below `shortText` letters it must lead by more.
 */
const lead = 5;
const shortText = 80;

/** An alphabet that fits better by so large a part of the text is not fitted by chance. */
const clearlyBetter = 0.02;

/**
 * franc reads no more than 2,048 UTF-16 code units of what it is given. So much, from all over a text and so many words
 * together, tells as much as the whole.
 */
const enough = 1200;
const wordsTogether = 20;

/**
 * The language of a text, ISO 639-3; `und` where its words do not tell it.
 *
 * franc compares words from all over the text with all languages that it knows, and two
 * things overrule it: the letters, which leave out languages that lack them and
 * languages whose own letters are missing, and doubt. Where the two best
 * languages are about as near, or the best is none that is looked for, nothing
 * is said.
 *
 * @param passages the words of the text itself: headline and body
 */
export function detectLanguage(passages: readonly string[], phrases: Phrases): string {
  const detector = detectorOf(phrases);
  const all =
    passages
      .join(' ')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const script = mainScript(all);
  if (script === null || script.letters < detector.fewestLetters) return 'und';
  // Words in another script (“GPS”, a name as its bearer writes it) speak neither for nor against a language.
  const words = all.filter((word) => scriptOf(word) === script.name);
  const fits = fitsOf(words, script.name, detector);
  // Languages whose alphabet is that of another script are out with those that the letters rule out.
  const out = detector.alphabets.filter((language) => {
    const fit = fits.get(language);
    return !fit || !isPossible(fit, script.letters);
  });
  const nearness = nearnessOf(spread(words).join(' '), [...detector.unasked, ...out]);
  const [best, second] = [...nearness]
    .map(([language, near]) => ({ language, near: near - (fits.get(language)?.foreign ?? 0) }))
    .toSorted((a, b) => b.near - a.near);
  if (!best || !detector.candidates.has(best.language)) return 'und';
  const { foreign = 0, marks = 0, expected = 0 } = fits.get(best.language) ?? {};
  const doubt = Math.max(1, shortText / script.letters) * (marks === 0 && expected > 0 ? 2 : 1);
  if (second && best.near - second.near < (lead / script.letters) * doubt) return 'und';
  // franc knows nothing of some languages, and takes their texts for their neighbours'.
  const isOfAnother = [...fits].some(
    ([language, fit]) =>
      !nearness.has(language) &&
      isPossible(fit, script.letters) &&
      fit.marks >= fit.expected / 2 &&
      fit.foreign < foreign - clearlyBetter,
  );
  return isOfAnother ? 'und' : best.language;
}

/** The data of detection, made ready. */
interface Detector {
  readonly candidates: ReadonlySet<string>;
  readonly unasked: readonly string[];
  readonly fewestLetters: number;
  /** The languages that have an alphabet. */
  readonly alphabets: readonly string[];
  /** The alphabets of each script, with the languages that lack a letter of it, by letter, filled as letters are met. */
  readonly scripts: ReadonlyMap<
    Script,
    { readonly own: readonly Own[]; readonly lacking: Map<string, readonly Own[]> }
  >;
}

/** What a language writes in one script. */
interface Own {
  readonly language: string;
  readonly letters: ReadonlySet<string>;
  readonly marks: readonly string[];
  readonly share: number;
}

const detectors = new WeakMap<Phrases, Detector>();

function detectorOf(phrases: Phrases): Detector {
  const known = detectors.get(phrases);
  if (known) return known;
  const detector = makeDetector(
    phrases.detection ?? {
      candidates: phrases.languages.map(({ language }) => language),
      unasked: [],
      fewestLetters: 20,
      alphabets: {},
    },
  );
  detectors.set(phrases, detector);
  return detector;
}

function makeDetector({ candidates, unasked, fewestLetters, alphabets }: LanguageDetection): Detector {
  const scripts = new Map<Script, { own: Own[]; lacking: Map<string, readonly Own[]> }>();
  for (const [language, { letters, marks }] of Object.entries(alphabets)) {
    for (const [script, own] of Map.groupBy(letters, scriptOf)) {
      const known = scripts.get(script) ?? { own: [], lacking: new Map<string, readonly Own[]>() };
      known.own.push({
        language,
        letters: new Set(own),
        marks: own.filter((letter) => marks?.letters.includes(letter)),
        share: marks?.share ?? 0,
      });
      scripts.set(script, known);
    }
  }
  return {
    candidates: new Set(candidates),
    unasked,
    fewestLetters,
    alphabets: Object.keys(alphabets),
    scripts,
  };
}

/** Scripts that several languages with alphabets of their own share, and the rest. */
type Script = 'latin' | 'cyrillic' | 'other';

/** The script of a letter, or of the first letter of a word. */
function scriptOf(word: string): Script {
  // Most letters are told by their code, which costs less than a look at Unicode's tables.
  const code = word.charCodeAt(0);
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  if (code < 0x80 || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7)) return 'latin';
  return /^\p{Script=Latin}/u.test(word) ? 'latin' : /^\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other';
}

/** The script of most letters, and how many letters are in it. */
function mainScript(words: readonly string[]): { readonly name: Script; readonly letters: number } | null {
  const counts = { latin: 0, cyrillic: 0, other: 0 };
  for (const word of words) for (const letter of word) counts[scriptOf(letter)]++;
  const { latin, cyrillic, other } = counts;
  const letters = Math.max(latin, cyrillic, other);
  if (letters === 0) return null;
  return { name: letters === cyrillic ? 'cyrillic' : letters === latin ? 'latin' : 'other', letters };
}

/** How a text and an alphabet fit. */
interface Fit {
  /** The part of the text, in letters, that stands in words with a letter that the language lacks: 0 to 1. */
  readonly foreign: number;
  /** How many letters of the text are marks of the language, and how many are expected in a text of its length. */
  readonly marks: number;
  readonly expected: number;
}

/** How a text fits the alphabets of its script, by language. */
function fitsOf(words: readonly string[], name: Script, { scripts }: Detector): Map<string, Fit> {
  const script = scripts.get(name);
  const counts = new Map<string, number>();
  const foreign = new Map<Own, number>();
  const lackedBy = new Set<Own>();
  let all = 0;
  for (const word of script ? words : []) {
    let length = 0;
    lackedBy.clear();
    for (const letter of word) {
      if (scriptOf(letter) !== name) continue;
      length++;
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
      for (const own of lackingOf(letter, script)) lackedBy.add(own);
    }
    all += length;
    for (const own of lackedBy) foreign.set(own, (foreign.get(own) ?? 0) + length);
  }
  return new Map(
    script?.own.map((own) => [
      own.language,
      {
        foreign: (foreign.get(own) ?? 0) / all,
        marks: own.marks.reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0),
        expected: own.share * all,
      },
    ]),
  );
}

function lackingOf(
  letter: string,
  script: { readonly own: readonly Own[]; readonly lacking: Map<string, readonly Own[]> } | undefined,
): readonly Own[] {
  const known = script?.lacking.get(letter);
  if (known) return known;
  const lacking = (script?.own ?? []).filter(({ letters }) => !letters.has(letter));
  script?.lacking.set(letter, lacking);
  return lacking;
}

/** Whether a text may be in a language by its letters. */
function isPossible({ foreign, marks, expected }: Fit, letters: number): boolean {
  if (foreign > (letters < fewestLettersMixed ? 0 : mostForeign)) return false;
  if (marks === 0) return expected < surelyExpected;
  // Half of the prose may be quoted from elsewhere; below that, one standard deviation is left to chance.
  return marks >= expected / 2 - Math.sqrt(expected / 2);
}

/** The words of a text, of a long one some from each part of it. */
function spread(words: readonly string[]): readonly string[] {
  const length = words.reduce((sum, word) => sum + word.length + 1, 0);
  if (length <= enough) return words;
  const part = enough / length;
  return words.filter((_, index) => {
    const group = Math.floor(index / wordsTogether);
    return Math.floor((group + 1) * part) > Math.floor(group * part);
  });
}

/** How near a text is to the languages that franc knows: 1 for the nearest of all, down to 0. */
function nearnessOf(text: string, ignore: string[]): Map<string, number> {
  return new Map(francAll(text, { ignore }).filter(([language]) => language !== 'und'));
}
