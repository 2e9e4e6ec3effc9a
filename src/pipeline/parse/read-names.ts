import type { Lexicon } from './lexicon.ts';
import { fold } from '../read/phrases.ts';

const word = String.raw`(?:\p{Lu}\.(?:\s?-?\p{Lu}\.)*|\p{Lu}[\p{L}\p{M}'’ʼ-]*(?:\.(?=\s\p{Lu}|$)|\.(?=[-,]))?)`;
const particle = String.raw`(?:de|da|del|der|van|von|den|bin|al|la|le|el|du|dos|y)`;
const oneName = String.raw`${word}(?:\s+(?:${particle}\s+){0,2}${word}){0,4}`;
const and = String.raw`\s+(?:and|und|и|та|й|і|et|y|e|&|with|mit|avec|con)\s+`;
const severalNames = new RegExp(`^${oneName}(?:(?:,\\s+${oneName}){0,5},?${and}${oneName})?`, 'u');
const listedNames = new RegExp(`^${oneName}(?:,\\s+${oneName}){1,5}$`, 'u');

/**
 * How much of some words are the names of persons, from their beginning: 0
 * where none stands there. What follows the last comma is another person only
 * where “and” joins them, or where Cyrillic has names alone; else it is a job,
 * a newsroom or a place.
 */
export function namesLength(words: string, lexicon: Lexicon): number {
  const listed = /^\p{Script=Cyrillic}/u.test(words) ? listedNames.exec(words)?.[0] : undefined;
  if (listed !== undefined && listed.split(',').every((name) => isPersonName(name.trim(), lexicon)))
    return listed.length;
  return severalNames.exec(words)?.[0].length ?? 0;
}

const personName = new RegExp(`^${oneName}$`, 'u');

/**
 * Whether some words are a name of a person by their shape: two to five words
 * or initials with capitals, none of them a word of newsrooms, sections or
 * dates, and none but the last in capitals alone, as abbreviations are.
 */
export function isPersonName(words: string, lexicon: Lexicon): boolean {
  if (words.length > 60 || !personName.test(words)) return false;
  const parts = words.split(/\s+/u);
  if (parts.length < 2 || parts.length > 5) return false;
  const folded = parts.map((part) => fold(part).replace(/\.$/u, ''));
  if (folded.some((part) => lexicon.bodies.has(part) || lexicon.months.has(part) || lexicon.weekdays.has(part)))
    return false;
  const isAbbreviation = (part: string): boolean => /^\p{Lu}{2,}$/u.test(part);
  // A name may be printed in capitals as a whole.
  if (parts.length === 2 && parts.every((part) => /^\p{Lu}[\p{Lu}’'ʼ-]{3,}$/u.test(part))) return true;
  return !parts.slice(0, -1).some(isAbbreviation) && parts.some((part) => /^\p{Lu}[\p{L}\p{M}'’ʼ-]*\p{Ll}/u.test(part));
}
