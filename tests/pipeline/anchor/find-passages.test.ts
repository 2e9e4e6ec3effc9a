import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { claimEntry } from '../../../scripts/story/claim-entry.ts';
import { annotatedClaimSchema } from '../../../src/model/annotation.ts';
import type { Block } from '../../../src/model/article.ts';
import { findPassages } from '../../../src/pipeline/anchor/find-passages.ts';

const text = 'Мост\n\nНовый\u00a0мост – «чудо» села. Новый мост открыт.';
const blocks: Block[] = [
  { role: 'headline', start: 0, end: 4 },
  { role: 'lede', start: 6, end: text.length },
];
const entries = z.array(z.record(z.string(), z.unknown()));
const choices = {
  events: ['opening'],
  topics: ['price', 'works'],
  portrayals: ['closer', 'distancing', 'ambivalent', 'neutral'],
  languages: ['en', 'ru', 'uk'],
};

describe('findPassages', () => {
  it('finds words whatever their case, spaces, dashes and quotation marks, and gives them as they stand', () => {
    expect(findPassages({ text, blocks }, ' новый МОСТ - "чудо" ')).toEqual([
      {
        position: { start: 6, end: 25 },
        quote: 'Новый\u00a0мост – «чудо»',
        block: blocks[1],
        isRepeated: false,
        hint: null,
      },
    ]);
  });

  it('finds every place, and tells equal ones apart', () => {
    const found = findPassages({ text, blocks }, 'мост');
    expect(found.map(({ quote, isRepeated, hint }) => [quote, isRepeated, hint])).toEqual([
      ['Мост', false, null],
      ['мост', true, { prefix: '\u00a0' }],
      ['мост', true, { prefix: ' ' }],
    ]);
  });

  it('says where words run across blocks, and finds nothing for nothing', () => {
    expect(
      findPassages({ text: 'один\nдва', blocks: [{ role: 'lede', start: 0, end: 4 }] }, 'один два')[0]?.block,
    ).toBe(null);
    expect(findPassages({ text, blocks }, '  ')).toEqual([]);
    expect(findPassages({ text, blocks }, 'сарай')).toEqual([]);
  });
});

describe('claimEntry', () => {
  const [first] = findPassages({ text, blocks }, 'новый мост –');
  if (!first) throw new Error('expected a passage');
  const yaml = claimEntry(first, 'rus', choices);

  it('is YAML with every field of a claim, the quote to the character', () => {
    const [entry] = entries.parse(parse(yaml));
    expect(entry).toMatchObject({ quote: 'Новый\u00a0мост –', translation: { en: '', uk: '' } });
    expect(yaml).toContain(String.raw`Новый\u00a0мост`);
    const fields = Object.keys(entry ?? {});
    expect(
      Object.keys(annotatedClaimSchema.shape).filter((key) => !/fix$/u.test(key) && !fields.includes(key)),
    ).toEqual([]);
  });

  it('says what can be chosen, and is refused until it is filled in', () => {
    expect(yaml).toContain('event: "" # opening');
    expect(yaml).toContain('topic: "" # price | works');
    expect(yaml).toContain('# asserted | hedged | predicted | denied');
    expect(annotatedClaimSchema.safeParse(entries.parse(parse(yaml))[0]).success).toBe(false);
  });
});
