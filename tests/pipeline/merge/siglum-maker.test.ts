import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { siglumMaker } from '../../../src/pipeline/merge/siglum-maker.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const { articles, sources } = readStoryParts();
const [base] = articles;
if (!base) throw new Error('expected an article');
const known = new Map(sources.map((source) => [source.id, source]));

/** An article of the Gazette, of 2030, with something else in it. */
const made = (change: Partial<Article> = {}): Article => ({ ...base, ...change });

describe('a short name of its own', () => {
  it('is the letter of the publisher and the year, with a letter behind where that is taken', () => {
    const nameOf = siglumMaker([], known);
    const names = Array.from({ length: 1 + 26 * 27 + 1 }, () => nameOf(made()));
    expect(names.slice(0, 3)).toEqual(['G30', 'G30a', 'G30b']);
    expect(names.slice(25, 29)).toEqual(['G30y', 'G30z', 'G30aa', 'G30ab']);
    expect(names.slice(51, 54)).toEqual(['G30ay', 'G30az', 'G30ba']);
    expect(names.slice(-2)).toEqual(['G30zz', 'G30aaa']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is none that an editor chose', () => {
    const nameOf = siglumMaker(['G30', 'G30b'], known);
    expect([nameOf(made()), nameOf(made())]).toEqual(['G30a', 'G30c']);
  });

  it('is made of the title or the file where the publisher is not known', () => {
    const nameOf = siglumMaker([], known);
    const unknown = { source: null, seed: '7_ferry.txt' };
    expect(nameOf(made({ ...unknown, title: '«мост»' }))).toBe('М30');
    expect(nameOf(made({ ...unknown, title: null }))).toBe('F30');
    expect(nameOf(made({ ...unknown, title: '2030', seed: '7' }))).toBe('T30');
  });
});
