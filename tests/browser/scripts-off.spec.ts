import { expect, type Page, test } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { siteLanguages } from '../languages.ts';
import {
  briefWordsOfClaim,
  type ClaimEntry,
  claims,
  missingFrom,
  questions,
  tagsOfClaim,
  wordsOfClaim,
  wordsOfQuestion,
} from '../site/wanted-words.ts';

// What the pages say, every one of them, is read without a browser; here it is what can be seen of it.
test.use({ javaScriptEnabled: false });

const phone = { width: 360, height: 800 };

/** What can be read on a page: its visible words, folded sections opened. */
async function read(page: Page, path: string): Promise<string> {
  await page.goto(path.slice(1), { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => {
    for (const section of document.querySelectorAll('details')) section.open = true;
    return document.body.innerText;
  });
}

/** The claims that show the most: what one page of a kind hides, all do. */
const [told] = claims.toSorted((a, b) => weightOf(b) - weightOf(a));
function weightOf({ answers, voice, portrays }: ClaimEntry): number {
  return answers.length + 10 * voice.via.length + (voice.speaker === null ? 0 : 10) + (portrays === 'neutral' ? 0 : 5);
}

for (const language of siteLanguages) {
  const ui = createInterface(language, '');

  test(`an article, a claim and a question show all their words in ${language}`, async ({ page }) => {
    if (!told) throw new Error('expected a claim');
    const own = claims.filter(({ article }) => article === told.article);
    const article = await read(page, ui.href(`/articles/${told.article}/`));
    expect
      .soft(
        missingFrom(
          article,
          own.flatMap((claim) => wordsOfClaim(ui, claim)),
        ),
      )
      .toEqual([]);
    const claim = await read(page, ui.href(`/claims/${told.id}/`));
    expect.soft(missingFrom(claim, [...wordsOfClaim(ui, told), ...tagsOfClaim(ui, told)])).toEqual([]);
    const [most] = questions.toSorted((a, b) => wordsOfQuestion(ui, b).length - wordsOfQuestion(ui, a).length);
    if (!most) throw new Error('expected a question');
    const question = await read(page, ui.href(`/questions/${most.id}/`));
    expect.soft(missingFrom(question, wordsOfQuestion(ui, most))).toEqual([]);
  });
}

test('the page that compares shows every word, on a phone too, and nothing stands there that only a script can work', async ({
  page,
}) => {
  const ui = createInterface(undefined, '');
  const wanted = questions.flatMap((question) => wordsOfQuestion(ui, question, briefWordsOfClaim));
  expect(missingFrom(await read(page, ui.href('/compare/')), wanted)).toEqual([]);
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  await page.setViewportSize(phone);
  expect(missingFrom(await read(page, ui.href('/compare/')), wanted)).toEqual([]);
  await page.goto('search/');
  await expect(page.locator('[data-search-filters]')).toBeHidden();
});

test('the other sections, and who a name is, open and close without scripts', async ({ page }) => {
  const ui = createInterface(undefined, '');
  const named = claims.find(({ voice }) => voice.speaker !== null);
  if (!named) throw new Error('expected a claim with a speaker');
  await page.goto(`claims/${named.id}/`);
  const method = page.getByRole('link', { name: ui.t('nav.method'), exact: true });
  await expect(method).toBeHidden();
  await page.getByRole('button', { name: ui.t('nav.more') }).click();
  await expect(method).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(method).toBeHidden();
  const name = page.locator('h1 button').last();
  await name.press('Enter');
  const who = page.locator(`#${(await name.getAttribute('popovertarget')) ?? ''}`);
  await expect(who).toBeInViewport({ ratio: 1 });
  await expect(who.getByRole('link')).toHaveAttribute('href', /\/sources\//u);
  await page.keyboard.press('Escape');
  await expect(who).toBeHidden();
});
