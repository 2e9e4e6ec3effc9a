import { describe, expect, it } from 'vitest';
import { shownWords, withheldWords, withholdStory } from '../../src/comparison/withhold.ts';
import { codePointConverter } from '../../src/model/selector.ts';
import { readStoryParts } from './story-parts.ts';

// The first article of the base story, with an emoji before its quotes.
const base = readStoryParts();
const full = { ...base, articles: base.articles.map((article) => ({ ...article, display: 'full' as const })) };
const [first, ...others] = full.articles;
if (!first) throw new Error('expected the base story to hold an article');
const id = first.id;
const parts = { ...full, articles: [{ ...first, display: 'excerpts' as const }, ...others] };
const withheld = withholdStory(parts);
const shown = withheld.articles.find((article) => article.id === id);
const claims = withheld.claims.filter((claim) => claim.article === id);

describe('withholdStory', () => {
  it('leaves a story alone that shows everything in full', () => {
    expect(withholdStory(full)).toBe(full);
  });

  it('keeps every quote in its place, in code units and in code points', () => {
    expect(claims.length).toBeGreaterThan(0);
    for (const { start, end, quote } of claims) expect(shown?.text.slice(start, end)).toBe(quote);
    const before = codePointConverter(first.text);
    const after = codePointConverter(shown?.text ?? '');
    for (const { start, end } of claims) expect([after(start), after(end)]).toEqual([before(start), before(end)]);
  });

  it('gives away no word of the text that no claim quotes', () => {
    const quoted = claims.map(({ quote }) => quote).join(' ');
    const words = (first.text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !quoted.includes(word));
    expect(words.length).toBeGreaterThan(0);
    // What editors write about a text is theirs: facts, statements, translations of quotes.
    const rest = JSON.stringify({
      article: { ...shown, seed: '', url: '' },
      speakers: claims.map(({ voice }) => voice),
    });
    expect(words.filter((word) => rest.includes(word))).toEqual([]);
  });

  it('says of what is withheld that it is there', () => {
    expect(shown?.gaps).toHaveLength(first.gaps.length);
    expect(shown?.gaps.map(({ evidence }) => evidence.text)).toEqual([withheldWords]);
    if (!shown) throw new Error('expected the article to be shown');
    expect(first.blocks.map((block) => shownWords(first, block))).not.toContain(withheldWords);
    expect(shown.blocks.map((block) => shownWords(shown, block))).toContain(withheldWords);
  });
});
