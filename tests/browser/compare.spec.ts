import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { differences } from '../../src/model/codebook.ts';
import { address, cellsOf, choose, panelOf, rowCount, rowsOf, shownRows, summaryOf, wide } from './compare-page.ts';
import { dist, test } from './guarded-page.ts';
import { overflowOf } from './page-checks.ts';
import { readSiteData } from './pages.ts';
import { paper, seenOnPaper } from './paper-checks.ts';

const ui = createInterface(undefined, '');
/** The texts that somebody has coded: others have no squares. */
const texts = new Set(readSiteData(dist).claims.map(({ article }) => article));

/** How far what the address names lies under the head of its table, in pixels; none or less where it does not. */
function hiddenByHead(page: Page): Promise<number> {
  return page.evaluate(() => {
    const target = document.querySelector(':target');
    const head = target?.closest('table')?.querySelector('thead');
    const bottom = head?.getBoundingClientRect().bottom ?? 0;
    return bottom - (target?.getBoundingClientRect().top ?? Number.NaN);
  });
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
      await expect(shownRows(page)).toHaveCount(rowCount);
      const squares = page.locator('a[data-square]');
      await expect(squares).toHaveCount(rowCount * texts.size);
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

    test('each sign looks unlike the others', async ({ page }) => {
      await page.goto(address);
      const looks = await page
        .getByRole('list', { name: ui.t('compare.signs') })
        .locator('[data-square]')
        .evaluateAll((squares) =>
          squares.map((square) => {
            const { backgroundColor, backgroundImage, borderStyle } = getComputedStyle(square);
            const dot = getComputedStyle(square, '::before').content;
            return [square.textContent, backgroundColor, backgroundImage, borderStyle, dot].join(' ');
          }),
        );
      expect(looks.length).toBeGreaterThan(4);
      expect(new Set(looks).size).toBe(looks.length);
    });

    test('a row opens by its question and by the address of a cell, and closes', async ({ page }) => {
      await page.goto(address);
      const row = rowsOf(page).nth(1);
      await expect(panelOf(row)).toBeHidden();
      await summaryOf(row).click();
      await expect(panelOf(row)).toBeVisible();
      await expect(row.locator('q').first()).toBeVisible();
      await summaryOf(row).click();
      await expect(panelOf(row)).toBeHidden();

      const cell = (await cellsOf(page, 2).last().getAttribute('href')) ?? '';
      const alone = (await page.locator('li[data-show] .voice').last().getAttribute('id')) ?? '';
      for (const hash of [cell, `#${alone}`]) {
        await page.goto(address);
        await page.goto(address + hash);
        const named = page.locator('[data-show]').filter({ has: page.locator(`[id="${hash.slice(1)}"]`) });
        await expect(named).toHaveCount(1);
        await expect(panelOf(named)).toBeVisible();
        const framed = named.locator(`[id="${hash.slice(1)}"]`);
        await expect(framed).toBeInViewport();
        await expect(framed).toHaveCSS('outline-style', 'solid');
        await expect(framed.locator('q').first()).toBeVisible();
        expect(await hiddenByHead(page), 'pixels of the answer under the head of its table').toBeLessThanOrEqual(0);
        // Where a browser opens what folds the place, its question closes it.
        const isOpen = await named.locator('[data-row]').evaluate((row) => row.hasAttribute('open'));
        await (isOpen ? summaryOf(named) : named.getByRole('link', { name: ui.t('compare.close') })).click();
        await expect(panelOf(named)).toBeHidden();
      }
    });

    test('a choice shows as many rows as it says, and no heading without one', async ({ page }) => {
      await page.goto(address);
      // Styles alone do it, so that every choice can be made without a click.
      const chosen = await page.locator('input[name=show]').evaluateAll((inputs) =>
        inputs.flatMap((input) => {
          if (!(input instanceof HTMLInputElement)) return [];
          input.checked = true;
          const rows = [...document.querySelectorAll('#all-questions [data-show]')];
          const headings = [...document.querySelectorAll('#all-questions :is(h2, thead, th[scope=rowgroup])')];
          const empty = headings.filter((heading) => {
            const own = [...(heading.closest('section')?.querySelectorAll('[data-show], li') ?? [])];
            return heading.checkVisibility() && !own.some((row) => row.checkVisibility());
          });
          return {
            value: input.value,
            said: Number(/(\d+)\s*$/u.exec(input.closest('label')?.textContent ?? '')?.[1]),
            shown: rows.filter((row) => row.checkVisibility()).length,
            empty: empty.map(({ textContent }) => textContent),
          };
        }),
      );
      expect(chosen.length).toBeGreaterThan(3);
      expect(new Set(chosen.map(({ shown }) => shown)).size).toBeGreaterThan(1);
      expect(chosen.filter(({ said, shown, empty }) => shown !== said || empty.length > 0)).toEqual([]);
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
      await summaryOf(row).click();
      await expect(row.locator('q').first()).toBeVisible();
      await page.getByRole('checkbox', { name: ui.t('compare.original') }).uncheck();
      await expect(panelOf(row)).toBeVisible();
      await expect(page.locator('q').filter({ visible: true })).toHaveCount(0);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test('a cell is a square under the name of its text, a row opens, and nothing scrolls sideways', async ({ page }) => {
    await page.goto(address);
    await expect(shownRows(page)).toHaveCount(rowCount);
    const heads = page.locator('table[aria-label]').first().locator('thead th');
    expect(await heads.count()).toBeGreaterThan(2);
    const [head, square] = await Promise.all([
      heads.nth(1).boundingBox(),
      page.locator('tbody[data-show] td').first().boundingBox(),
    ]);
    expect(Math.abs((head?.x ?? NaN) - (square?.x ?? NaN))).toBeLessThan(2);
    expect(await overflowOf(page)).toEqual({ pixels: 0, what: [] });
    const row = page.locator('tbody[data-show]').first();
    await summaryOf(row).click();
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
  await summaryOf(opened).click();
  await page.emulateMedia({ media: 'print' });
  await expect(shownRows(page)).toHaveCount(rowCount);
  const short = page.locator('tbody[data-show] [data-cell]');
  await expect(short.filter({ visible: true })).toHaveCount(await short.count());
  await expect(page.getByRole('link', { name: ui.t('compare.questionPage') }).filter({ visible: true })).toHaveCount(1);
  await expect(panelOf(opened)).toBeVisible();
  const { controls, closed, cut } = await seenOnPaper(page);
  expect({ controls, closed, cut }).toEqual({ controls: [], closed: [], cut: [] });
});
