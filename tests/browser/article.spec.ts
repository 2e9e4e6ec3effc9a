import { expect } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { pageKinds, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const address = pageKinds.find(({ kind }) => kind === 'article')?.path(data) ?? '';
const articles = data.articles.map(({ id }) => `articles/${id}/`);

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('original and translation stand together or alone', async ({ page }) => {
      await page.goto(address);
      const paragraph = page.locator('.body .rw:has(.e)').first();
      const [original, translation] = [paragraph.locator('.o'), paragraph.locator('.e')];
      await expect(original).toBeVisible();
      await expect(translation).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.original'), exact: true }).check();
      await expect(translation).toBeHidden();
      await expect(original).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.translation'), exact: true }).check();
      await expect(original).toBeHidden();
      await expect(translation).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.both'), exact: true }).check();
      await expect(original).toBeVisible();
      await expect(translation).toBeVisible();
    });
  });
}

test('a mark leads to its note and opens it', async ({ page, complaints }) => {
  await page.goto(address);
  const note = page.locator('details.mnote').first();
  await expect(note).not.toHaveAttribute('open', '');
  await page.locator('mark.cl a').first().press('Enter');
  await expect(note).toHaveAttribute('open', '');
  await expect(note.getByRole('link', { name: ui.t('claim.permanent') })).toBeVisible();
  expect(new URL(page.url()).hash).toMatch(/^#note-/u);
  expect(complaints).toEqual([]);
});

for (const path of articles) {
  test(`every claim of ${path} is reached from its words, overlapping or not`, async ({ page }) => {
    await page.goto(path);
    const clicked = await page.locator('mark.cl[data-claim] a').evaluateAll((links) => {
      for (const link of links) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return links.length;
    });
    expect(clicked).toBeGreaterThan(0);
    await expect(page.locator('details.mnote:not([open])')).toHaveCount(0);
    await expect(page.locator('details.mnote')).not.toHaveCount(0);
  });
}

test('a note is opened by key where it stands', async ({ page }) => {
  await page.goto(address);
  await page.locator('details.mnote > summary').last().press('Enter');
  await expect(page.locator('details.mnote').last()).toHaveAttribute('open', '');
});

test('an address with a claim opens the page at the claim', async ({ page }) => {
  const claim = data.claims.findLast(({ article }) => address.includes(article));
  await page.goto(`${address}#claim-${claim?.id ?? ''}`);
  await expect(page.locator(`[id="claim-${claim?.id ?? ''}"]`)).toBeInViewport();
  await page.goto(`${address}#note-${claim?.id ?? ''}`);
  await expect(page.locator(`[id="note-${claim?.id ?? ''}"]`)).toHaveAttribute('open', '');
});

test('the text checks itself in the browser', async ({ page, complaints }) => {
  await page.goto(address);
  const count = await page.locator('details.mnote').count();
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.passed', { k: String(count), n: String(count) }));
  expect(complaints).toEqual([]);
});

test('the text says so when its quotes are not in it', async ({ page }) => {
  await page.route('**/data/seeds/*', (route) => route.fulfill({ body: 'Another text.' }));
  await page.goto(address);
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.failed'));
});

test('the facts fold on a phone and stand open on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  const facts = page.locator('.facts');
  await expect(facts).toBeHidden();
  await page.locator('.fold > summary').press('Enter');
  await expect(facts).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  await expect(facts).toBeVisible();
});
