import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimsCsv } from '../../src/exports/claims-csv.ts';
import { dataFile, type DataParts } from '../../src/exports/data-files.ts';
import { claimColumns, dataNames, dataSchemas, jsonSchemaOf } from '../../src/exports/data-schemas.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { type Change, changedStory } from '../pipeline/fixture-story.ts';

function partsOf(change: Change = {}): DataParts {
  const { built } = buildStory(changedStory(change));
  if (!built) throw new Error('expected the fixture to build');
  const { articles, story, ledger, coding } = built;
  return {
    ...story,
    ...ledger,
    coding: coding.coding,
    readings: articles.map(({ article: { id }, words, sentences, uncoded }) => ({ id, words, sentences, uncoded })),
    articles: articles.map(({ article }) => article),
    claims: articles.flatMap(({ claims }) => claims),
  };
}

const parts = partsOf();
const articles = dataSchemas.articles.parse(JSON.parse(dataFile('articles', parts))).articles;
const claims = dataSchemas.claims.parse(JSON.parse(dataFile('claims', parts))).claims;
const seedOf = (id: string): string[] => Array.from(parts.articles.find((article) => article.id === id)?.text ?? '');

describe('the data files', () => {
  it.each(dataNames)('%s.json holds what its schema says, and no more', (name) => {
    const ajv = new Ajv2020({ strict: true, validateFormats: false });
    const validate = ajv.compile(jsonSchemaOf(name));
    const data: unknown = JSON.parse(dataFile(name, parts));
    validate(data);
    expect(validate.errors).toBeNull();
    const list = z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).parse(data);
    for (const entries of Object.values(list)) for (const entry of entries) entry['more'] = 1;
    expect(validate(list)).toBe(false);
  });

  it('have the keys of the contract, in its order', () => {
    expect(Object.keys(articles[0] ?? {})).toEqual(
      'id siglum seed sha256 source url language title published knowsUntil author relays display blocks removed gaps'.split(
        ' ',
      ),
    );
    expect(Object.keys(claims[0] ?? {})).toEqual(
      'id article quote start end statement translation event topic question answer voice certainty portrays note coder'.split(
        ' ',
      ),
    );
    expect(Object.keys(articles[0]?.published ?? {})).toEqual(
      'value precision basis evidence earliest latest'.split(' '),
    );
  });

  it('count code points, which an emoji before a quote sets apart from UTF-16', () => {
    const inside = new Map(parts.claims.map((claim) => [claim.id, claim.start]));
    const shifted = claims.filter((claim) => claim.start !== inside.get(claim.id));
    expect(shifted.map(({ id }) => id)).toEqual(['20-two-million']);
    for (const claim of claims) expect(seedOf(claim.article).slice(claim.start, claim.end).join('')).toBe(claim.quote);
    for (const article of articles) {
      const seed = seedOf(article.id);
      const words = ({ start, end }: { start: number; end: number }): string => seed.slice(start, end).join('');
      for (const relay of article.relays) expect(words(relay)).toBe(relay.name);
      for (const removed of article.removed) expect(words(removed)).toBe(removed.text);
      for (const gap of article.gaps) expect(words(gap.evidence)).toBe(gap.evidence.text);
      for (const { text, start, end } of [...article.published.evidence, ...article.knowsUntil.evidence]) {
        if (start !== null && end !== null) expect(words({ start, end })).toBe(text);
      }
      const covered = new Set(
        article.blocks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
      );
      expect(seed.filter((character, index) => /\S/u.test(character) && !covered.has(index))).toEqual([]);
    }
  });

  it('give the words of ledgers and codings the offsets at which they stand', () => {
    const { words } = dataSchemas.words.parse(JSON.parse(dataFile('words', parts)));
    const { relays } = dataSchemas.relays.parse(JSON.parse(dataFile('relays', parts)));
    const { codings } = dataSchemas.agreement.parse(JSON.parse(dataFile('agreement', parts)));
    const wordsAt = (article: string, { start, end }: { start: number; end: number }): string =>
      seedOf(article).slice(start, end).join('');
    for (const { articles: named } of words) {
      for (const { article, forms } of named) {
        for (const { quote, count, places } of forms) {
          expect(places).toHaveLength(count);
          for (const place of places) expect(wordsAt(article, place)).toBe(quote);
        }
      }
    }
    // It stands behind an emoji, which UTF-16 counts twice.
    expect(words.find(({ id }) => id === 'town')?.articles.map(({ forms }) => forms.length)).toEqual([0, 1]);
    for (const { retellings } of relays)
      for (const retelling of retellings) expect(wordsAt(retelling.article, retelling)).toBe(retelling.quote);
    const quotes = new Map(
      [...parts.coding.first, ...parts.coding.second].map((claim) => [claim.id, claim.quote] as const),
    );
    for (const claim of codings) expect(wordsAt(claim.article, claim)).toBe(quotes.get(claim.id));
    expect(codings.map(({ coder }) => coder)).toEqual(['first', 'first', 'second']);
  });

  it('stand in the order of ids and end in one line end', () => {
    const turned = {
      ...parts,
      articles: parts.articles.toReversed(),
      claims: parts.claims.toReversed(),
      questions: parts.questions.toReversed(),
      sources: parts.sources.toReversed(),
      words: parts.words.toReversed(),
      relays: parts.relays.toReversed(),
      coding: { ...parts.coding, first: parts.coding.first.toReversed(), second: parts.coding.second.toReversed() },
    };
    for (const name of dataNames) {
      expect(dataFile(name, turned)).toBe(dataFile(name, parts));
      expect(dataFile(name, parts)).toMatch(/[^\n]\n$/u);
    }
    expect(claimsCsv(turned)).toBe(claimsCsv(parts));
  });

  it('refuse a claim that does not stand where it says', () => {
    const [first, ...rest] = parts.claims;
    if (!first) throw new Error('expected a claim');
    expect(() => dataFile('claims', { ...parts, claims: [{ ...first, start: first.start + 1 }, ...rest] })).toThrow(
      first.id,
    );
  });
});

describe('claims.csv', () => {
  it('has the columns of the contract and a row a claim', () => {
    const csv = claimsCsv(parts);
    expect(csv.split('\r\n')[0]).toBe(
      'id,article,source,published,language,start,end,quote,statement_en,statement_ru,statement_uk,translation_en,translation_ru,translation_uk,event,topic,question,answer,voice,speaker,via,certainty,portrays,coder,note',
    );
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true }));
    expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(rows.find(({ id }) => id === '10-no-days-off')).toMatchObject({
      quote: 'работают без\u00a0выходных',
      question: '',
      speaker: '',
      source: 'gazette',
      published: '2030-09',
      language: 'rus',
      translation_ru: '',
    });
    expect(Object.keys(rows[0] ?? {})).toEqual([...claimColumns]);
  });

  it('keeps commas, quotation marks, line ends and signs of a formula as they are', () => {
    const [first, ...rest] = parts.claims;
    if (!first) throw new Error('expected a claim');
    const statement = { en: '=1+1, "two"\nlines', ru: '@x', uk: "-'y" };
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(claimsCsv({ ...parts, claims: [{ ...first, statement }, ...rest] }), { columns: true }));
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({
      statement_en: statement.en,
      statement_ru: statement.ru,
      statement_uk: statement.uk,
    });
  });
});
