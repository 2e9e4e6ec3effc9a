import { expect, type Locator, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { differences } from '../../src/model/codebook.ts';
import { dist, test } from './guarded-page.ts';
import { overflowOf } from './page-checks.ts';
import { readSiteData } from './pages.ts';
import { paper, seenOnPaper } from './paper-checks.ts';

const ui = createInterface(undefined, '');
const { articles, claims, questions } = readSiteData(dist);
const asked = questions.filter(({ id }) =>
  claims.some(({ answers }) => answers.some(({ question }) => question === id)),
);
const address = 'compare/';
/** Wide enough for columns; narrower windows have squares in their place. */
const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const rowsOf = (page: Page) => page.locator('[data-show]');
const shownRows = (page: Page) => rowsOf(page).filter({ visible: true });
/** The link of the first cell that answers in the nth row of the tables. */
const cellOf = (page: Page, row: number) => page.locator('tbody[data-show]').nth(row).locator('[data-cell]').first();
/** What a row opens to. */
const panelOf = (row: Locator) => row.getByRole('link', { name: ui.t('compare.questionPage') });
const radiosOf = (page: Page, name: 'show' | 'order') => page.locator(`input[name=${name}]`);
const originalOf = (page: Page) => page.getByRole('checkbox', { name: ui.t('compare.original') });

/** Chooses by what a reader clicks on: the box itself is not to be seen. */
async function choose(page: Page, value: string): Promise<void> {
  const radio = page.locator(`input[type=radio][value="${value}"]`);
  await radio.evaluate((input) => {
    const folded = input.closest('details');
    if (folded) folded.open = true;
  });
  await page.locator('label').filter({ has: radio }).click();
  await expect(radio).toBeChecked();
}

/** The rows of the first table from the top down: their ids, what they are chosen by, and the first column that answers. */
function orderOf(page: Page): Promise<{ kind: string; topic: string; first: number }[]> {
  return page.evaluate(() => {
    const rows = [
      ...(document.querySelector('[data-compare] table[aria-label]')?.querySelectorAll('[data-show]') ?? []),
    ];
    const top = (row: Element): number => row.getBoundingClientRect().top;
    return rows
      .toSorted((a, b) => top(a) - top(b))
      .map((row) => {
        const [kind = '', topic = ''] = (row.getAttribute('data-show') ?? '').split(' ');
        const cells = [...row.querySelectorAll(':scope > tr:first-child > td')];
        return { kind, topic, first: cells.findIndex((cell) => cell.querySelector('[data-cell]')) };
      });
  });
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts, viewport: wide });

    test('all questions are there, and a square for each of them and each text', async ({ page }) => {
      await page.goto(address);
      await expect(shownRows(page)).toHaveCount(asked.length);
      const squares = page.locator('a[aria-labelledby]');
      await expect(squares).toHaveCount(asked.length * articles.length);
      const lost = await squares.evaluateAll((links) =>
        links.flatMap((link) => {
          const ids = [
            (link.getAttribute('href') ?? '').slice(1),
            ...(link.getAttribute('aria-labelledby') ?? '').split(' '),
          ];
          return ids.filter((id) => !document.getElementById(id));
        }),
      );
      expect(lost).toEqual([]);
    });

    test('a row opens by its question and by the address of a cell, and closes', async ({ page }) => {
      await page.goto(address);
      const row = rowsOf(page).nth(1);
      await expect(panelOf(row)).toBeHidden();
      await row.locator('summary').click();
      await expect(panelOf(row)).toBeVisible();
      await expect(row.locator('q').first()).toBeVisible();
      await row.locator('summary').click();
      await expect(panelOf(row)).toBeHidden();

      for (const cell of [cellOf(page, 2), page.locator('li[data-show] [data-cell]').last()]) {
        const hash = (await cell.getAttribute('href')) ?? '';
        await page.goto(address);
        await page.goto(address + hash);
        const named = page.locator('[data-show]').filter({ has: page.locator(`[id="${hash.slice(1)}"]`) });
        await expect(named).toHaveCount(1);
        await expect(panelOf(named)).toBeVisible();
        await expect(panelOf(named)).toBeInViewport({ ratio: 0 });
        await named.getByRole('link', { name: ui.t('compare.close') }).click();
        await expect(panelOf(named)).toBeHidden();
      }
    });

    test('a choice shows as many rows as it says, and no heading without one', async ({ page }) => {
      await page.goto(address);
      const values = await radiosOf(page, 'show').evaluateAll((all) =>
        all.map((input) => input.getAttribute('value') ?? ''),
      );
      expect(values.length).toBeGreaterThan(3);
      for (const value of values) {
        await choose(page, value);
        const label = page.locator('label').filter({ has: page.locator(`[value="${value}"]`) });
        const count = Number(/(\d+)\s*$/u.exec((await label.textContent()) ?? '')?.[1]);
        await expect(shownRows(page), value).toHaveCount(count);
        const empty = await page.evaluate(() =>
          [...document.querySelectorAll('#all-questions :is(h2, thead, th[scope=rowgroup])')]
            .filter((heading) => heading.checkVisibility())
            .filter((heading) => {
              const rows = [...(heading.closest('section')?.querySelectorAll('[data-show], li') ?? [])];
              return !rows.some((row) => row.checkVisibility());
            })
            .map(({ textContent }) => textContent),
        );
        expect(empty, value).toEqual([]);
      }
    });

    test('rows are put in order by difference, by date and by topic', async ({ page }) => {
      await page.goto(address);
      const before = await orderOf(page);
      await choose(page, 'difference');
      const ranks = (await orderOf(page)).map(({ kind }) =>
        [...differences, 'one'].indexOf(kind.slice('kind-'.length)),
      );
      expect(ranks.map((rank) => (rank < 0 ? differences.length : rank))).toEqual(
        ranks.map((rank) => (rank < 0 ? differences.length : rank)).toSorted((a, b) => a - b),
      );
      await choose(page, 'date');
      const firsts = (await orderOf(page)).map(({ first }) => first);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      await choose(page, 'topic');
      const topics = (await orderOf(page)).map(({ topic }) => topic);
      const runs = topics.filter((topic, index) => topic !== topics[index - 1]);
      expect(runs).toHaveLength(new Set(topics).size);
      expect(runs.length).toBeLessThan(topics.length);
      await choose(page, 'pattern');
      expect(await orderOf(page)).toEqual(before);
    });

    test('the words of the texts are hidden from those who want to read without them', async ({ page }) => {
      await page.goto(address);
      const row = rowsOf(page).first();
      await row.locator('summary').click();
      await expect(row.locator('q').first()).toBeVisible();
      await originalOf(page).uncheck();
      await expect(panelOf(row)).toBeVisible();
      await expect(page.locator('q').filter({ visible: true })).toHaveCount(0);
    });
  });
}

test.describe('with scripts', () => {
  test.use({ viewport: wide });

  test('the choice stands in the address, is taken from there, and is undone by going back', async ({
    page,
    complaints,
  }) => {
    await page.goto(address);
    const chosen = await radiosOf(page, 'show').nth(1).getAttribute('value');
    await choose(page, chosen ?? '');
    await choose(page, 'date');
    const { search } = new URL(page.url());
    expect([...new URLSearchParams(search)]).toEqual([
      ['show', chosen],
      ['order', 'date'],
    ]);
    const count = await shownRows(page).count();
    expect(count).toBeLessThan(asked.length);
    await page.reload();
    await expect(page.locator('#order-date')).toBeChecked();
    await expect(shownRows(page)).toHaveCount(count);
    await page.goBack();
    await expect(page.locator('#order-pattern')).toBeChecked();
    await expect(shownRows(page)).toHaveCount(count);
    await page.goBack();
    await expect(page.locator('#show-all')).toBeChecked();
    await expect(shownRows(page)).toHaveCount(asked.length);
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`${address}?show=nothing-like-it&order=neither`);
    await expect(shownRows(page)).toHaveCount(asked.length);
    expect(complaints).toEqual([]);
  });

  test('arrow keys, Home and End move between cells that answer', async ({ page }) => {
    await page.goto(address);
    const cells = (row: number) => page.locator('tbody[data-show]').nth(row).locator('[data-cell]');
    await cells(0).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(cells(0).nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(cells(0).last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('tbody[data-show]').nth(1).locator('[data-cell]:focus')).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(cells(0).first()).toBeFocused();
    // Where there is nowhere to go the focus stays.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect(cells(0).first()).toBeFocused();
    // Rows are what they are on the screen.
    await choose(page, 'topic');
    await cells(0).first().focus();
    await page.keyboard.press('ArrowDown');
    const [from, to] = await page.evaluate(() => [
      document.querySelector('tbody[data-show] [data-cell]')?.getBoundingClientRect().top ?? NaN,
      document.activeElement?.getBoundingClientRect().top ?? NaN,
    ]);
    expect(to).toBeGreaterThan(from ?? NaN);
  });

  test('a link to a cell is copied with the choice, and opens the cell', async ({ page, context, complaints }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await choose(page, 'date');
    const row = rowsOf(page).first();
    await row.locator('summary').click();
    const link = row.getByRole('link', { name: ui.t('compare.cellLink') }).first();
    const hash = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(link).toContainText('✓');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(`?order=date${hash}`, new URL(page.url()).origin + new URL(page.url()).pathname).href);
    const other = await context.newPage();
    await other.goto(copied);
    await expect(other.locator('#order-date')).toBeChecked();
    await expect(panelOf(rowsOf(other).first())).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('whether the words of the texts are shown is remembered, and the address has the last word', async ({
    page,
    context,
  }) => {
    await page.goto(address);
    await originalOf(page).uncheck();
    expect(new URL(page.url()).search).toBe('?original=0');
    await page.goto(address);
    await expect(originalOf(page)).not.toBeChecked();
    await originalOf(page).check();
    expect(new URL(page.url()).search).toBe('');
    await page.goto(address);
    await expect(originalOf(page)).toBeChecked();
    const other = await context.newPage();
    await other.goto(`${address}?original=0`);
    await expect(originalOf(other)).not.toBeChecked();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test('a cell is a square under the name of its text, a row opens, and nothing scrolls sideways', async ({ page }) => {
    await page.goto(address);
    await expect(shownRows(page)).toHaveCount(asked.length);
    const heads = page.locator('table[aria-label]').first().locator('thead th');
    expect(await heads.count()).toBeGreaterThan(2);
    const [head, square] = await Promise.all([
      heads.nth(1).boundingBox(),
      page.locator('tbody[data-show] td').first().boundingBox(),
    ]);
    expect(Math.abs((head?.x ?? NaN) - (square?.x ?? NaN))).toBeLessThan(2);
    expect(await overflowOf(page)).toEqual({ pixels: 0, what: [] });
    const row = page.locator('tbody[data-show]').first();
    await row.locator('summary').click();
    await expect(panelOf(row)).toBeVisible();
    expect(await overflowOf(page)).toEqual({ pixels: 0, what: [] });
  });
});

test('on paper every question stands with its short answers, and with more what a reader has opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: paper.across, height: 900 });
  await page.goto(address);
  const opened = page.locator('tbody[data-show]').nth(1);
  await opened.locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(shownRows(page)).toHaveCount(asked.length);
  const short = page.locator('tbody[data-show] [data-cell]');
  await expect(short.filter({ visible: true })).toHaveCount(await short.count());
  await expect(page.getByRole('link', { name: ui.t('compare.questionPage') }).filter({ visible: true })).toHaveCount(1);
  await expect(panelOf(opened)).toBeVisible();
  const { controls, closed, cut } = await seenOnPaper(page);
  expect({ controls, closed, cut }).toEqual({ controls: [], closed: [], cut: [] });
});
