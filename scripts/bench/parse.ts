import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isBody } from '../../src/model/article.ts';
import { anchorQuote } from '../../src/pipeline/anchor/anchor-quote.ts';
import { parseArticle } from '../../src/pipeline/parse/parse-article.ts';
import type { SeedInput } from '../../src/pipeline/read/decode-seed.ts';
import type { Phrases } from '../../src/pipeline/read/phrases.ts';
import { readPhrases } from '../../src/build/read-phrases.ts';

const root = resolve(import.meta.dirname, '../..');

/** Claims anchored in each article, and the length of their quotes in UTF-16 code units. */
const claimsPerArticle = 10;
const quoteLength = 80;

/** The most that four times the articles may cost, and what one run should reach. */
const mostGrowth = 4.4;
const fewestMegabytes = 4;
const mostMemory = 500;

interface Row {
  readonly name: string;
  readonly articles: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly anchored: number;
  /** Largest resident memory so far, in MB. */
  readonly memory: number;
}

/**
 * Measures parsing and anchoring: the seeds, then 1,000 and 4,000 articles
 * made of them, ten claims each. Exit code 1 if time does not grow in line
 * with the number of articles.
 */
function main(): void {
  const phrases = readPhrases(root);
  const seeds = readSeeds();
  // The first runs compile the program; they would be charged to the seeds.
  for (let round = 0; round < 20; round++) measure('warm-up', seeds, seeds.length, phrases);
  const rows = [
    measure('seeds', seeds, seeds.length, phrases),
    best('1,000 articles', seeds, 1000, phrases),
    best('4,000 articles', seeds, 4000, phrases),
  ];
  console.log(
    ['', 'articles', 'MB', 'seconds', 'MB/s', 'articles/s', 'claims', 'peak MB']
      .map((cell, index) => pad(cell, index))
      .join(''),
  );
  for (const { name, articles, megabytes, seconds, anchored, memory } of rows) {
    const cells = [
      name,
      String(articles),
      megabytes.toFixed(2),
      seconds.toFixed(3),
      (megabytes / seconds).toFixed(1),
      (articles / seconds).toFixed(0),
      String(anchored),
      memory.toFixed(0),
    ];
    console.log(cells.map((cell, index) => pad(cell, index)).join(''));
  }
  const [, thousand, fourThousand] = rows;
  if (!thousand || !fourThousand) return;
  const growth = fourThousand.seconds / thousand.seconds;
  const speed = fourThousand.megabytes / fourThousand.seconds;
  console.log(`growth from 1,000 to 4,000: ${growth.toFixed(2)} times the time (at most ${String(mostGrowth)})`);
  console.log(
    `aims: ${speed >= fewestMegabytes ? 'reached' : 'missed'} ${String(fewestMegabytes)} MB/s, ${fourThousand.memory < mostMemory ? 'under' : 'over'} ${String(mostMemory)} MB`,
  );
  if (growth > mostGrowth) process.exitCode = 1;
}

function pad(cell: string, column: number): string {
  return column === 0 ? cell.padEnd(16) : cell.padStart(12);
}

function readSeeds(): SeedInput[] {
  const folder = join(root, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, path: `seeds/${name}`, bytes: readFileSync(join(folder, name)) }));
}

/** The faster of two runs: the other one paid for something else. */
function best(name: string, seeds: readonly SeedInput[], count: number, phrases: Phrases): Row {
  const first = measure(name, seeds, count, phrases);
  const second = measure(name, seeds, count, phrases);
  return second.seconds < first.seconds ? { ...second, memory: Math.max(first.memory, second.memory) } : first;
}

function measure(name: string, seeds: readonly SeedInput[], count: number, phrases: Phrases): Row {
  let bytes = 0;
  let anchored = 0;
  let milliseconds = 0;
  for (let index = 0; index < count; index++) {
    const input = synthetic(seeds, index, count > seeds.length);
    bytes += input.bytes.length;
    const before = performance.now();
    const { article, text } = parseArticle(input, phrases);
    const quotes = article ? quotesOf(text, article.blocks) : [];
    for (const quote of quotes) if (anchorQuote(text, quote).ok) anchored++;
    milliseconds += performance.now() - before;
    if (!article) throw new Error(`expected ${input.name} to be parsed`);
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  return { name, articles: count, megabytes: bytes / 1e6, seconds: milliseconds / 1000, anchored, memory };
}

/** Article `index`: a seed, told apart from the others by a number in the middle of its text. */
function synthetic(seeds: readonly SeedInput[], index: number, numbered: boolean): SeedInput {
  const seed = seeds[index % seeds.length];
  if (!seed) throw new Error('expected a seed in seeds/');
  if (!numbered) return seed;
  const lines = new TextDecoder().decode(seed.bytes).split('\n');
  const middle = Math.floor(lines.length / 2);
  const text = [...lines.slice(0, middle), '', `${String(index)}.`, '', ...lines.slice(middle)].join('\n');
  return {
    name: `${String(index).padStart(5, '0')}.txt`,
    path: `${String(index)}.txt`,
    bytes: new TextEncoder().encode(text),
  };
}

/** Quotes spread over the body, each with what stands before it, so that every one is found once. */
function quotesOf(
  text: string,
  blocks: readonly { role: Parameters<typeof isBody>[0]['role']; start: number; end: number }[],
): { quote: string; prefix?: string }[] {
  const body = blocks.filter((block) => isBody(block) && block.end - block.start > quoteLength * 2);
  return Array.from({ length: claimsPerArticle }, (_, index) => {
    const block = body[index % body.length];
    if (!block) throw new Error('expected a body');
    const room = block.end - block.start - quoteLength;
    const start = block.start + Math.floor((room * (index + 1)) / (claimsPerArticle + 1));
    const prefix = text.slice(Math.max(block.start, start - 20), start);
    return { quote: text.slice(start, start + quoteLength), ...(prefix === '' ? {} : { prefix }) };
  });
}

main();
