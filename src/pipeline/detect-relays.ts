import type { Relay } from '../model/article.ts';
import { isBody } from '../model/article.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './phrases.ts';
import { namesIn } from './names-in.ts';
import { wordsOf } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';

/** A pattern's words stand within so many UTF-16 code units of the name. */
const reach = 60;

/**
 * Whose words a text says it hands on: by the credit, by a dash and a name at
 * the end of the headline, and by the patterns of the languages. One entry a
 * name, at its first place; an abbreviation of a name, or a name of one that
 * was given with its abbreviation, is the same name. `source` is left open.
 */
export function detectRelays(text: string, blocks: readonly SeedBlock[], lexicon: Lexicon): Relay[] {
  const relays: Relay[] = [];
  const known: string[] = [];
  const add = (start: number, end: number): void => {
    const words = text.slice(start, end);
    if (known.some((other) => isSameName(other, words))) return;
    known.push(words);
    relays.push({ name: words, source: null, start, end });
  };
  for (const block of blocks) {
    const { role, relayed } = block.data;
    const { start, end } = block.position;
    if (relayed) add(relayed.start, relayed.end);
    if (role !== 'headline' && !isBody(block.data)) continue;
    const words = wordsOf(block);
    const isLatin = /^[^\p{L}]*\p{Script=Latin}/u.test(words.slice(0, 200));
    for (const { from, to } of namesIn(words)) {
      const found = words.slice(from, to);
      if (isLatin && !namesBody(found)) continue;
      const before = fold(words.slice(Math.max(0, from - reach), from));
      const after = fold(words.slice(to, to + reach));
      const endsHeadline = role === 'headline' && start.offset + to === end.offset && /\s- ?$/u.test(before);
      if (!endsHeadline && !lexicon.relays.some((pattern) => standsIn(pattern, before, after))) continue;
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

function standsIn(pattern: { before: string; after: string }, before: string, after: string): boolean {
  if (pattern.before !== '') {
    if (!before.endsWith(pattern.before)) return false;
    if (/\p{L}/u.test(before.charAt(before.length - pattern.before.length - 1))) return false;
  }
  return (
    after.startsWith(pattern.after) && !(pattern.after !== '' && /\p{L}/u.test(after.charAt(pattern.after.length)))
  );
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
