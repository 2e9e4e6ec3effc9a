import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import { siteLanguages } from '../languages.ts';
import { dist, test } from './guarded-page.ts';

// What which words find is read from the index without a browser; here it is what the page makes of it.
const { terms } = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src/content/story.json'), 'utf8')));
const claimSchema = z.object({ id: z.string(), article: z.string(), certainty: z.string() });
const { claims } = z
  .object({ claims: z.array(claimSchema) })
  .parse(JSON.parse(readFileSync(join(dist, 'data', 'claims.json'), 'utf8')));

/** A concept that the terms file has one-word beginnings for in two scripts. */
const concept = terms.find(({ en, ru, uk }) =>
  [en?.[0], ru?.[0], uk?.[0]].every((form) => form !== undefined && /^\p{L}{5,}$/u.test(form)),
);
const [latin = '', russian = '', ukrainian = ''] = [concept?.en?.[0], concept?.ru?.[0], concept?.uk?.[0]];

const resultsOf = (page: Page) => page.locator('[data-search-results]');
const boxOf = (page: Page) => page.locator('#search-query');

/** The claims that the page shows when its search is done. */
async function claimsOn(page: Page): Promise<string[]> {
  await expect(resultsOf(page)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  return resultsOf(page)
    .locator('[data-claim]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-claim') ?? ''));
}

/** The same for words that are typed on a page that is there. */
async function claimsFor(page: Page, word: string): Promise<string[]> {
  await boxOf(page).fill(word);
  // With the address the search for these words has begun.
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === word);
  return claimsOn(page);
}

test('every form of a word, typed or in the address, gives one set in every language, marked where it stands', async ({
  page,
  complaints,
}) => {
  const sets = [];
  const forms = [latin, russian, ukrainian];
  for (const [index, language] of siteLanguages.entries()) {
    const prefix = index === 0 ? '' : `${language}/`;
    await page.goto(`${prefix}search/?q=${encodeURIComponent(forms[index % forms.length] ?? '')}`);
    sets.push(await claimsOn(page), await claimsFor(page, forms[(index + 1) % forms.length] ?? ''));
  }
  expect(sets[0]?.length).toBeGreaterThan(0);
  for (const set of sets) expect(set).toEqual(sets[0]);
  const items = resultsOf(page).locator('[data-claim]');
  await expect(items.locator('mark').first()).toBeVisible();
  const quotes = items.locator('[data-slot=quote]');
  await expect(quotes).not.toHaveCount(0);
  await expect(quotes.and(page.locator(':not([lang])'))).toHaveCount(0);
  await expect(items.locator('[data-claim]')).toHaveCount(0);
  await expect(resultsOf(page).locator('[data-claim][data-match]')).toHaveCount(sets[0]?.length ?? 0);
  expect(complaints).toEqual([]);
});

test('typed words are never answered with what stood there before, and keys lead through the results', async ({
  page,
}) => {
  await page.goto('search/');
  await expect(page.locator('[data-search-suggestions] a').first()).toBeVisible();
  expect(await resultsOf(page).locator('[data-claim]').count()).toBe(0);
  for (const [word, some] of [
    [latin, true],
    ['qwzx', false],
    [russian, true],
  ] as const) {
    await boxOf(page).fill(word);
    expect((await claimsOn(page)).length > 0).toBe(some);
    if (some) continue;
    // For nonsense it is empty, and suggests.
    await expect(page.locator('[data-result]')).toHaveCount(0);
    await expect(page.locator('[data-search-suggestions]')).toBeVisible();
  }
  await boxOf(page).blur();
  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-claim] a').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toBeFocused();
});

test('filters alone browse, and the address keeps them', async ({ page }) => {
  // The rarest: the page shows no more than the first claims of many.
  const values = [...Map.groupBy(claims, ({ certainty }) => certainty)].toSorted(([, a], [, b]) => a.length - b.length);
  const [[certainty, wanted] = ['', []]] = values;
  const article = wanted[0]?.article ?? '';
  await page.goto(`search/?certainty=${certainty}`);
  expect((await claimsOn(page)).sort()).toEqual(wanted.map(({ id }) => id).sort());
  expect(wanted.length).toBeGreaterThan(0);
  await expect(page.locator(`input[name=certainty][value="${certainty}"]`)).toBeChecked();
  await page.locator(`input[name=article][value="${article}"]`).check();
  await expect(page).toHaveURL(new RegExp(`article=${article}&certainty=${certainty}`, 'u'));
  await expect(page.locator('[data-claim]')).toHaveCount(wanted.filter((claim) => claim.article === article).length);
});

test('the box fetches nothing of the search before it is focused, then answers', async ({ page, complaints }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('', { waitUntil: 'networkidle' });
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((path) => /pagefind|search-index|search-box-list/u.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.locator('[data-search-box]')).toBeFocused();
  await page.keyboard.type(ukrainian);
  await expect(page.locator('[data-search-found] a').first()).toBeVisible();
  expect(asked.some((path) => path.includes('pagefind'))).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/u);
  expect(complaints).toEqual([]);
});
