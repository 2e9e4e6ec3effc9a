import type { VFile } from 'vfile';
import { fold } from '../../read/phrases.ts';
import { findHeadline, isTitleLike } from '../headline-evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { forward } from '../parse-seed.ts';
import { blockWords, isOpen, isProse, longestTitle, recognise, seedBlock, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import { findRun } from '../story-run.ts';

/** Fewest words of a standfirst without a full stop. */
const fewestWords = 5;

/**
 * Recognises the headline, its repetitions and the standfirst.
 *
 * The headline is found by evidence, see `headline-evidence.ts`; without
 * running text, it is the first line, if another stands below it. Whatever
 * stands alone between the headline and its repetition, or between the headline
 * and the line of author or date, is the standfirst; so is a title-like line of
 * some words before the running text.
 */
export function markHeadline(lexicon: Lexicon) {
  return (whole: SeedRoot, file: VFile): SeedRoot => {
    const headline = headlineOf(whole, lexicon);
    if (!headline) return whole;
    const repeats = whole.children.filter(
      (block) => block !== headline && isOpen(block) && isSameTitle(withoutSite(headline), withoutSite(block)),
    );
    const tree = recognise(
      whole,
      new Map<SeedBlock, BlockData>([
        [headline, { role: 'headline' }],
        ...repeats.map((block) => [block, setAside('repeated-headline')] as const),
      ]),
    );
    const at = whole.children.indexOf(headline);
    const standfirst = findStandfirst(tree.children.slice(at + 1));
    const titled = standfirst ? recognise(tree, new Map([[standfirst, { role: 'standfirst' }]])) : tree;
    return repeats.length === 0 ? cutGlued(titled, at, String(file)) : titled;
  };
}

function headlineOf({ children }: SeedRoot, lexicon: Lexicon): SeedBlock | null {
  const run = findRun(children);
  if (run) {
    const prints = Map.groupBy(children.filter(isShort), (block) => foldedTitle(withoutSite(block)));
    const printsOf = (block: SeedBlock): SeedBlock[] => prints.get(foldedTitle(withoutSite(block))) ?? [block];
    const repeats = (block: SeedBlock): number => printsOf(block).length - 1;
    const found = findHeadline(children, run, repeats, lexicon);
    // Of two prints the one without the name of the site is the headline.
    return found && (printsOf(found).find((block) => withoutSite(block) === blockWords(block)) ?? found);
  }
  const [first, next] = children.filter((block) => isOpen(block) || block.data.role === 'list-item');
  if (!first || !next || !isOpen(first) || !isTitleLike(blockWords(first))) return null;
  const goesOn = /^\p{Ll}/u.test(blockWords(next)) && next.position.start.line === first.position.end.line + 1;
  return goesOn ? null : first;
}

function isShort(block: SeedBlock): boolean {
  return isOpen(block) && blockWords(block).length <= longestTitle;
}

const site = /\s+(?:\||::|»|›)\s+[^|]{2,50}$/u;

/** The words of a title without the name of a site behind a bar; a line that is too long for a title as it is. */
function withoutSite(block: SeedBlock): string {
  const words = blockWords(block);
  return words.length > longestTitle ? words : words.replace(site, '');
}

/** A title as it is compared with others. */
function foldedTitle(words: string): string {
  return fold(words).replace(/ +/gu, ' ');
}

/** Cuts what pages glue to a headline off it: the name of the site behind a bar, a time before it. */
function cutGlued(tree: SeedRoot, at: number, text: string): SeedRoot {
  const block = tree.children[at];
  if (!block) return tree;
  const words = blockWords(block);
  const lead = /^\d{1,2}:\d{2}\s*(?=["«“„\p{Lu}])/u.exec(words)?.[0].length ?? 0;
  const end = site.exec(words)?.index ?? words.length;
  if ((lead === 0 && end === words.length) || end - lead < 15) return tree;
  const { position } = block;
  const piece = (from: number, to: number, data: BlockData): SeedBlock[] => {
    const part = words.slice(from, to);
    if (part.trim() === '') return [];
    const start = from + (part.length - part.trimStart().length);
    return [seedBlock(text, forward(position.start, start), forward(position.start, start + part.trim().length), data)];
  };
  const pieces = [
    ...piece(0, lead, setAside('navigation')),
    ...piece(lead, end, block.data),
    ...piece(end, words.length, setAside('navigation')),
  ];
  return { ...tree, children: [...tree.children.slice(0, at), ...pieces, ...tree.children.slice(at + 1)] };
}

/** Whether two titles have the same words, and few enough for a title. */
export function isSameTitle(one: SeedBlock | string, other: SeedBlock | string): boolean {
  const a = typeof one === 'string' ? one : blockWords(one);
  const b = typeof other === 'string' ? other : blockWords(other);
  if (a.length > longestTitle || b.length > longestTitle) return false;
  // Folding costs more than a look at the first letter.
  if (a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase()) return false;
  return foldedTitle(a) === foldedTitle(b);
}

/** @param after the blocks below the headline */
function findStandfirst(after: readonly SeedBlock[]): SeedBlock | null {
  const between: SeedBlock[] = [];
  const lastProse = after.findLastIndex((block) => isOpen(block) && isProse(blockWords(block)));
  for (const [index, block] of after.entries()) {
    if (isOpen(block)) {
      between.push(block);
      if (between.length > 1) break;
      continue;
    }
    const [only] = between;
    if (!only) continue;
    const { data } = block;
    const isRepetition = data.role === 'boilerplate' && data.reason === 'repeated-headline';
    const endsHead = data.role === 'byline' || data.role === 'timestamp' || isRepetition;
    if (endsHead && lastProse > index && isStandfirst(only)) return only;
  }
  const [first, second] = between;
  if (!first || !second || isProse(blockWords(first)) || /[:：,;]$/u.test(blockWords(first))) return null;
  if (!isStandfirst(first)) return null;
  // Between it and the text stand other lines of the page; more words tell it from these.
  return isProse(blockWords(second)) || (lastProse !== -1 && isLongStandfirst(first)) ? first : null;
}

function isLongStandfirst(block: SeedBlock): boolean {
  return (blockWords(block).match(/(?<!\p{L})\p{Ll}\p{L}*/gu)?.length ?? 0) >= fewestWords;
}

/** Whether a line is text enough to be a standfirst. */
function isStandfirst(block: SeedBlock): boolean {
  const words = blockWords(block);
  return isProse(words) || words.split(/\s+/u).length >= fewestWords;
}
