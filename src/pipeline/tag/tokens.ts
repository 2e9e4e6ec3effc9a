/** A word of a text. Offsets are UTF-16 code units, end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Small letters, ё as е, without apostrophes: as words are compared. */
  readonly plain: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;
const apostrophes = /['’ʼ`´]/gu;

/** The words of a text between two offsets, in order; a hyphen parts two words. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  return Array.from(text.slice(from, to).matchAll(wordPattern), ({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    plain: plainOf(word),
    capital: isCapital(word),
  }));
}

/** A word as words are compared. */
function plainOf(word: string): string {
  const plain = word.toLowerCase();
  return /[ё'’ʼ`´]|\p{M}/u.test(plain) ? plain.normalize('NFC').replaceAll('ё', 'е').replace(apostrophes, '') : plain;
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
