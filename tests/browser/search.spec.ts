import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test } from './guarded-page.ts';

const { terms } = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src/content/story.json'), 'utf8')));
const claimSchema = z.object({ id: z.string(), article: z.string(), certainty: z.string() });
const { claims } = z
  .object({ claims: z.array(claimSchema) })
  .parse(JSON.parse(readFileSync(join(dist, 'data', 'claims.json'), 'utf8')));

/** A concept that the terms file has one-word beginnings for in two scripts. */
const concept = terms.find(({ en, ru, uk }) =>
  [en[0], ru[0], uk[0]].every((form) => form !== undefined && /^\p{L}{5,}$/u.test(form)),
);
const [latin = '', russian = '', ukrainian = ''] = [concept?.en[0], concept?.ru[0], concept?.uk[0]];

async function claimsAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  return page
    .locator('[data-claim]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-claim') ?? ''));
}

/** The same for words that are typed on a page that is there. */
async function claimsFor(page: Page, word: string): Promise<string[]> {
  const results = page.locator('[data-search-results]');
  await page.locator('#search-query').fill(word);
  // With the address the search for these words has begun.
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === word);
  await expect(results).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  return results
    .locator('[data-claim]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-claim') ?? ''));
}

test('every form of a word gives one set, on the pages of every language', async ({ page, complaints }) => {
  const sets = [];
  for (const [index, language] of interfaceLanguages.entries()) {
    const prefix = index === 0 ? '' : `${language}/`;
    const forms = [latin, russian, ukrainian];
    // One comes with the address, another one for each language; the others are typed.
    const [asked = '', ...typed] = [...forms.slice(index), ...forms.slice(0, index)];
    sets.push(await claimsAt(page, `${prefix}search/?q=${encodeURIComponent(asked)}`));
    for (const word of typed) sets.push(await claimsFor(page, word));
  }
  expect(sets[0]?.length).toBeGreaterThan(0);
  for (const set of sets) expect(set).toEqual(sets[0]);
  expect(complaints).toEqual([]);
});

// Words of this story, in the forms and spellings in which readers will type them.
for (const group of [
  ['sanctions', 'санкции', 'санкций', 'санкциями', 'санкції', 'санкцій', 'sanktsii'],
  ['Tokayev', 'Tokaev', 'Tokajev', 'Токаев', 'Токаева', 'Токаєв', 'Токаєвим', 'Тоқаев'],
])
  test(`${group[0]} is found in every spelling, in every language of the pages, below a path`, async ({ page }) => {
    let first: string[] | null = null;
    for (const [index, language] of interfaceLanguages.entries()) {
      await page.goto(`${index === 0 ? '' : `${language}/`}search/`);
      for (const word of group) {
        const found = await claimsFor(page, word);
        first ??= found;
        expect(found.length).toBeGreaterThan(5);
        expect(found, `${word} on the pages in ${language}`).toEqual(first);
      }
    }
  });

test('typed words are never answered with what stood there before', async ({ page }) => {
  await page.goto('search/');
  const results = page.locator('[data-search-results]');
  for (const [word, some] of [
    [latin, true],
    ['qwzx', false],
    [russian, true],
  ] as const) {
    await page.locator('#search-query').fill(word);
    await expect(results).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
    expect((await results.locator('[data-claim]').count()) > 0).toBe(some);
  }
});

test('filters alone browse, and the address keeps them', async ({ page }) => {
  const wanted = claims.filter(({ certainty }) => certainty === 'hedged').map(({ id }) => id);
  expect((await claimsAt(page, 'search/?certainty=hedged')).sort()).toEqual(wanted.sort());
  await expect(page.locator('input[name=certainty][value=hedged]')).toBeChecked();
  const article = claims.find(({ certainty }) => certainty === 'hedged')?.article ?? '';
  await page.locator(`input[name=article][value="${article}"]`).check();
  await expect(page).toHaveURL(new RegExp(`article=${article}&certainty=hedged`, 'u'));
  const fewer = claims.filter((claim) => claim.certainty === 'hedged' && claim.article === article).length;
  await expect(page.locator('[data-claim]')).toHaveCount(fewer);
});

test('with nothing asked for it suggests, and for nonsense it is empty', async ({ page }) => {
  expect(await claimsAt(page, 'search/')).toEqual([]);
  await expect(page.locator('[data-search-suggestions] a').first()).toBeVisible();
  expect(await claimsAt(page, 'search/?q=qwzx')).toEqual([]);
  expect(await page.locator('[data-result]').count()).toBe(0);
  await expect(page.locator('[data-search-suggestions]')).toBeVisible();
});

test('marks stand in text as it was, and quotes carry their language', async ({ page }) => {
  const found = await claimsAt(page, `search/?q=${encodeURIComponent(russian)}`);
  await expect(page.locator('[data-claim] mark').first()).toBeVisible();
  expect(await page.locator('[data-claim] [data-slot=quote]:not([lang])').count()).toBe(0);
  expect(await page.locator('[data-claim] [data-claim]').count()).toBe(0);
  expect(found.length).toBe(await page.locator('[data-match]:is([data-claim])').count());
});

test('keys lead from the box through the results and back', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  await expect(page.locator('#search-query')).toBeFocused();
  await page.keyboard.type(latin);
  await expect(page.locator('[data-claim]').first()).toBeVisible();
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-claim] a').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-query')).toBeFocused();
});

test('the box fetches nothing of the search before it is focused, then answers', async ({ page, complaints }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|search-index|search-box-list/u.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.locator('[data-search-box]')).toBeFocused();
  await page.keyboard.type(ukrainian);
  await expect(page.locator('[data-search-found] a').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/u);
  expect(complaints).toEqual([]);
});
