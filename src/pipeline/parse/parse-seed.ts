import type { Plugin } from 'unified';
import { seedBlock } from './seed-block.ts';
import type { SeedBlock, SeedPoint, SeedRoot } from './seed-block.ts';

/**
 * Line ends are those of ECMAScript: LF, CR LF, CR, U+2028 and U+2029. Lines
 * are counted as editors do, which leave the last two out. U+0085 is an
 * ordinary character: it is not white space either.
 */
const lineEnds = /\r\n|[\n\r\u2028\u2029]/gu;

/**
 * A seed as one block a line. No syntax is read, so nothing of the text is
 * changed or dropped. White space, here and everywhere in the parser, is what
 * `\s` matches, no-break spaces and U+FEFF included.
 */
export function parseSeed(text: string): SeedRoot {
  const children: SeedBlock[] = [];
  const here: SeedPoint = { line: 1, column: 1, offset: 0 };
  const addLine = (end: number): void => {
    const line = text.slice(here.offset, end);
    const words = line.trim();
    if (words === '') return;
    const lead = line.length - line.trimStart().length;
    const start = forward(here, lead);
    children.push(seedBlock(text, start, forward(start, words.length)));
  };
  for (const match of text.matchAll(lineEnds)) {
    addLine(match.index);
    const next = match.index + match[0].length;
    if (match[0] === '\u2028' || match[0] === '\u2029') here.column += next - here.offset;
    else {
      here.line++;
      here.column = 1;
    }
    here.offset = next;
  }
  addLine(text.length);
  const end = forward(here, text.length - here.offset);
  return {
    type: 'root',
    children,
    data: { gaps: [], settled: [] },
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  };
}

/** Gives unified the parser for seeds; Markdown's own would take words for syntax. */
export const seedParser: Plugin<[], string, SeedRoot> = function () {
  this.parser = parseSeed;
};

/** A point so many code units on, in the same line. */
export function forward(point: SeedPoint, units: number): SeedPoint {
  return { line: point.line, column: point.column + units, offset: point.offset + units };
}
