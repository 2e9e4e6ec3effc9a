import { fold } from '../../read/phrases.ts';
import {
  blockWords,
  endsSentence,
  finalMark,
  isOpen,
  isProse,
  longestTitle,
  recognise,
  setAside,
} from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest question or exclamation that may be a headline, and fewest words of a standfirst without a full stop. */
const longestQuestion = 150;
const fewestWords = 5;

/**
 * Recognises the headline, its repetitions and the standfirst.
 *
 * The headline is the first line of the story, if it reads like one: short,
 * without a full stop, with a text below it that does not go on in the middle
 * of its sentence. Whatever stands alone between the headline and its
 * repetition, or between the headline and the line of author or date, is the
 * standfirst; so is a title-like line of some words before the running text.
 */
export function markHeadline() {
  return (tree: SeedRoot): SeedRoot => {
    const story = tree.children.filter(
      (block) => isOpen(block) || block.data.role === 'list-item' || block.data.role === 'pull-quote',
    );
    const [first] = story;
    if (!first || !isOpen(first)) return tree;
    const repeats = story.slice(1).filter((block) => isOpen(block) && isSameTitle(first, block));
    if (!isHeadline(first, story[1], repeats.length > 0)) return tree;
    const titled = recognise(
      tree,
      new Map<SeedBlock, BlockData>([
        [first, { role: 'headline' }],
        ...repeats.map((block) => [block, setAside('repeated-headline')] as const),
      ]),
    );
    const standfirst = findStandfirst(titled.children.slice(tree.children.indexOf(first) + 1));
    return standfirst ? recognise(titled, new Map([[standfirst, { role: 'standfirst' }]])) : titled;
  };
}

/** Whether two lines have the same words, and few enough for a title. */
export function isSameTitle(one: SeedBlock, other: SeedBlock): boolean {
  const [a, b] = [blockWords(one), blockWords(other)];
  if (a.length > longestTitle || b.length > longestTitle) return false;
  // Folding costs more than a look at the first letter.
  if (a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase()) return false;
  return fold(a).replace(/ +/gu, ' ') === fold(b).replace(/ +/gu, ' ');
}

function isHeadline(block: SeedBlock, next: SeedBlock | undefined, isRepeated: boolean): boolean {
  const words = blockWords(block);
  const mark = finalMark(words);
  if (words.length > longestTitle || !/\p{L}/u.test(words) || /[,;:：]/u.test(mark)) return false;
  if (isRepeated) return true;
  if (!next || (/^\p{Ll}/u.test(blockWords(next)) && next.position.start.line === block.position.end.line + 1))
    return false;
  if (mark === '!' || mark === '?' || mark === '…' || words.endsWith('...')) return words.length <= longestQuestion;
  return !endsSentence(words);
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
    if (endsHead && lastProse > index) return only;
  }
  const [first, second] = between;
  const isTitle =
    first &&
    second &&
    !isProse(blockWords(first)) &&
    isProse(blockWords(second)) &&
    !/[:：,;]$/u.test(blockWords(first));
  return isTitle && blockWords(first).split(/\s+/u).length >= fewestWords ? first : null;
}
