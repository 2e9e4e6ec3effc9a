import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfPlace } from '../../src/comparison/naming.ts';
import { storyOf } from '../../src/comparison/story.ts';
import { readStoryParts } from './story-parts.ts';

const parts = readStoryParts();
const [article] = parts.articles;
const [claim] = parts.claims;
if (!article || !claim) throw new Error('expected an article and a claim');
const { id, text, blocks } = article;

const range = fc
  .record({ start: fc.nat(text.length - 1), length: fc.integer({ min: 1, max: 90 }) })
  .map(({ start, length }) => ({ start, end: Math.min(start + length, text.length) }));

describe('the address of a place', () => {
  it('is the shortest claim that covers it, ends included, else the block that does, else the article', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), range, fc.boolean(), (ranges, place, isWhole) => {
        const claims = ranges.map((own, index) => ({
          ...{ ...claim, ...own, id: `c${index}`, article: id, quote: text.slice(own.start, own.end) },
        }));
        const shown = { ...article, display: isWhole ? ('full' as const) : ('excerpts' as const) };
        const story = storyOf({ ...parts, articles: [shown], claims });
        const covers = ({ start, end }: { start: number; end: number }): boolean =>
          start <= place.start && end >= place.end;
        const around = claims.filter(covers);
        const address = addressOfPlace(story, shown, place);
        const found = around.find((one) => address === `/articles/${id}/#claim-${one.id}`);
        const block = isWhole ? blocks.find(covers) : undefined;
        if (around.length === 0) expect(address).toBe(`/articles/${id}/${block ? `#at-${block.start}` : ''}`);
        else expect(found && found.end - found.start).toBe(Math.min(...around.map(({ start, end }) => end - start)));
      }),
      {
        examples: [
          [
            [
              { start: 70, end: 90 },
              { start: 64, end: 100 },
              { start: 75, end: 95 },
            ],
            { start: 75, end: 90 },
            true,
          ],
          [[{ start: 70, end: 90 }], { start: 70, end: 91 }, true],
          [[{ start: 70, end: 90 }], { start: 69, end: 90 }, false],
        ],
      },
    );
  });
});
