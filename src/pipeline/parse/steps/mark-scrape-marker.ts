import type { VFile } from 'vfile';
import { forward } from '../parse-seed.ts';
import { blockWords, seedBlock } from '../seed-block.ts';
import type { SeedRoot } from '../seed-block.ts';
import { isDay } from '../date-tokens.ts';

/** What scrapers put before a text: `date 2024-11` or `date 2024-11-27`. */
const marker = /^date\s+(?<year>\d{4})-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?(?=\s|$)/iu;

/**
 * Cuts a scraper's marker off the line it is glued to. The rest of the line
 * becomes a block of its own.
 */
export function markScrapeMarker() {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const [first, ...others] = tree.children;
    if (!first) return tree;
    const words = blockWords(first);
    const match = marker.exec(words.slice(0, 40));
    if (!match?.groups) return tree;
    const [year, month, day] = [match.groups['year'], match.groups['month'], match.groups['day']].map(Number);
    if (year === undefined || month === undefined || day === undefined) return tree;
    if (!Number.isNaN(day) && !isDay(year, month, day)) return tree;
    const text = String(file);
    const rest = words.slice(match[0].length);
    const { start, end } = first.position;
    const cut = seedBlock(text, start, forward(start, match[0].length), {
      role: 'boilerplate',
      reason: 'scrape-marker',
      announces: false,
      heads: null,
      date: { year, month, updated: false, ...(Number.isNaN(day) ? {} : { day }) },
    });
    const next =
      rest.trim() === '' ? [] : [seedBlock(text, forward(start, words.length - rest.trimStart().length), end)];
    return { ...tree, children: [cut, ...next, ...others] };
  };
}
