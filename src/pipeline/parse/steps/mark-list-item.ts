import { blockWords, isOpen, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/**
 * Recognises the items of lists by their bullet, which stays in the block.
 *
 * - `•` and its like, and `*`: always.
 * - a picture, such as an emoji: two or more in a row, or under a colon.
 * - `1.`, `1)` or `I.`: where the numbers of two lines follow each other, or under a colon.
 * - `-`: two or more in a row, or under a colon; `–` and `—` only under a
 *   colon. Never where a line of the row reads like speech (a dash after a
 *   comma or a full stop, a question): in many languages a dash opens a line
 *   of dialogue.
 */
export function markListItem() {
  return (tree: SeedRoot): SeedRoot => {
    const blocks = tree.children;
    const found = new Map<SeedBlock, BlockData>();
    let index = 0;
    while (index < blocks.length) {
      const kind = bulletOf(blocks[index]);
      if (kind === null) {
        index++;
        continue;
      }
      let end = index + 1;
      while (end < blocks.length && bulletOf(blocks[end]) === kind) end++;
      const row = blocks.slice(index, end);
      if (isList(kind, row, blocks[index - 1])) for (const block of row) found.set(block, { role: 'list-item' });
      index = end;
    }
    return recognise(tree, found);
  };
}

type Bullet = 'sign' | 'picture' | 'number' | 'hyphen' | 'dash';

function bulletOf(block: SeedBlock | undefined): Bullet | null {
  if (!block || !isOpen(block)) return null;
  const opening = blockWords(block).slice(0, 8);
  if (/^[•●○▪▫■□◦‣⁃◆►▶➤✓✔]\s*\S/u.test(opening) || /^[*·]\s+\S/u.test(opening)) return 'sign';
  if (/^[\u2190-\u27bf\u{1f300}-\u{1faff}]\ufe0f?\s*[\p{L}\p{N}"«“„]/u.test(opening)) return 'picture';
  if (/^(?:\d{1,3}|[IVX]{1,6})[.)]\s+\S/u.test(opening)) return 'number';
  if (/^-\s+\S/u.test(opening)) return 'hyphen';
  return /^[–—]\s+\S/u.test(opening) ? 'dash' : null;
}

function isList(kind: Bullet, row: readonly SeedBlock[], before: SeedBlock | undefined): boolean {
  if (kind === 'sign') return true;
  const announced = before !== undefined && /[:：]$/u.test(blockWords(before).slice(-1));
  if (kind === 'number') {
    const numbers = row.map((block) => numberOf(blockWords(block)));
    return (
      numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) &&
      (announced || row.length > 1)
    );
  }
  if (kind === 'picture') return announced || row.length > 1;
  return (announced || (kind === 'hyphen' && row.length > 1)) && !row.some((block) => isSpeech(blockWords(block)));
}

/** The number that a line begins with, in figures or as the Romans wrote it. */
function numberOf(words: string): number {
  const roman = /^[IVX]+/u.exec(words)?.[0];
  if (roman === undefined) return Number.parseInt(words, 10);
  const values = Array.from(roman, (letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function isSpeech(words: string): boolean {
  return /[.,!?…]["»”]?\s*[–—-]\s/u.test(words) || words.endsWith('?');
}
