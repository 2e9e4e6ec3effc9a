/**
 * The Latin skeleton of a word: what is left of it when every usual way of
 * writing it in Latin or Cyrillic letters is taken as one; a letter of another
 * script is its number. Only `a` to `z` without `q`, and digits; two spellings
 * of a name give one skeleton.
 */
export function skeletonOf(plain: string): string {
  let latin = '';
  // Composed letters of Cyrillic stand in the table; what is left of marks after that is dropped.
  for (const letter of plain.normalize('NFC')) latin += letters[letter] ?? letter;
  let text = latin.normalize('NFD').replaceAll(/\p{M}/gu, '');
  for (const [pattern, as] of spellings) text = text.replaceAll(pattern, as);
  const own = text.replaceAll(/([a-z])\1+/gu, '$1').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return own.replaceAll(/[^a-z0-9]/gu, (letter) => `${foreign}${letter.codePointAt(0) ?? 0}`);
}

/** Stands before the number of a letter or digit that is neither Latin nor Cyrillic. No other skeleton has it. */
const foreign = 'y';

/** A skeleton without the vowels at its end, in which forms of one word differ most. */
export function withoutEnding(skeleton: string): string {
  const bare = skeleton.replace(/[aeiou]+$/u, '');
  return bare.length >= shortestBare ? bare : skeleton;
}

const shortestBare = 3;

const letters: Readonly<Record<string, string>> = {
  ...pairs('абвгґдезийклмнопрстуфыэіў', 'abvggdeziiklmnoprstufieiu'),
  ...pairs('әғқңөұүһ', 'agknouuh'),
  ё: 'e',
  є: 'e',
  ї: 'i',
  ж: 'zh',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
  č: 'ch',
  ç: 'ch',
  š: 'sh',
  ş: 'sh',
  ž: 'zh',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'e',
};

/** Ways of writing one sound in Latin letters; the order matters. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/s(?:h|c)?ch/gu, 'sh'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ck/gu, 'k'],
  [/tz/gu, 'ts'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/q/gu, 'k'],
  [/[yj]/gu, 'i'],
  [/c(?=[ei])/gu, 'ts'],
  [/c(?!h)/gu, 'k'],
  // A glide before e is heard, not always written.
  [/i+e/gu, 'e'],
];

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, to.charAt(index)]));
}
