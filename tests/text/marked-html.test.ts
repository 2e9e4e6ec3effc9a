import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markedHtml } from '../../src/text/marked-html.ts';

const options = { ids: true, href: (id: string) => `#note-${id}` };

function textOf(html: string): string {
  let text = '';
  visit(fromHtml(html, { fragment: true }), 'text', (node) => {
    text += node.value;
  });
  return text;
}

describe('markedHtml', () => {
  it('wraps the quoted words and links them to their note', () => {
    const marks = [{ id: 'x-one', start: 4, end: 7, certainty: 'hedged' }];
    expect(markedHtml('The cat sat', { start: 0, end: 11 }, { ...options, marks })).toBe(
      'The <mark id="claim-x-one" class="cl hedged" data-claim="x-one"><a href="#note-x-one">cat</a></mark> sat',
    );
  });

  it('gives every id once where two claims stand on one quote', () => {
    const marks = [
      { id: 'x-a', start: 0, end: 3, certainty: 'asserted' },
      { id: 'x-b', start: 0, end: 3, certainty: 'asserted' },
    ];
    const html = markedHtml('cat', { start: 0, end: 3 }, { ...options, marks });
    expect(html.match(/id="claim-x-a"/gu)).toHaveLength(1);
    expect(html.match(/id="claim-x-b"/gu)).toHaveLength(1);
    expect(html).toContain('data-claim="x-a x-b"');
  });

  it('counts offsets from the beginning of the seed, not of the block', () => {
    const marks = [{ id: 'x-a', start: 10, end: 12, certainty: 'asserted' }];
    const html = markedHtml('0123456789ab', { start: 8, end: 12 }, { ids: false, href: null, marks });
    expect(html).toBe('89<mark class="cl asserted" data-claim="x-a">ab</mark>');
  });

  it('shows markup, scripts and templates of a seed as text', () => {
    const seed = '<script>alert(1)</script> **bold** [x](javascript:alert(1)) {{x}} ${y} <%= z %> &amp;';
    const html = markedHtml(seed, { start: 0, end: seed.length }, { ...options, marks: [] });
    expect(html).not.toMatch(/<\w/u);
    expect(textOf(html)).toBe(seed);
  });

  it('keeps every character of any text, whatever is marked in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((value) => value.replaceAll(/[\0\r]/gu, ' '));
    const places = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 });
    fc.assert(
      fc.property(text, places, (seed, pairs) => {
        const marks = pairs
          .map(([a, b], index) => ({
            id: `m${index}`,
            start: Math.min(a, b),
            end: Math.max(a, b),
            certainty: 'asserted',
          }))
          .filter(({ start, end }) => start < end && end <= seed.length)
          .filter(({ start, end }) => seed.slice(start, end).isWellFormed() && seed.slice(0, start).isWellFormed());
        expect(textOf(markedHtml(seed, { start: 0, end: seed.length }, { ...options, marks }))).toBe(seed);
      }),
    );
  });
});
