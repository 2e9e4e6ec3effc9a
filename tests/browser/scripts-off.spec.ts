import { expect, type Page, test } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../src/model/localized.ts';
import {
  type ClaimEntry,
  claims,
  missingFrom,
  questions,
  tagsOfClaim,
  wordsOfClaim,
  wordsOfQuestion,
} from '../site/wanted-words.ts';

test.use({ javaScriptEnabled: false });

/** What can be read on a page: its visible words, folded sections opened. */
async function read(page: Page, path: string): Promise<string> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => {
    for (const section of document.querySelectorAll('details')) section.open = true;
    return document.body.innerText;
  });
}

/** One claim for every value of every tag: what one page of a kind hides, all do. The rest is read without a browser. */
function sampleOfClaims(): ClaimEntry[] {
  const tags = (claim: ClaimEntry): string[] => [
    claim.voice.kind,
    claim.certainty,
    claim.portrays,
    claim.event,
    claim.topic,
    claim.voice.via.length > 0 ? 'relayed' : 'direct',
    claim.answers.length === 0 ? 'no question' : claim.answers.length === 1 ? 'a question' : 'several questions',
  ];
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const unseen = tags(claim).filter((tag) => !seen.has(tag));
    for (const tag of unseen) seen.add(tag);
    return unseen.length > 0;
  });
}

const [english, ...others] = interfaceLanguages;
const articles = [...new Set(claims.map(({ article }) => article))];
const claimsOf = (article: string): ClaimEntry[] => claims.filter((claim) => claim.article === article);
const pathIn = (language: InterfaceLanguage, path: string): string => createInterface(language, '').href(path).slice(1);

// What the pages say in every language is read without a browser; here it is what can be seen of it.
test('the matrix shows every question, answer, statement and quote', async ({ page }) => {
  const ui = createInterface(english, '');
  const text = await read(page, pathIn(english, '/compare/'));
  expect(
    missingFrom(
      text,
      questions.flatMap((question) => wordsOfQuestion(ui, question)),
    ),
  ).toEqual([]);
});

// One article in each of the other languages: they are drawn by the same rules.
for (const [language, shown] of [
  [english, articles] as const,
  ...others.map((other) => [other, articles.slice(-1)] as const),
]) {
  const ui = createInterface(language, '');
  for (const article of shown) {
    test(`the page of article ${article} shows each of its claims in ${language}`, async ({ page }) => {
      const text = await read(page, pathIn(language, `/articles/${article}/`));
      expect(
        missingFrom(
          text,
          claimsOf(article).flatMap((claim) => wordsOfClaim(ui, claim)),
        ),
      ).toEqual([]);
    });
  }
}

test('the page of a question shows its claims', async ({ page }) => {
  const ui = createInterface(english, '');
  const most = questions.toSorted((a, b) => wordsOfQuestion(ui, b).length - wordsOfQuestion(ui, a).length).slice(0, 3);
  for (const question of most) {
    const text = await read(page, pathIn(english, `/questions/${question.id}/`));
    expect.soft(missingFrom(text, wordsOfQuestion(ui, question)), question.id).toEqual([]);
  }
  expect(most.length).toBeGreaterThan(0);
});

test('the page of a claim shows its words and all its tags', async ({ page }) => {
  const ui = createInterface(english, '');
  const sample = sampleOfClaims();
  for (const claim of sample) {
    const text = await read(page, pathIn(english, `/claims/${claim.id}/`));
    expect.soft(missingFrom(text, [...wordsOfClaim(ui, claim), ...tagsOfClaim(ui, claim)]), claim.id).toEqual([]);
  }
  expect(sample.length).toBeGreaterThan(0);
});
