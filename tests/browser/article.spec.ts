import { expect } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { pageKinds, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const address = pageKinds.find(({ kind }) => kind === 'article')?.path(data) ?? '';
const own = data.claims.filter(({ article }) => address.includes(`/${article}/`));
const last = own.at(-1)?.id ?? '';

/** The choices about the two languages, with what of a passage is seen. */
const seenBy = {
  both: { translation: true, original: true },
  translation: { translation: true, original: false },
  original: { translation: false, original: true },
} as const;
const choices = ['both', 'translation', 'original', 'both'] as const;
/** The value in the address. */
const shared = { translation: '0', original: 'only' } as const;

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('translation and original stand together or alone, the headline in both', async ({ page }) => {
      await page.goto(address);
      const passage = page.locator('[data-pair]').first();
      for (const choice of choices) {
        await page.getByRole('radio', { name: ui.t(`article.show.${choice}`), exact: true }).check();
        const { translation, original } = seenBy[choice];
        await expect(passage.locator('p[data-translation]')).toBeVisible({ visible: translation });
        await expect(passage.locator('[data-start]')).toBeVisible({ visible: original });
        await expect(page.locator('h1 [data-start]')).toBeVisible();
        await expect(page.locator('h1 [data-translation]')).toBeVisible();
      }
    });

    test('the words of a claim lead to its note, which opens, and an address tints its passage in both languages', async ({
      page,
    }) => {
      await page.goto(`${address}#claim-${last}`);
      await expect(page.locator(`[id="claim-${last}"]`)).toBeInViewport();
      const passage = page.locator('[data-passage]').filter({ has: page.locator(`[id="claim-${last}"]`) });
      const words = passage.locator('p[data-translation], [data-start]');
      const colours = await words.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(colours).toHaveLength(2);
      expect(colours).not.toContain('rgba(0, 0, 0, 0)');
      await page.locator(`a[href="#note-${last}"]`).first().click();
      await expect(page.locator(`[id="note-${last}"]`)).toBeVisible();
    });

    test('words that nobody coded are grey and lead to the reason', async ({ page }) => {
      await page.goto(address);
      const words = page.locator('[data-start] a[href^="#why-"]').first();
      await words.click();
      await expect(page.locator(`[id="${(await words.getAttribute('href'))?.slice(1) ?? ''}"]`)).toBeVisible();
    });
  });
}

test('the choice of languages is remembered, and stands in the address for others', async ({ page, browser }) => {
  await page.goto(address);
  for (const choice of ['translation', 'original'] as const) {
    await page.getByRole('radio', { name: ui.t(`article.show.${choice}`), exact: true }).check();
    expect(new URL(page.url()).searchParams.get('original')).toBe(shared[choice]);
    await page.goto(address);
    await expect(page.getByRole('radio', { name: ui.t(`article.show.${choice}`), exact: true })).toBeChecked();
  }
  const other = await browser.newPage();
  await other.goto(new URL(`?original=${shared.translation}`, page.url()).href);
  await expect(other.getByRole('radio', { name: ui.t('article.show.translation'), exact: true })).toBeChecked();
  await other.close();
});

test('one note is open at a time, by key too, and lights the words it explains', async ({ page, complaints }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const notes = page.locator('details[data-note]');
  const open = page.locator('details[data-note][open]');
  await expect(page.locator('[id^="note-"]')).toHaveCount(own.length);
  await expect(open).toHaveCount(0);
  await notes.last().locator('summary').press('Enter');
  await expect(open).toHaveCount(1);
  const words = page.locator('mark[data-claim] a').first();
  await words.press('Enter');
  const note = page.locator(`details:has([id="${(await words.getAttribute('href'))?.slice(1) ?? ''}"])`);
  await expect(note).toHaveAttribute('open', '');
  await expect(open).toHaveCount(1);
  await expect(page.locator('mark[data-claim][data-lit]').first()).toBeVisible();
  expect(new URL(page.url()).hash).toMatch(/^#note-/u);
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('every note says what the others answer, wherever the question was asked before', async ({ page }) => {
  await page.goto(address);
  const way = page.locator('[data-answers]').first();
  const asked = (await way.getAttribute('data-answers')) ?? '';
  const told = (await page.locator(`[id="answers-${asked}"]`).textContent()) ?? '';
  const claims =
    (await page.locator('details[data-note]').filter({ has: way }).first().getAttribute('data-note')) ?? '';
  const later = page.locator(`details[data-note="${claims}"]`);
  await later.locator('summary').press('Enter');
  await expect(later.locator(`[data-answers="${asked}"]`)).toHaveCount(0);
  expect(await later.locator('ul').allTextContents()).toContain(told);
});

test('an address with a note opens it', async ({ page }) => {
  await page.goto(`${address}#note-${last}`);
  await expect(page.locator(`details:has([id="note-${last}"])`)).toHaveAttribute('open', '');
});

test('no passage is much shorter than the notes beside it', async ({ page }) => {
  for (const width of [1120, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const holes = await page.locator('[data-pair]').evaluateAll((passages) =>
      passages.map((passage) => {
        const [first, second] = [...passage.querySelectorAll('p[data-translation], [data-start]')].map((words) => {
          const range = document.createRange();
          range.selectNodeContents(words);
          return range.getBoundingClientRect().height;
        });
        return passage.getBoundingClientRect().height - Math.max(first ?? 0, second ?? 0);
      }),
    );
    // A line and the space between two passages.
    expect(Math.max(...holes), `at ${width} pixels`).toBeLessThan(52);
  }
});

test('the text checks itself in the browser, and says so when its quotes are not in it', async ({
  page,
  complaints,
}) => {
  await page.goto(address);
  const count = String(own.length);
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.passed', { k: count, n: count }));
  await expect(page.locator('li[data-state="exact"]')).toHaveCount(own.length);
  await page.route('**/data/seeds/*', (route) => route.fulfill({ body: 'Another text.' }));
  await page.reload();
  await page.getByRole('button', { name: ui.t('verify.button') }).click();
  await expect(page.locator('output')).toHaveText(ui.t('verify.failed', { k: '0', n: count }));
  expect(complaints).toEqual([]);
});

test('the facts follow the text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  const facts = page.locator('dl').filter({ hasText: ui.t('article.published') });
  const text = page.locator('[data-lines]');
  const [above, below] = [await text.boundingBox(), await facts.boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
});
