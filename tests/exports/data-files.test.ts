import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StoryParts } from '../../src/comparison/story.ts';
import { tableCsv } from '../../src/exports/csv.ts';
import { dataFile, type DataParts } from '../../src/exports/data-files.ts';
import {
  answerColumns,
  claimColumns,
  type DataName,
  dataNames,
  dataSchemas,
  jsonSchemaOf,
} from '../../src/exports/data-schemas.ts';
import { tablesOf } from '../../src/exports/tables.ts';
import { readStoryParts } from '../comparison/story-parts.ts';
import type { Change } from '../pipeline/fixture-story.ts';

/** The base story, and a text that nobody has coded. */
const withUncoded: Change = {
  add: { 'seeds/30_ferry.txt': 'Паром\n\nПаром ходит по реке каждый час и берёт всех, говорит мэр Анна Коваль.\n' },
};

/** What a data file holds beside its version. */
function contentOf(name: DataName, of: DataParts = parts): unknown {
  const { version, ...content } = z.looseObject({ version: z.literal(2) }).parse(JSON.parse(dataFile(name, of)));
  return content;
}

const parts = readStoryParts();
const { articles } = dataSchemas.articles.parse(contentOf('articles'));
const { claims } = dataSchemas.claims.parse(contentOf('claims'));
const seedOf = (id: string): string[] => Array.from(parts.articles.find((article) => article.id === id)?.text ?? '');

const claimsCsv = (of: StoryParts): string => tableCsv(tablesOf(of).claims);
const answersCsv = (of: StoryParts): string => tableCsv(tablesOf(of).answers);

/** The names of each object of contract 2, in their order, by the file and the place in it. */
const contract = {
  articles: 'version articles',
  'articles.articles':
    'id siglum seed sha256 origin source url language title published knowsUntil author relays display blocks removed gaps',
  'articles.articles.blocks': 'role start end',
  'articles.articles.removed': 'text start end reason',
  'articles.articles.gaps': 'kind at evidence',
  'articles.articles.gaps.evidence': 'text start end',
  'articles.articles.published': 'value precision basis evidence earliest latest',
  'articles.articles.published.evidence': 'text start end',
  'articles.articles.knowsUntil': 'earliest latest basis evidence',
  'articles.articles.relays': 'name source start end',
  claims: 'version claims',
  'claims.claims':
    'id article quote start end statement attributed translation event topic answers voice certainty portrays note coder',
  'claims.claims.statement': 'en ru uk',
  'claims.claims.attributed': 'en ru uk',
  'claims.claims.answers': 'question answer',
  'claims.claims.voice': 'kind speaker speakerText via implied',
  questions: 'version questions',
  'questions.questions': 'id event topic text asksAbout answers difference differenceNote',
  'questions.questions.text': 'en ru uk',
  'questions.questions.answers': 'id text',
  matrix: 'version rows',
  'matrix.rows': 'question cells',
  'matrix.rows.cells': 'article state answers claims drafts',
} as const;

/** The objects at a place, through every list on the way. */
function entriesAt(value: unknown, path: readonly string[]): object[] {
  if (Array.isArray(value)) return value.flatMap((one) => entriesAt(one, path));
  if (typeof value !== 'object' || value === null) return [];
  const [key, ...rest] = path;
  return key === undefined ? [value] : entriesAt(Object.entries(value).find(([name]) => name === key)?.[1], rest);
}

describe('the data files', () => {
  it.each(dataNames)('%s.json holds what its schema says, and no more', (name) => {
    const ajv = new Ajv2020({ strict: true, validateFormats: false });
    const validate = ajv.compile(jsonSchemaOf(name, parts.site.languages));
    const data: unknown = JSON.parse(dataFile(name, parts));
    validate(data);
    expect(validate.errors).toBeNull();
    const { version, ...lists } = z.looseObject({ version: z.literal(2) }).parse(data);
    const list = z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).parse(lists);
    expect(validate({ version, ...lists, more: 1 })).toBe(false);
    expect(validate(lists)).toBe(false);
    expect(validate({ version: 1, ...lists })).toBe(false);
    for (const entries of Object.values(list)) for (const entry of entries) entry['more'] = 1;
    // A list without entries has nothing that could hold more.
    expect(validate({ version, ...list })).toBe(Object.values(list).every((entries) => entries.length === 0));
  });

  it.each(dataNames)('%s.json begins with its version', (name) => {
    expect(dataFile(name, parts)).toMatch(/^\{\n {2}"version": 2,\n/u);
  });

  it.each(Object.entries(contract))('%s has the names of the contract, in its order', (place, names) => {
    const [file = '', ...path] = place.split('.');
    const name = dataNames.find((one) => one === file);
    if (!name) throw new Error(`expected a data file ${file}`);
    const found = entriesAt(JSON.parse(dataFile(name, parts)), path);
    expect(found.length).toBeGreaterThan(0);
    for (const entry of found) expect(Object.keys(entry).join(' ')).toBe(names);
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
    const { words } = dataSchemas.words.parse(contentOf('words'));
    const { relays } = dataSchemas.relays.parse(contentOf('relays'));
    const { rounds } = dataSchemas.agreement.parse(contentOf('agreement'));
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
    expect(rounds.map(({ round, codings }) => [round, ...codings.map(({ coder }) => coder)])).toEqual([
      [1, 'first', 'first', 'second'],
    ]);
    const coded = parts.coding.rounds.flatMap(({ first, second }) => [...first, ...second]);
    const quotes = new Map(coded.map((claim) => [claim.id, claim.quote] as const));
    for (const claim of rounds.flatMap(({ codings }) => codings))
      expect(wordsAt(claim.article, claim)).toBe(quotes.get(claim.id));
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
      coding: {
        rounds: parts.coding.rounds.map((round) => ({
          ...round,
          first: round.first.toReversed(),
          second: round.second.toReversed(),
        })),
      },
    };
    for (const name of dataNames) {
      expect(dataFile(name, turned)).toBe(dataFile(name, parts));
      expect(dataFile(name, parts)).toMatch(/[^\n]\n$/u);
    }
    expect(claimsCsv(turned)).toBe(claimsCsv(parts));
    expect(answersCsv(turned)).toBe(answersCsv(parts));
  });

  it('refuse a claim that does not stand where it says', () => {
    const [first, ...rest] = parts.claims;
    if (!first) throw new Error('expected a claim');
    expect(() => dataFile('claims', { ...parts, claims: [{ ...first, start: first.start + 1 }, ...rest] })).toThrow(
      first.id,
    );
  });
});

describe('claims.json', () => {
  it('gives the whole sentence beside the statement, composed from the voice', () => {
    const sentences = claims.map(({ id, attributed }) => [id, attributed.en, attributed.ru]);
    expect(sentences).toEqual([
      [
        '10-no-days-off',
        'Gazette en says: They work without days off en',
        'Gazette ru пишет: They work without days off ru',
      ],
      [
        '10-opens-in-autumn',
        'Gazette en, retelling Mayor en, says: It opens in October en',
        'Gazette ru, пересказывая the Mayor ru, пишет: It opens in October ru',
      ],
      ['20-opened', 'Gazette en says: The bridge was opened en', 'Gazette ru пишет: The bridge was opened ru'],
      [
        '20-two-million',
        'Gazette en, retelling Herald en, says: It cost two million en',
        'Gazette ru, пересказывая Herald ru, пишет: It cost two million ru',
      ],
    ]);
    for (const { statement, attributed } of claims)
      expect(attributed['uk']?.endsWith(` ${statement['uk'] ?? ''}`)).toBe(true);
  });
});

describe('matrix.json', () => {
  it('has a row for every answered question, in it one cell for every article, coded or not', () => {
    const { rows } = dataSchemas.matrix.parse(contentOf('matrix', readStoryParts(withUncoded)));
    expect(
      rows.map(({ question, cells }) => [question, ...cells.map(({ article, state }) => `${article} ${state}`)]),
    ).toEqual([
      ['how-far', '10 not-mentioned', '20 answers', '30 not-coded'],
      ['what-price', '10 text-incomplete', '20 answers', '30 not-coded'],
      ['when-opened', '10 answers', '20 answers', '30 not-coded'],
    ]);
    expect(rows.flatMap(({ cells }) => cells).filter(({ article }) => article === '20')).toEqual([
      { article: '20', state: 'answers', answers: ['finished'], claims: ['20-opened'], drafts: [] },
      { article: '20', state: 'answers', answers: ['two-million'], claims: ['20-two-million'], drafts: [] },
      { article: '20', state: 'answers', answers: ['done'], claims: ['20-opened'], drafts: [] },
    ]);
    const silent = rows.flatMap(({ cells }) => cells).filter(({ state }) => state !== 'answers');
    expect(silent.every(({ answers, claims: none }) => answers.length === 0 && none.length === 0)).toBe(true);
  });
});

const readCsv = (csv: string): Record<string, string>[] =>
  z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true, record_delimiter: '\r\n' }));

describe('answers.csv', () => {
  it('has one row a claim and answer', () => {
    const csv = answersCsv(parts);
    expect(csv.startsWith('claim,question,answer\r\n')).toBe(true);
    expect(answerColumns.join()).toBe('claim,question,answer');
    expect(readCsv(csv).map((row) => Object.values(row))).toEqual([
      ['10-opens-in-autumn', 'when-opened', 'in-autumn'],
      ['20-opened', 'when-opened', 'done'],
      ['20-opened', 'how-far', 'finished'],
      ['20-two-million', 'what-price', 'two-million'],
    ]);
  });

  it('says the same as claims.json', () => {
    const said = claims.flatMap(({ id, answers }) => answers.map(({ question, answer }) => [id, question, answer]));
    expect(readCsv(answersCsv(parts)).map(({ claim, question, answer }) => [claim, question, answer])).toEqual(said);
  });
});

describe('claims.csv', () => {
  it('has the columns of the contract and a row a claim', () => {
    const csv = claimsCsv(parts);
    expect(csv.split('\r\n')[0]).toBe(
      'id,article,source,published,language,start,end,quote,statement_en,statement_ru,statement_uk,attributed_en,attributed_ru,attributed_uk,translation_en,translation_ru,translation_uk,event,topic,voice,speaker,via,certainty,portrays,coder,note',
    );
    const rows = readCsv(csv);
    expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(rows.find(({ id }) => id === '10-no-days-off')).toMatchObject({
      quote: 'работают без\u00a0выходных',
      attributed_en: 'Gazette en says: They work without days off en',
      note: 'Nobody asks en',
      speaker: '',
      source: 'gazette',
      published: '2030-09',
      language: 'rus',
      translation_ru: '',
    });
    expect(Object.keys(rows[0] ?? {})).toEqual([...claimColumns(parts.site.languages)]);
  });

  it('keeps commas, quotation marks, line ends of any kind and signs of a formula as they are', () => {
    const [first, ...rest] = parts.claims;
    if (!first) throw new Error('expected a claim');
    const character = fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '"',
      '""',
      ',',
      ';',
      ' ',
      '=',
      '+',
      '-',
      '@',
      "'",
      '\t',
      'щ',
      '😀',
      'a',
    );
    const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), ([en, ru, uk, more]) => {
        const changed = {
          ...first,
          statement: { en, ru, uk },
          translation: { en: more, ru: uk, uk: en },
          note: { en: uk, ru, uk },
        };
        const rows = readCsv(claimsCsv({ ...parts, claims: [changed, ...rest] }));
        expect(rows).toHaveLength(parts.claims.length);
        expect(rows.find(({ id }) => id === first.id)).toMatchObject({
          quote: first.quote,
          statement_en: en,
          statement_ru: ru,
          statement_uk: uk,
          attributed_en: `Gazette en, retelling Mayor en, says: ${en}`,
          translation_en: more,
          translation_ru: uk,
          translation_uk: en,
          note: uk,
        });
      }),
    );
  });

  it.each(['\n', '\r', '\r\n', '"', ','])('puts a text with %j between quotation marks', (sign) => {
    const claim = parts.claims.find(({ id }) => id === '10-no-days-off');
    if (!claim) throw new Error('expected a claim');
    const statement = { ...claim.statement, en: `a${sign}b` };
    const csv = claimsCsv({ ...parts, claims: [{ ...claim, statement }] });
    expect(csv).toContain(`,"a${sign.replaceAll('"', '""')}b",`);
  });
});
