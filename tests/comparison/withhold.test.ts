import { describe, expect, it } from 'vitest';
import { withholdReadings, withholdWords } from '../../src/comparison/withhold-ledger.ts';
import { shownWords, withheldWords, withholdStory } from '../../src/comparison/withhold.ts';
import type { Article, Fact } from '../../src/model/article.ts';
import { codePointConverter } from '../../src/model/selector.ts';
import { readStoryParts } from './story-parts.ts';

const base = readStoryParts();

/** An article that may be shown whole, with every fact known by the words of each of its blocks. */
function grounded(article: Article): Article {
  const evidence = article.blocks.map(({ start, end }) => ({
    ...{ kind: 'words' as const, text: article.text.slice(start, end), start, end },
  }));
  const fact: Fact = { basis: 'stated', evidence, note: null };
  return {
    ...article,
    display: 'full',
    author: article.title,
    published: { ...article.published, evidence },
    knowsUntil: { ...article.knowsUntil, evidence },
    facts: { source: fact, url: fact, language: fact, author: fact, title: fact },
  };
}

// The first article of the base story, with an emoji before its quotes.
const full = { ...base, articles: base.articles.map(grounded) };
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

  it('keeps the evidence that stands inside a quote, its ends included, or elsewhere', () => {
    const [claim] = claims;
    if (!claim) throw new Error('expected a claim');
    const { start, end } = claim;
    const words = (from: number, to: number) => ({
      ...{ kind: 'words' as const, text: first.text.slice(from, to), start: from, end: to },
    });
    const elsewhere = { kind: 'elsewhere' as const, text: 'looked up' };
    const kept = [words(start, end), words(start + 1, end), words(start, end - 1), elsewhere];
    const evidence = [...kept, words(start - 1, end), words(start, end + 1)];
    const author = { basis: 'stated' as const, evidence, note: null };
    const facts = { source: author, url: author, language: author, author, title: author };
    const [again] = withholdStory({ ...parts, articles: [{ ...first, display: 'excerpts' as const, facts }] }).articles;
    for (const fact of Object.values(again?.facts ?? {})) expect(fact.evidence).toEqual(kept);
    expect(Object.keys(again?.facts ?? {})).toEqual(Object.keys(facts));
  });

  it('says of what is withheld that it is there', () => {
    expect(shown?.gaps).toHaveLength(first.gaps.length);
    expect(shown?.gaps.map(({ evidence }) => evidence.text)).toEqual([withheldWords]);
    if (!shown) throw new Error('expected the article to be shown');
    expect(first.blocks.map((block) => shownWords(first, block))).not.toContain(withheldWords);
    expect(shown.blocks.map((block) => shownWords(shown, block))).toContain(withheldWords);
  });
});

describe('what the ledgers say of an article in excerpts', () => {
  const quotes = new Map([['in-excerpts', [{ start: 10, end: 20 }]]]);
  const inside = [
    [10, 20],
    [10, 19],
    [11, 20],
  ] as const;
  const outside = [
    [9, 20],
    [10, 21],
    [9, 10],
    [20, 21],
    [0, 30],
  ] as const;
  const places = [...inside, ...outside].map(([start, end]) => ({ start, end }));
  const shownOf = (article: string) => (article === 'in-excerpts' ? places.slice(0, inside.length) : places);

  it.each(['in-excerpts', 'in-full'])('stands inside a quote, its ends included: %s', (article) => {
    const [thing] = base.words;
    const [pair] = base.relays;
    const [round] = base.coding.rounds;
    const [coded] = round?.first ?? [];
    const [retelling] = pair?.retellings ?? [];
    if (!thing || !pair || !round || !coded || !retelling) throw new Error('expected ledgers and a coding');
    const forms = places.map((place) => ({ quote: 'form', translation: {}, places: [place] }));
    const [named] = withholdWords([{ ...thing, articles: [{ article, forms }] }], quotes);
    expect(named?.articles.flatMap((entry) => entry.forms.flatMap((form) => form.places))).toEqual(shownOf(article));
    const first = places.map((place) => ({ ...coded, ...place, article, quote: 'quoted' }));
    const retellings = places.map((place) => ({ ...retelling, ...place, article }));
    const shown = withholdReadings(
      { relays: [{ ...pair, retellings }], coding: { rounds: [{ ...round, first, second: first }] } },
      quotes,
    );
    const placesOf = (list: readonly { readonly start: number; readonly end: number }[] = []) =>
      list.map(({ start, end }) => ({ start, end }));
    expect(placesOf(shown.relays[0]?.retellings)).toEqual(shownOf(article));
    for (const reading of [shown.coding.rounds[0]?.first, shown.coding.rounds[0]?.second]) {
      expect(placesOf(reading)).toEqual(places);
      expect(placesOf(reading?.filter(({ quote }) => quote === 'quoted'))).toEqual(shownOf(article));
    }
  });
});
