import { describe, expect, it } from 'vitest';
import { parsedJson } from '../../src/exports/parsed-json.ts';
import { parseText } from '../pipeline/parse/fixture-seed.ts';

/** A text with everything that the parser finds, behind characters that UTF-16 counts twice. */
const lines = [
  'date 2024-11',
  'Source: The Harbour Post',
  '😀 The harbour of the town opened again, three days after the storm.',
  'By Jane 😀 Doe',
  'Boats left in this order:',
  'Nobody was hurt in the storm, as The Harbour Herald reports.',
  'Then the ferries left, and after them in this order:',
  'Share this article',
];

describe('what the words of a text tell, as exported', () => {
  const { article, text } = parseText(lines.join('\n\n'));
  if (!article) throw new Error('expected an article');
  const json = parsedJson(article, text);
  const points = Array.from(text);
  const behind = (offset: number): string => points.slice(offset).join('');

  it('has every offset in code points', () => {
    const pairs = [
      ...article.blocks.map((block, index) => [block, json.blocks[index]] as const),
      ...article.relays.map((relay, index) => [relay, json.relays[index]] as const),
      ...article.gaps.map(({ evidence }, index) => [evidence, json.gaps[index]?.evidence] as const),
      ...article.published.evidence.flatMap((one, index) =>
        one.kind === 'words' ? [[one, json.published.evidence[index]] as const] : [],
      ),
      ...article.blocks
        .filter(({ role }) => role === 'boilerplate')
        .map((block, index) => [block, json.removed[index]] as const),
    ];
    for (const [units, exported] of pairs)
      expect([exported?.start ?? -1, exported?.end ?? -1].map(behind)).toEqual(
        [units.start, units.end].map((offset) => text.slice(offset)),
      );
    expect(json.gaps.map(({ at }) => behind(at))).toEqual(article.gaps.map(({ at }) => text.slice(at)));
  });

  it('has each of them, the kinds of loss among them', () => {
    expect(json.gaps.map(({ kind }) => kind)).toEqual([
      ...['headline-lost', 'colon-without-content', 'colon-without-content'],
    ]);
    expect([json.relays.length, json.removed.length, json.published.evidence.length].every((n) => n > 0)).toBe(true);
    expect(json.gaps.at(-1)?.at).not.toBe(article.gaps.at(-1)?.at);
  });
});
