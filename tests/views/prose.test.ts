import { expect, it } from 'vitest';
import { proseHtml } from '../../src/text/prose-html.ts';
import { partsOfProse } from '../../src/views/prose.ts';

it('cuts a prose at its headings, each with its address and its words', () => {
  const html = proseHtml('Before\n\n## One & *two*\n\nUnder\n\n### Three\n', () => null);
  const parts = partsOfProse(html);
  expect(parts.map(({ heading }) => heading && [heading.tag, heading.id, heading.label])).toEqual([
    null,
    ['h2', 'text-one--two', 'One & two'],
    ['h3', 'text-three', 'Three'],
  ]);
  expect(parts.map((part) => part.html.trim())).toEqual(['<p>Before</p>', '<p>Under</p>', '']);
  expect(partsOfProse('<h2 id="a">A</h2>').map(({ heading }) => heading?.label)).toEqual(['A']);
});
