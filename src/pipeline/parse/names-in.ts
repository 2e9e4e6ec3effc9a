/** A place in some words, in UTF-16 code units, end exclusive. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/**
 * Names that bodies have, and persons seldom: a title in quotation marks, a
 * name spelt out before its abbreviation or its original in brackets, an
 * address, a name in Latin letters, an abbreviation. In order, without overlap.
 *
 * Goes by the few characters that begin such names, since most of a text has
 * none of them.
 */
export function namesIn(words: string): Found[] {
  const found: Found[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at++) {
    const place = nameAt(words, at, free);
    if (!place) continue;
    found.push(place);
    free = place.to;
    at = free - 1;
  }
  return found;
}

function nameAt(words: string, at: number, free: number): Found | null {
  const code = words.charCodeAt(at);
  if (code === 0x28) return spelledOut(words, at, free);
  if (code === 0x22 || code === 0xab || code === 0x201c || code === 0x201e) return from(quoted, words, at);
  if (!isCapital(code) || (at > 0 && isLetter(words.charCodeAt(at - 1)))) return null;
  return (
    (words.slice(at + 2, at + longestLabel).includes('.') ? from(address, words, at) : null) ??
    (code < 0x80 ? from(latin, words, at) : isCapital(words.charCodeAt(at + 1)) ? from(abbreviation, words, at) : null)
  );
}

/** Longest part of an address before its dot. */
const longestLabel = 30;

const quoted = /["«“„](?=\p{Lu})[^"«»“”„\n\r]{2,60}["»”“]/uy;
const address = /[\p{L}\p{N}-]{2,30}\.(?:\p{Lu}{2,6}|\p{Ll}{2,6})(?![\p{L}\p{N}])/uy;
const latin = /[A-Z][\w’'&-]{0,30}(?:\s(?:(?:of|for|the|and|de|&)\s){0,2}[A-Z][\w’'&-]{0,30}){0,6}(?![\p{L}\p{N}])/uy;
const abbreviation = /\p{Lu}{2,12}(?![\p{L}\p{N}])/uy;

function from(expression: RegExp, words: string, at: number): Found | null {
  expression.lastIndex = at;
  return expression.test(words) ? { from: at, to: expression.lastIndex } : null;
}

const longestSpelling = 200;
const bracket = /\([^()\n\r]{2,90}\)/uy;

/** A capitalised word and up to six more before a bracket, with the bracket. */
function spelledOut(words: string, at: number, free: number): Found | null {
  const brackets = from(bracket, words, at);
  if (!brackets) return null;
  const start = Math.max(free, at - longestSpelling);
  const before = words.slice(start, at);
  const match = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{1,30}(?:\s\p{L}{1,30}){0,6}\s$/u.exec(before);
  return match ? { from: start + match.index, to: brackets.to } : null;
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= 0x430 && code <= 0x45f) return false;
  if (code >= 0x400 && code <= 0x42f) return true;
  return /\p{Lu}/u.test(String.fromCharCode(code));
}

function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code >= 0x400 && code <= 0x481) return true;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
