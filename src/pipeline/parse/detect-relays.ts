import type { RelayMention } from '../../model/article.ts';
import { isText } from '../../model/article.ts';
import type { Lexicon, RelayPattern } from './lexicon.ts';
import { namesIn } from './names-in.ts';
import { fold, isWordCharacter } from '../read/phrases.ts';
import { blockWords } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';

/** A pattern's words stand within so many UTF-16 code units of the name. */
const reach = 60;

/** A text that names more is a directory, and comparing every name with every other would never end. */
const mostRelays = 50;

/**
 * Whose words a text says it hands on: by the credit, by a dash and a name at
 * the end of the headline, and by the patterns of the languages. One entry a
 * name, at its first place; an abbreviation of a name, or a name of one that
 * was given with its abbreviation, is the same name.
 */
export function detectRelays(text: string, blocks: readonly SeedBlock[], lexicon: Lexicon): RelayMention[] {
  const relays: RelayMention[] = [];
  const known: string[] = [];
  const add = (start: number, end: number): void => {
    const words = text.slice(start, end);
    if (known.length === mostRelays || known.some((other) => isSameName(other, words))) return;
    known.push(words);
    relays.push({ name: words, start, end });
  };
  for (const block of blocks) {
    const { data } = block;
    const { start } = block.position;
    if (data.role === 'credit' && data.relayed) add(data.relayed.start, data.relayed.end);
    if (!isText(data)) continue;
    const words = blockWords(block);
    const isLatin = /^[^\p{L}]*\p{Script=Latin}/u.test(words.slice(0, 200));
    for (const { from, to } of namesIn(words)) {
      const found = words.slice(from, to);
      if (isLatin && !namesBody(found)) continue;
      const endsHeadline =
        data.role === 'headline' &&
        to === words.length &&
        /\s[‐-―-]\s?$/u.test(words.slice(Math.max(0, from - 3), from));
      if (!endsHeadline && !isRelayed(words, from, to, lexicon)) continue;
      const quoted = /^["«“„]/u.test(found) ? 1 : 0;
      add(start.offset + from + quoted, start.offset + to - quoted);
    }
  }
  return relays;
}

/** In Latin script a name of a person looks like any other: only what shows that it is a body counts. */
function namesBody(words: string): boolean {
  return /^\p{Lu}{2,12}$|^The\s|[("«“„.]/u.test(words);
}

/** Whether a pattern of relays holds for the name that stands from `from` to `to`. */
function isRelayed(words: string, from: number, to: number, { relays }: Lexicon): boolean {
  const before = words.slice(Math.max(0, from - reach), from);
  const after = words.slice(to, to + reach);
  const candidates = [...(relays.get(lastWord(before)) ?? []), ...(relays.get(firstWord(after)) ?? [])];
  return candidates.some((pattern) => standsIn(pattern, fold(before), fold(after)));
}

function lastWord(words: string): string {
  const end = words.trimEnd().length;
  let start = end;
  while (start > 0 && isWordCharacter(words.charAt(start - 1))) start--;
  return words.slice(start, end).toLowerCase();
}

function firstWord(words: string): string {
  return (/^\s*([\p{L}\p{N}]+)/u.exec(words)?.[1] ?? '').toLowerCase();
}

function standsIn(pattern: RelayPattern, before: string, after: string): boolean {
  const start = before.length - pattern.before.length;
  const opens =
    before.endsWith(pattern.before) && !(pattern.before !== '' && isWordCharacter(before.charAt(start - 1)));
  const end = pattern.after.length;
  return opens && after.startsWith(pattern.after) && !(end > 0 && isWordCharacter(after.charAt(end)));
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) =>
    fold(words)
      .replace(/[^\p{L}\p{N}. ]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim(),
  );
  if (a === undefined || b === undefined) return false;
  return (
    ` ${a} `.includes(` ${b} `) ||
    ` ${b} `.includes(` ${a} `) ||
    initials(one) === fold(other) ||
    initials(other) === fold(one)
  );
}

/** The first letters of the capitalised words of a name, folded, its article left out. */
function initials(words: string): string {
  const capitals = words.replace(/^The\s/u, '').match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return fold(capitals.join(''));
}
