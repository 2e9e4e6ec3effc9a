import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { isBody } from '../../model/article.ts';
import type { Block, ParsedArticle } from '../../model/article.ts';
import { decodeSeed } from '../read/decode-seed.ts';
import type { DecodedSeed, SeedInput } from '../read/decode-seed.ts';
import { detectDating } from './detect-dating.ts';
import { detectLanguage } from './detect-language.ts';
import { detectRelays } from './detect-relays.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { parseSeed, seedParser } from './parse-seed.ts';
import type { Phrases } from '../read/phrases.ts';
import { markAuthorNote } from './steps/mark-author-note.ts';
import { markBackground } from './steps/mark-background.ts';
import { markBoilerplate } from './steps/mark-boilerplate.ts';
import { markByline } from './steps/mark-byline.ts';
import { markChronicle } from './steps/mark-chronicle.ts';
import { markCredit } from './steps/mark-credit.ts';
import { markCrosshead } from './steps/mark-crosshead.ts';
import { markGap } from './steps/mark-gap.ts';
import { markHeadline } from './steps/mark-headline.ts';
import { markLede } from './steps/mark-lede.ts';
import { markListItem } from './steps/mark-list-item.ts';
import { markPullQuote } from './steps/mark-pull-quote.ts';
import { markSignature } from './steps/mark-signature.ts';
import { markScrapeMarker } from './steps/mark-scrape-marker.ts';
import { cutDateline } from './steps/cut-dateline.ts';
import { joinWrapped } from './steps/join-wrapped.ts';
import { markCaption } from './steps/mark-caption.ts';
import { markImprint } from './steps/mark-imprint.ts';
import { markOutside } from './steps/mark-outside.ts';
import { reportGlued } from './steps/report-glued.ts';
import { settleBlocks } from './steps/settle-blocks.ts';
import { placeDates } from './steps/place-dates.ts';
import { report } from '../messages/rules.ts';
import { blockWords } from './seed-block.ts';
import type { SeedBlock, SeedRoot, SettledBlock } from './seed-block.ts';

/** What the parser makes of one seed. */
export interface Parsed {
  /** Null where an error was reported. Offsets are UTF-16 code units into `text`. */
  readonly article: ParsedArticle | null;
  /** The seed as decoded, without a byte order mark; empty where it cannot be decoded. */
  readonly text: string;
  /** mdast: a paragraph for each block, its role in `data.role`, with exact UTF-16 offsets. */
  readonly tree: Root;
  /** Carries the messages. */
  readonly file: VFile;
}

/**
 * The steps in their order. Each gives a new tree in which it has recognised
 * some of the blocks; later ones leave these alone.
 */
const steps: readonly ((lexicon: Lexicon) => (tree: SeedRoot, file: VFile) => SeedRoot)[] = [
  // Cuts the first line in two, so before anything reads a first line.
  markScrapeMarker,
  // Makes paragraphs of lines, so before anything asks what a line is.
  joinWrapped,
  // Joins lines, and takes cue lines, which begin with a dash as list items do.
  markPullQuote,
  // Before the lines of the masthead: “1. By …” is an item.
  markListItem,
  // Credits, bylines and dates are recognised by their form alone and stand in the headline's way.
  markCredit,
  markByline,
  markImprint,
  // After them, since a credit may end in words that mark boilerplate elsewhere.
  markBoilerplate,
  // After the phrases, which know more of a line than that it names a picture.
  markCaption,
  // Dates that divide the text are no end of its head.
  markChronicle,
  // Names alone look like titles.
  markSignature,
  // A line above the running text, so after all that is no text.
  markHeadline,
  // What lies around headline and text.
  markOutside,
  // Needs to know what lies outside.
  placeDates,
  // Below the text of those whose bylines are left.
  markAuthorNote,
  // Knows the first line of the text only now.
  cutDateline,
  // The last word of what is text and headline.
  settleBlocks,
  // The first running text below the headline.
  markLede,
  // Only below the lede: above it a short line is no heading of a section.
  markCrosshead,
  // From the foot upwards, so after everything that may stand below the body.
  markBackground,
  // These need to know what every block is.
  reportGlued,
  markGap,
];

/**
 * Parses one seed from its words alone. Pure, and never throws for bad data:
 * what is wrong or odd is a message on `file`.
 */
export function parseArticle(input: SeedInput, phrases: Phrases): Parsed {
  return parseDecoded(input.name, decodeSeed(input), phrases);
}

/** What editors say of a seed before it is parsed. */
export interface Stated {
  /** Whether they name the language: then nobody need look where the words do not tell it. */
  readonly language: boolean;
  readonly blocks: readonly SettledBlock[];
}

/**
 * Parses a seed that was decoded before, for those who look at its id first.
 *
 * @param name the file name of the seed
 */
export function parseDecoded(
  name: string,
  { text, file, sha256 }: DecodedSeed,
  phrases: Phrases,
  stated: Stated = { language: false, blocks: [] },
): Parsed {
  if (text === null) return { article: null, text: '', tree: parseSeed(''), file };
  const lexicon = lexiconOf(phrases);
  const processor = processorOf(lexicon);
  const lines = processor.parse(file);
  const tree = processor.runSync({ ...lines, data: { ...lines.data, settled: stated.blocks } }, file);
  const blocks = tree.children;
  assertCovers(text, blocks);
  const body = blocks.filter((block) => isBody(block.data)).map(blockWords);
  const headline = blocks.find((block) => block.data.role === 'headline');
  const language = detectLanguage(headline ? [blockWords(headline), ...body] : body, phrases);
  if (body.length === 0) report(file, 'seed-only-boilerplate', 'Unexpected boilerplate alone, expected a text');
  else if (language === 'und' && !stated.language)
    report(file, 'language-undetermined', 'Unexpected language, expected one that the words tell');
  const [author] = blocks.flatMap(({ data }) => (data.role === 'byline' ? (data.author ?? []) : []));
  const article: ParsedArticle = {
    id: articleId(name, sha256),
    seed: name,
    sha256,
    language,
    title: headline ? blockWords(headline) : null,
    author: author ? text.slice(author.start, author.end) : null,
    published: detectDating(blocks, lexicon, language),
    relays: detectRelays(text, blocks, lexicon),
    blocks: blocks.map(blockOf),
    gaps: [...tree.data.gaps],
  };
  return { article, text, tree, file };
}

function blockOf({ data, position }: SeedBlock): Block {
  const place = { start: position.start.offset, end: position.end.offset };
  if (data.role === 'boilerplate') return { role: data.role, ...place, reason: data.reason };
  if (data.role === 'byline') return { role: data.role, ...place, author: data.author };
  return { role: data.role, ...place };
}

function makeProcessor(lexicon: Lexicon) {
  return unified().use(seedParser).use(seedSteps, lexicon).freeze();
}

const seedSteps: Plugin<[Lexicon], SeedRoot, SeedRoot> = (lexicon) => {
  const ready = steps.map((step) => step(lexicon));
  return (tree, file) => ready.reduce((before, step) => step(before, file), tree);
};

const processors = new WeakMap<Lexicon, ReturnType<typeof makeProcessor>>();

function processorOf(lexicon: Lexicon): ReturnType<typeof makeProcessor> {
  const known = processors.get(lexicon);
  if (known) return known;
  const processor = makeProcessor(lexicon);
  processors.set(lexicon, processor);
  return processor;
}

/**
 * The digits that lead a file name, else the name without its extensions as a
 * slug; a name without Latin letters or digits takes the digest of its bytes.
 */
export function articleId(name: string, sha256: string): string {
  const digits = /^\d+/u.exec(name)?.[0];
  if (digits !== undefined) return digits;
  const slug = name
    .replace(/(?<=.)(?:\.html?)?\.[^.]*$/u, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? `text-${sha256.slice(0, 8)}` : slug;
}

/** Holds the parser to its promise: exact blocks, in order, that lose no character but white space. */
function assertCovers(text: string, blocks: readonly SeedBlock[]): void {
  let last = 0;
  for (const block of blocks) {
    const { start, end } = block.position;
    const words = blockWords(block);
    const isExact =
      start.offset >= last &&
      text.slice(start.offset, end.offset) === words &&
      words !== '' &&
      words.length === words.trim().length;
    if (!isExact || text.slice(last, start.offset).trim() !== '')
      throw new Error(`expected an exact block at ${String(start.offset)}`);
    last = end.offset;
  }
  if (text.slice(last).trim() !== '') throw new Error(`expected a block at ${String(last)}`);
}
