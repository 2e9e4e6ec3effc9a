import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { pairPath, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const address = pairPath(data);
if (address === null) throw new Error('expected two articles with a question in common');

test.use({ viewport: { width: 1400, height: 900 } });

/** How what belongs to one question looks: in the left text, in the right one and between them. */
function looksOf(page: Page, question: string): Promise<string[]> {
  return page.evaluate((number) => {
    const places = ['[data-side=L] mark', '[data-side=R] mark', '[data-line]'];
    return places.map((place) => {
      const element = document.querySelector(`[data-duo] ${place}[data-q~="${number}"]`);
      const { backgroundColor, opacity, strokeWidth } = getComputedStyle(element ?? document.body);
      return JSON.stringify([backgroundColor, opacity, strokeWidth]);
    });
  }, question);
}

test('every number leads to a claim of its question in the other text, and every answer to its words', async ({
  page,
}) => {
  await page.goto(address);
  const wrong = await page.locator('[data-side] a[data-q]').evaluateAll((numbers) =>
    numbers.flatMap((number) => {
      const target = document.querySelector(number.getAttribute('href') ?? '')?.closest('mark');
      const questions = target?.getAttribute('data-q')?.split(' ') ?? [];
      const isThere =
        questions.includes(number.getAttribute('data-q') ?? '') &&
        target?.closest('[data-side]') !== number.closest('[data-side]');
      return isThere ? [] : [number.outerHTML];
    }),
  );
  expect(wrong).toEqual([]);
  const loose = await page
    .locator('li[data-q] li a')
    .evaluateAll((answers) =>
      answers
        .map((answer) => answer.getAttribute('href') ?? '')
        .filter((href) => !document.querySelector(href)?.closest('[data-side] mark')),
    );
  expect(loose).toEqual([]);
});

test('every question has one line, from its number in one text to its number in the other', async ({ page }) => {
  await page.goto(address);
  const found = await page.evaluate(() => {
    if (!CSS.supports('anchor-name: --x')) return null;
    const middleOf = (element: Element | null): number => {
      const { top, height } = element?.getBoundingClientRect() ?? { top: Number.NaN, height: 0 };
      return top + height / 2;
    };
    return [...document.querySelectorAll('[data-line]')].flatMap((line) => {
      const number = line.getAttribute('data-line') ?? '';
      const ends = ['from', 'to'].map((end) => middleOf(document.querySelector(`[data-${end}="${number}"]`)));
      const boxes = [...line.querySelectorAll('svg')].map((slope) => slope.getBoundingClientRect());
      const [box, ...others] = boxes.filter(({ height }) => height > 0);
      const isRight =
        box !== undefined &&
        others.length === 0 &&
        Math.abs(box.top - Math.min(...ends)) < 2 &&
        Math.abs(box.bottom - Math.max(...ends)) < 2;
      return isRight ? [] : [`${number}: ${JSON.stringify([ends, boxes])}`];
    });
  });
  test.skip(found === null, 'this browser has no anchors; the numbers pair the claims');
  expect(found).toEqual([]);
  expect(await page.locator('[data-line]').count()).toBe(await page.locator('li[id^="question-"]').count());
});

test('a followed number brings the other text level, and Escape undoes it', async ({ page, complaints }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  const number = page.locator('[data-side=L] a[data-q]').last();
  const question = (await number.getAttribute('data-q')) ?? '';
  await number.focus();
  const before = (await number.boundingBox())?.y;
  await page.keyboard.press('Enter');
  const focused = page.locator(`[data-side=R] a[data-q="${question}"]:focus`);
  await expect(focused).toHaveCount(1);
  const after = (await number.boundingBox())?.y ?? 0;
  expect(Math.abs(((await focused.boundingBox())?.y ?? 0) - after)).toBeLessThan(6);
  expect(Math.abs(after - (before ?? 0))).toBeLessThan(2);
  const top = page.locator('[data-duo-top]');
  await expect(top).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(top).toBeHidden();
  expect(complaints).toEqual([]);
});

test('whether the words of the texts are shown is remembered, and stands in the address', async ({ page }) => {
  await page.goto(address);
  const original = page.locator('[data-original]').first();
  await page.getByRole('checkbox', { name: ui.t('compare.original') }).uncheck();
  await expect(original).toBeHidden();
  await expect(page).toHaveURL(/\?original=0$/u);
  await page.goto(address);
  await expect(original).toBeHidden();
  await page.goto(`${address}?original=1`);
  await expect(original).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a number lights up its question everywhere and says what it asks', async ({ page }) => {
    await page.goto(address);
    const number = page.locator('[data-side=L] a[data-q]').last();
    const question = (await number.getAttribute('data-q')) ?? '';
    const name = page.locator(`[data-name="${question}"]`);
    const plain = await looksOf(page, question);
    await expect(name).toBeHidden();
    await number.hover();
    const lit = await looksOf(page, question);
    expect(lit.map((look, index) => look === plain[index])).toEqual([false, false, false]);
    await expect(name).toBeVisible();
  });

  test('the words of the texts stand under their translation unless unwanted', async ({ page }) => {
    await page.goto(address);
    const original = page.locator('[data-original]').first();
    await expect(original).toBeVisible();
    await page.getByRole('checkbox', { name: ui.t('compare.original') }).uncheck();
    await expect(original).toBeHidden();
    await expect(page.locator('[data-side] [data-translation]').first()).toBeVisible();
  });

  test('what both answer stands before the texts, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const row = page.locator('li[id^="question-"]').last();
    await expect(row.getByRole('link').last()).toBeVisible();
    const text = await page.locator('[data-side=L]').boundingBox();
    expect((await row.boundingBox())?.y ?? 0).toBeLessThan(text?.y ?? 0);
  });
});

test('the other order of the two leads to the page', async ({ page }) => {
  const [folder, a, b] = address.split('/');
  await page.goto(`${folder ?? ''}/${b ?? ''}/${a ?? ''}/`);
  await page.waitForURL(`**/${address}`);
  await expect(page.locator('[data-duo]')).toBeVisible();
});
