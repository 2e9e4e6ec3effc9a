import { expect } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { pageKinds, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const address = pageKinds.find(({ kind }) => kind === 'article')?.path(data) ?? '';
const own = data.claims.filter(({ article }) => address.includes(`/${article}/`));
const last = own.at(-1)?.id ?? '';

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('original and translation stand together or alone', async ({ page }) => {
      await page.goto(address);
      const original = page.locator('main p[data-start]:has(+ p)').first();
      const translation = page.locator('main p[data-start] + p').first();
      for (const [choice, seen] of [
        ['both', [true, true]],
        ['original', [true, false]],
        ['translation', [false, true]],
        ['both', [true, true]],
      ] as const) {
        await page.getByRole('radio', { name: ui.t(`article.show.${choice}`), exact: true }).check();
        await expect(original).toBeVisible({ visible: seen[0] });
        await expect(translation).toBeVisible({ visible: seen[1] });
      }
    });
  });
}

test('marks lead to their notes and open them, by key too, overlapping or not', async ({ page, complaints }) => {
  await page.goto(address);
  const notes = page.locator('details[id^="note-"]');
  await expect(notes).toHaveCount(own.length);
  await expect(page.locator('details[id^="note-"][open]')).toHaveCount(0);
  await notes.last().locator('summary').press('Enter');
  await expect(notes.last()).toHaveAttribute('open', '');
  await page.locator('mark[data-claim] a').first().press('Enter');
  await expect(notes.first()).toHaveAttribute('open', '');
  await expect(notes.first().getByRole('link', { name: ui.t('claim.permanent') })).toBeVisible();
  expect(new URL(page.url()).hash).toMatch(/^#note-/u);
  await page.locator('mark[data-claim] a').evaluateAll((links) => {
    for (const link of links) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await expect(page.locator('details[id^="note-"][open]')).toHaveCount(own.length);
  expect(complaints).toEqual([]);
});

test('an address with a claim opens the page at the claim', async ({ page }) => {
  await page.goto(`${address}#claim-${last}`);
  await expect(page.locator(`[id="claim-${last}"]`)).toBeInViewport();
  await page.goto(`${address}#note-${last}`);
  await expect(page.locator(`[id="note-${last}"]`)).toHaveAttribute('open', '');
});

test('the text checks itself in the browser, and says so when its quotes are not in it', async ({
  page,
  complaints,
}) => {
  await page.goto(address);
  const count = String(own.length);
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.passed', { k: count, n: count }));
  await page.route('**/data/seeds/*', (route) => route.fulfill({ body: 'Another text.' }));
  await page.reload();
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.failed'));
  expect(complaints).toEqual([]);
});

test('the facts fold on a phone and stand open on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  const facts = page.locator('dl').filter({ hasText: ui.t('article.published') });
  await expect(facts).toHaveCount(1);
  await expect(facts).toBeHidden();
  await page
    .locator('summary')
    .filter({ hasText: ui.t('article.facts') })
    .press('Enter');
  await expect(facts).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await expect(facts).toBeVisible();
});
