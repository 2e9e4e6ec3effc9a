import { expect, type Page, test } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { interfaceLanguages } from '../../src/model/localized.ts';
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

const articles = [...new Set(claims.map(({ article }) => article))];

for (const language of interfaceLanguages) {
  const ui = createInterface(language, '');
  const below = (path: string): string => ui.href(path).slice(1);

  test(`the matrix says every question, answer, statement and quote in ${language}`, async ({ page }) => {
    const text = await read(page, below('/compare/'));
    expect(
      missingFrom(
        text,
        questions.flatMap((question) => wordsOfQuestion(ui, question)),
      ),
    ).toEqual([]);
  });

  for (const article of articles) {
    test(`the page of article ${article} says each of its claims in ${language}`, async ({ page }) => {
      const text = await read(page, below(`/articles/${article}/`));
      const own = claims.filter((claim) => claim.article === article);
      expect(
        missingFrom(
          text,
          own.flatMap((claim) => wordsOfClaim(ui, claim)),
        ),
      ).toEqual([]);
    });
  }

  test(`the page of a question says its claims in ${language}`, async ({ page }) => {
    const most = questions
      .toSorted((a, b) => wordsOfQuestion(ui, b).length - wordsOfQuestion(ui, a).length)
      .slice(0, 3);
    for (const question of most) {
      const text = await read(page, below(`/questions/${question.id}/`));
      expect.soft(missingFrom(text, wordsOfQuestion(ui, question)), question.id).toEqual([]);
    }
    expect(most.length).toBeGreaterThan(0);
  });

  test(`the page of a claim says its words and all its tags in ${language}`, async ({ page }) => {
    const sample = sampleOfClaims();
    for (const claim of sample) {
      const text = await read(page, below(`/claims/${claim.id}/`));
      expect.soft(missingFrom(text, [...wordsOfClaim(ui, claim), ...tagsOfClaim(ui, claim)]), claim.id).toEqual([]);
    }
    expect(sample.length).toBeGreaterThan(0);
  });
}
