import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { dist, readBuilt, readData } from './built-site.ts';

const names = ['articles', 'claims', 'matrix', 'questions', 'sources'];

const range = { start: z.number(), end: z.number() };
const articlesSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      seed: z.string(),
      sha256: z.string(),
      display: z.enum(['full', 'excerpts']),
      blocks: z.array(z.object({ role: z.string(), ...range })),
      removed: z.array(z.object({ text: z.string(), ...range })),
    }),
  ),
});
const claimsSchema = z.object({
  claims: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      quote: z.string(),
      answers: z.array(z.object({ question: z.string(), answer: z.string() })),
      ...range,
    }),
  ),
});
const matrixSchema = z.object({
  rows: z.array(
    z.object({ question: z.string(), cells: z.array(z.object({ article: z.string(), claims: z.array(z.string()) })) }),
  ),
});

/** A seed as its code points, without a byte order mark. */
function codePoints(seed: string): string[] {
  return Array.from(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, 'seeds', seed))));
}

describe('the data files', () => {
  it('are all there, each with its schema', () => {
    const wanted = [...names.flatMap((name) => [`${name}.json`, `${name}.schema.json`]), 'claims.csv', 'answers.csv'];
    expect(globSync('*', { cwd: join(dist, 'data') })).toEqual(expect.arrayContaining(wanted));
  });

  it.each(globSync('*.schema.json', { cwd: join(dist, 'data') }).sort())('hold what %s says', (file) => {
    const validate = new Ajv2020({ strict: false, formats: { uri: true, date: true } }).compile(
      readData(file, z.record(z.string(), z.unknown())),
    );
    validate(readData(file.replace('.schema', ''), z.unknown()));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('count code points: each claim, block and removal is the seed from start to end', () => {
    const { articles } = readData('articles.json', articlesSchema);
    const { claims } = readData('claims.json', claimsSchema);
    const wrong: string[] = [];
    for (const article of articles) {
      const points = codePoints(article.seed);
      const words = (place: { start: number; end: number }): string => points.slice(place.start, place.end).join('');
      for (const claim of claims.filter((each) => each.article === article.id))
        if (words(claim) !== claim.quote) wrong.push(claim.id);
      for (const removed of article.removed)
        if (words(removed) !== removed.text) wrong.push(`${article.id}: ${removed.text}`);
      const covered = new Set(
        article.blocks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
      );
      const lost = points.findIndex((point, index) => /\S/u.test(point) && !covered.has(index));
      if (lost >= 0) wrong.push(`${article.id}: character ${lost} lies in no block`);
    }
    expect(wrong).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
  });

  it('stand beside the seeds that may be shown, byte for byte, and no others', () => {
    const digest = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(join(dist, 'data/seeds', name)))
        .digest('hex');
    const shown = readData('articles.json', articlesSchema).articles.filter(({ display }) => display === 'full');
    const published = globSync('**', { cwd: join(dist, 'data/seeds') }).filter((name) => name !== '.');
    expect(published.map((name) => [name, digest(name)]).sort()).toEqual(
      shown.map(({ seed, sha256 }) => [seed, sha256]).sort(),
    );
  });

  it('have one row for every claim in claims.csv', () => {
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readBuilt('data/claims.csv'), { columns: true, bom: true }));
    const { claims } = readData('claims.json', claimsSchema);
    expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(rows.map(({ quote }) => quote)).toEqual(claims.map(({ quote }) => quote));
  });

  it('have one row for every claim and answer in answers.csv', () => {
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readBuilt('data/answers.csv'), { columns: true, bom: true }));
    const { claims } = readData('claims.json', claimsSchema);
    const given = claims.flatMap(({ id, answers }) => answers.map((one) => ({ claim: id, ...one })));
    expect(rows).toEqual(given);
    expect(given.length).toBeGreaterThan(0);
  });

  it('begin with their version', () => {
    // What a data package and a list of citations hold is for others to say.
    const files = globSync('!(datapackage|*.csl).json', { cwd: join(dist, 'data'), exclude: ['*.schema.json'] });
    expect(files.length).toBeGreaterThanOrEqual(names.length);
    expect(files.filter((file) => !/^\{\s*"version": 2,/u.test(readBuilt(`data/${file}`)))).toEqual([]);
  });

  it('have one cell for every article in each row of the matrix, and a row for answered questions alone', () => {
    const ids = readData('articles.json', articlesSchema).articles.map(({ id }) => id);
    const { rows } = readData('matrix.json', matrixSchema);
    expect(
      rows
        .filter(
          ({ cells }) =>
            cells
              .map(({ article }) => article)
              .sort()
              .join() !== ids.join(),
        )
        .map(({ question }) => question),
    ).toEqual([]);
    const answered = new Set(
      readData('claims.json', claimsSchema).claims.flatMap(({ answers }) => answers.map(({ question }) => question)),
    );
    expect(rows.map(({ question }) => question)).toEqual([...answered].sort());
  });
});
