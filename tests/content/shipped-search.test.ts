import { formsOfTerm } from '../../src/model/terms.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readBuiltStory } from '../../scripts/bench/built-story.ts';
import { measure } from '../../scripts/bench/search-measures.ts';
import { root } from '../../scripts/shared/paths.ts';
import { openIndex } from '../../scripts/site/open-index.ts';
import { indexSite } from '../../src/build/index-site.ts';
import type { SearchIndex } from '../../src/search/engine.ts';
import { searchables } from '../../src/search/records.ts';
import { runSearch } from '../../src/search/run.ts';
import { isFunctionWord } from '../../src/search/words/function-words.ts';
import { toGlossary } from '../../src/search/words/to-glossary.ts';
import { conceptKey, createKeys } from '../../src/search/words/keys.ts';
import { stemsOf } from '../../src/search/words/stems.ts';
import { splitWords } from '../../src/search/words/words.ts';

const { story, terms } = readBuiltStory();
const keys = createKeys(toGlossary(terms), stemsOf);
const read = (name: string): unknown => parse(readFileSync(join(root, 'src/story/search', `${name}.yaml`), 'utf8'));
const querySchema = z.object({
  unjudged: z.array(z.string()).default([]),
  queries: z.array(z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()) })),
});
const halves = ['queries-tuning', 'queries-measured'].map((name) => querySchema.parse(read(name)));
const paradigms = z
  .object({ paradigms: z.record(z.string(), z.record(z.string(), z.array(z.string()))) })
  .parse(read('paradigms')).paradigms;
const unknown = z.object({ queries: z.array(z.string()) }).parse(read('queries-unknown')).queries;

const keysOf = (word: string): readonly string[] => keys.keyWords(word).flatMap((one) => one.keys);

describe('the glossary of the story', () => {
  it('meets each of its nouns in every case', () => {
    const places = new Map(terms.map(({ id }, place) => [id, conceptKey(place)]));
    const lost: string[] = [];
    for (const [id, byLanguage] of Object.entries(paradigms)) {
      for (const form of Object.values(byLanguage).flat().join(' ').split(' '))
        if (!keysOf(form).includes(places.get(id) ?? '')) lost.push(`${id}: ${form}`);
    }
    expect(lost).toEqual([]);
  });

  it('never parts words of the texts and the queries that share a stem, unless it knows both', () => {
    const texts = searchables(story).flatMap(({ strong, weak, context }) => [...strong, ...weak, ...context]);
    const queries = halves.flatMap((half) => half.queries.map(({ text }) => text));
    const words = new Set([...texts, ...queries].flatMap((text) => splitWords(text).map(({ plain }) => plain)));
    const telling = [...words].filter((word) => !isFunctionWord(word));
    const byStem = Map.groupBy(
      telling.flatMap((word) => stemsOf(word).map((stem) => ({ stem, word }))),
      ({ stem }) => stem,
    );
    const isConcept = (own: readonly string[]): boolean => own.some((key) => key.startsWith('zz'));
    const parted: string[] = [];
    for (const [stem, list] of byStem) {
      const made = list.map(({ word }) => ({ word, own: keysOf(word) }));
      for (const one of made)
        for (const other of made) {
          const shared = one.own.some((key) => other.own.includes(key));
          if (!shared && isConcept(one.own) !== isConcept(other.own) && one.word < other.word)
            parted.push(`${stem}: ${one.word} ${other.word}`);
          if (!shared && !isConcept(one.own) && !isConcept(other.own))
            parted.push(`${stem}: ${one.word} ${other.word}`);
        }
    }
    expect(parted).toEqual([]);
  });
});

describe('the search of the story', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipped-search-'));
  let index: SearchIndex;
  beforeAll(async () => {
    await indexSite(folder, story, terms);
    index = await openIndex(join(folder, 'pagefind'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const find = (query: string) => runSearch({ query, filters: {}, sort: 'relevance', exact: false }, index, Infinity);

  it('finds nothing for words of no text, and matches nothing by them beside a known one', async () => {
    expect(unknown.length).toBeGreaterThanOrEqual(40);
    const word = terms[0]?.['ru']?.[0] ?? '';
    const matched: string[] = [];
    for (const query of unknown) {
      const { claims, others } = await find(query);
      if (claims.total + others.total > 0) matched.push(query);
      for (const both of [`${query} ${word}`, `${word} ${query}`]) {
        const { outcome, claims: beside } = await find(both);
        const isUnread = outcome.terms.every(({ typed }) => typed === word);
        if (!isUnread && beside.results.some(({ match }) => match === 'all')) matched.push(both);
      }
    }
    expect(matched).toEqual([]);
  });

  it('finds what was judged relevant, and it first', async () => {
    for (const { queries, unjudged } of halves) {
      const search = async (query: string) => (await find(query)).claims.results.map(({ record }) => record.id);
      const measures = await measure({ name: '', search }, queries, new Set(unjudged));
      expect(measures.recall).toBeGreaterThanOrEqual(0.95);
      expect(measures.reciprocalRank).toBeGreaterThanOrEqual(0.95);
      expect(measures.precision).toBeGreaterThanOrEqual(0.9);
      expect(measures.nonsense).toBe(0);
    }
  }, 60_000);

  it('answers a query of sixty words, and of a whole page', async () => {
    const forms = terms.map(({ ru }) => ru?.[0]?.replace(/[$~]/u, '') ?? '').filter((form) => form !== '');
    for (const query of [forms.slice(0, 60).join(' '), forms.concat(forms, forms, forms, forms).join(' ')]) {
      const { claims } = await find(query);
      expect(claims.total).toBeGreaterThan(0);
    }
  });

  it('reads one slip in a word of the texts, and says so', async () => {
    const words = terms
      .flatMap((term) => formsOfTerm(term).flatMap(([, forms]) => forms))
      .filter((form) => /^\p{L}{7,}$/u.test(form));
    let read = 0;
    for (const form of words.slice(0, 150)) {
      const slip = `${form.slice(0, 2)}${form.slice(3)}.`;
      if (!(await find(`${form}.`)).outcome.terms[0]?.found) continue;
      const [term] = (await find(slip)).outcome.terms;
      expect([slip, term?.found]).toEqual([slip, true]);
      if (term?.reading === 'slip') read++;
    }
    expect(read).toBeGreaterThan(0);
  }, 60_000);
});
