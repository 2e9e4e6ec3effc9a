import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { siteLanguages } from '../languages.ts';
import { readRecords } from '../../src/search/shown.ts';
import {
  attributedSchema,
  evened,
  languageOf,
  type OtherTexts,
  type Sentence,
  sentencesOf,
  statementsIn,
  textsOfPage,
  textsBelow,
} from './attribution-check.ts';
import { builtPages, dist, readBuilt, readData } from './built-site.ts';

const { claims } = readData(
  'claims.json',
  z.object({ claims: z.array(attributedSchema.extend({ quote: z.string() })) }),
);
const pages = builtPages();

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, 'src/content', path), 'utf8'));
const articles = globSync('articles/*.json', { cwd: join(root, 'src/content') }).map(readJson);
const ledgers = ['claims.json', 'words.json', 'relays.json'].map((name) => readData(name, z.unknown()));
const received = z.array(z.object({ article: z.object({ text: z.string() }) })).parse(articles);

function otherTexts(language: string): OtherTexts {
  return {
    quoted: [
      ...textsBelow([ledgers, articles], language, ['translation', 'translations']),
      ...received.map(({ article }) => evened(article.text)),
    ],
    quotes: new Set(claims.map(({ quote }) => evened(quote))),
    prose: textsBelow([readJson('story.json'), articles], language, ['summaries', 'note']),
  };
}

describe.each(siteLanguages)('the pages in %s', (language) => {
  const sentences = sentencesOf(claims, language);
  const others = otherTexts(language);
  const found = pages
    // On the sheet for a class who says what is to be guessed; its key stands under the fold.
    .filter(({ path }) => languageOf(path) === language && !/\/class\//u.test(path))
    .map(({ path, html }) => {
      const texts = textsOfPage(html).map((text) => statementsIn(text, sentences, others));
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
    return siteLanguages.some((tag) => `${shown.a?.[tag] ?? ''} ${shown.t[tag]}` !== claim?.attributed[tag]);
  });
  expect(wrong.map(({ kind, id }) => `${kind}:${id}`)).toEqual([]);
  const recorded = new Set(records.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : [])));
  expect(claims.filter(({ id }) => !recorded.has(id)).map(({ id }) => id)).toEqual([]);
});

describe('the check', () => {
  const sentences: Sentence[] = [
    { claim: 'a', statement: 'It opens.', attributions: ['The Gazette says:', 'The Herald says:'] },
    { claim: 'b', statement: 'The mayor says when: It opens. Soon.', attributions: ['The Gazette says:'] },
  ];
  const others: OtherTexts = {
    quoted: ['On Monday: It opens. Then it shuts.'],
    quotes: new Set(['So: It opens. Well']),
    prose: ['The paper says that It opens. It opens. Good.'],
  };
  const check = (html: string): number[] => {
    const texts = textsOfPage(html).map((text) => statementsIn(text, sentences, others));
    return [
      texts.reduce((sum, { attributed }) => sum + attributed, 0),
      texts.flatMap(({ unattributed }) => unattributed).length,
    ];
  };

  it.each([
    ['in the text', '<p><span class="by">The Gazette says:</span> <a href="/">It\n opens.</a></p>', 1, 0],
    ['behind the other who states the same', '<p>The Herald says: It opens.</p>', 1, 0],
    ['across elements', '<p>The Gazette says:</p><p>It <b>opens</b>.</p>', 1, 0],
    ['alone in the text', '<p>It opens.</p>', 0, 1],
    ['behind somebody else', '<p>The Courier says: It opens.</p>', 0, 1],
    ['once with and once without', '<p>The Gazette says: It opens. It opens.</p>', 1, 1],
    ['with words between', '<p>The Gazette says: today It opens.</p>', 0, 1],
    ['within another that is attributed', '<p>The Gazette says: The mayor says when: It opens. Soon.</p>', 1, 0],
    ['within another that stands alone', '<p>The mayor says when: It opens. Soon.</p>', 0, 2],
    ['in the title', '<title>It opens.</title>', 0, 1],
    ['in a description', '<meta name="description" content="It opens.">', 0, 1],
    ['in an alternative text', '<img alt="The Gazette says: It opens.">', 1, 0],
    ['in linked data', '<script type="application/ld+json">{"name":"It opens."}</script>', 0, 1],
    ['in a script or a style', '<script>"It opens."</script><style>/* It opens. */</style>', 0, 0],
    [
      'in the translation of a passage',
      '<p data-translation="">On <b>Monday</b>: It opens. Then it shuts.</p><p>x</p>',
      0,
      0,
    ],
    ['in other words marked so', '<p data-translation="">On Tuesday: It opens. Then it shuts.</p>', 0, 1],
    ['between quotation marks', '<meta content="A “On Monday: It opens. Th…”">', 0, 0],
    ['in the same words without quotation marks', '<meta content="A On Monday: It opens. Th…">', 0, 1],
    ['in words marked as of a language', '<p lang="ru">On Monday: It opens. Then it shuts.</p>', 0, 0],
    ['in a quote by itself', '<script type="application/ld+json">{"text":"So: It opens. Well"}</script>', 0, 0],
    ['inside a sentence of the editors', '<p>The paper says that <a>It opens.</a></p>', 0, 0],
    ['that is a sentence of the editors', '<p>The paper says that It opens. It opens. Good.</p>', 0, 1],
    ['inside some other sentence', '<p>Nobody says that It opens.</p>', 0, 1],
    ['behind the translation of a passage', '<p data-translation="">On Monday</p><p>: It opens.</p>', 0, 1],
  ])('finds a statement %s', (_where, html, attributed, unattributed) => {
    expect(check(html)).toEqual([attributed, unattributed]);
  });

  it('finds texts under some keys at any depth, in one language, as they are read', () => {
    const data = [{ a: { note: { en: ' x\n', ru: 'y' } }, texts: [{ text: { en: '[z](claim:a).' } }], en: 'no' }];
    expect(textsBelow(data, 'en', ['note', 'texts'])).toEqual(['x', 'z.']);
  });

  it('evens white space, and refuses data in which a statement stands alone', () => {
    expect(evened(' a\n\u00a0b ')).toBe('a b');
    const words = { en: 'It opens.', ru: 'It opens.', uk: 'It opens.' };
    expect(() => sentencesOf([{ id: 'a', statement: words, attributed: words }], 'en')).toThrow('expected a behind');
  });
});
