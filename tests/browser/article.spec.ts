import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { pageKinds, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const address = pageKinds.find(({ kind }) => kind === 'article')?.path(data) ?? '';
const articles = data.articles.map(({ id }) => `articles/${id}/`);

/** Clicks the middle of the first line of a link, whichever line it breaks at. */
async function clickLink(page: Page, index: number): Promise<void> {
  const links = page.locator('mark.cl a');
  await links.nth(index).scrollIntoViewIfNeeded();
  await links.nth(index).dispatchEvent('click');
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('original and translation stand together or alone', async ({ page }) => {
      await page.goto(address);
      const paragraph = page.locator('.body .rw:has(.e)').first();
      const [original, translation] = [paragraph.locator('.o'), paragraph.locator('.e')];
      await expect(original).toBeVisible();
      await expect(translation).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.original') }).check();
      await expect(translation).toBeHidden();
      await expect(original).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.translation') }).check();
      await expect(original).toBeHidden();
      await expect(translation).toBeVisible();
      await page.getByRole('radio', { name: ui.t('article.show.both') }).check();
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
    const marks = await page
      .locator('mark.cl')
      .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-claim')?.split(' ') ?? []));
    for (const [index, ids] of marks.entries()) {
      if (ids.length === 0) continue;
      await clickLink(page, index);
    }
    const closed = await page.locator('details.mnote:not([open])').evaluateAll((notes) => notes.map(({ id }) => id));
    expect(closed).toEqual([]);
    // A note can also be opened by key where it stands.
    await page.goto(path);
    const summary = page.locator('details.mnote > summary').last();
    await summary.press('Enter');
    await expect(page.locator('details.mnote').last()).toHaveAttribute('open', '');
  });
}

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
