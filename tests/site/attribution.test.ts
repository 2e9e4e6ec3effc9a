import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { readRecords } from '../../src/search/shown.ts';
import {
  attributedSchema,
  evened,
  languageOf,
  type Sentence,
  sentencesOf,
  statementsIn,
  textsOfPage,
} from './attribution-check.ts';
import { builtPages, dist, readBuilt, readData } from './built-site.ts';

const { claims } = readData('claims.json', z.object({ claims: z.array(attributedSchema) }));
const pages = builtPages();

describe.each(interfaceLanguages)('the pages in %s', (language) => {
  const sentences = sentencesOf(claims, language);
  const found = pages
    .filter(({ path }) => languageOf(path) === language)
    .map(({ path, html }) => {
      const texts = textsOfPage(html).map((text) => statementsIn(text, sentences));
      return {
        path,
        attributed: texts.reduce((sum, { attributed }) => sum + attributed, 0),
        unattributed: texts.flatMap(({ unattributed }) => unattributed),
      };
    });

  it('say who says it directly before every statement', () => {
    expect(found.flatMap(({ path, unattributed }) => unattributed.map((where) => `${path}: ${where}`))).toEqual([]);
  });

  it('print the statement of each claim on its own page', () => {
    const own = claims.map(({ id }) => found.find(({ path }) => path.endsWith(`claims/${id}/index.html`)));
    expect(own.filter((page) => (page?.attributed ?? 0) === 0).map((page) => page?.path)).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
  });
});

it('the records of the search hold who says each claim', () => {
  const paths = ['records.json', ...globSync('records/*.json', { cwd: join(dist, 'pagefind') })];
  const records = paths.flatMap((path) => [...readRecords(JSON.parse(readBuilt(join('pagefind', path)))).values()]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const wrong = records.filter(({ kind, id, shown }) => {
    if (kind !== 'claim') return shown.a !== undefined;
    const claim = byId.get(id);
    return interfaceLanguages.some((tag) => `${shown.a?.[tag] ?? ''} ${shown.t[tag]}` !== claim?.attributed[tag]);
  });
  expect(wrong.map(({ kind, id }) => `${kind}:${id}`)).toEqual([]);
  const recorded = new Set(records.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : [])));
  expect(claims.filter(({ id }) => !recorded.has(id)).map(({ id }) => id)).toEqual([]);
});

describe('the check', () => {
  const sentences: Sentence[] = [
    { claim: 'a', statement: 'It opens.', attributions: ['The Gazette says:', 'The Herald says:'] },
  ];
  const check = (html: string) => {
    const texts = textsOfPage(html).map((text) => statementsIn(text, sentences));
    return [
      texts.flatMap(({ attributed }) => attributed).reduce((a, b) => a + b, 0),
      texts.flatMap(({ unattributed }) => unattributed).length,
    ];
  };

  it.each([
    ['in the text', '<p><span class="by">The Gazette says:</span> <a href="/">It\n opens.</a></p>', 1, 0],
    ['with another of the same words', '<p>The Herald says: It opens.</p>', 1, 0],
    ['across elements', '<p>The Gazette says:</p><p>It <b>opens</b>.</p>', 1, 0],
    ['not in the text', '<p>It opens.</p>', 0, 1],
    ['once with and once without', '<p>The Gazette says: It opens. It opens.</p>', 1, 1],
    ['with words between', '<p>The Gazette says: today It opens.</p>', 0, 1],
    ['in the title', '<title>It opens.</title>', 0, 1],
    ['in a description', '<meta name="description" content="It opens.">', 0, 1],
    ['in an alternative text', '<img alt="The Gazette says: It opens.">', 1, 0],
    ['in linked data', '<script type="application/ld+json">{"name":"It opens."}</script>', 0, 1],
    ['in a script or a style', '<script>"It opens."</script><style>/* It opens. */</style>', 0, 0],
  ])('finds a statement %s', (_where, html, attributed, unattributed) => {
    expect(check(html)).toEqual([attributed, unattributed]);
  });

  it('evens white space, and refuses data in which a statement stands alone', () => {
    expect(evened(' a\n\u00a0b ')).toBe('a b');
    const words = { en: 'It opens.', ru: 'It opens.', uk: 'It opens.' };
    expect(() => sentencesOf([{ id: 'a', statement: words, attributed: words }], 'en')).toThrow('expected a behind');
  });
});
