import { expect, type Locator, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist } from './guarded-page.ts';
import { readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const { claims, questions } = readSiteData(dist);

/** The address of the page that compares, below the base. */
export const address = 'compare/';

/** How many questions some text answers: as many rows there are. */
export const rowCount = questions.filter(({ id }) =>
  claims.some(({ answers }) => answers.some(({ question }) => question === id)),
).length;

/** A window wide enough for columns; narrower ones have squares in their place. */
export const wide = { width: 1280, height: 900 };

/** The rows of the page, those of one text alone after those of several. */
export const rowsOf = (page: Page): Locator => page.locator('[data-show]');

/** The rows that are to be seen. */
export const shownRows = (page: Page): Locator => rowsOf(page).filter({ visible: true });

/** The links of the cells that answer, in the nth row of the tables. */
export const cellsOf = (page: Page, row: number): Locator =>
  page.locator('tbody[data-show]').nth(row).locator('[data-cell]');

/** What is clicked on to open and close a row. */
export const summaryOf = (row: Locator): Locator => row.locator('[data-row] > summary');

/** The link to its question in what a row opens to. */
export const panelOf = (row: Locator): Locator => row.getByRole('link', { name: ui.t('compare.questionPage') });

/** Chooses rows or their order by what a reader clicks on: the box itself is not to be seen. */
export async function choose(page: Page, value: string): Promise<void> {
  const radio = page.locator(`input[type=radio][value="${value}"]`);
  await radio.evaluate((input) => {
    const folded = input.closest('details');
    if (folded) folded.open = true;
  });
  await page.locator('label').filter({ has: radio }).click();
  await expect(radio).toBeChecked();
}
