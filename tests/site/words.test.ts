import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { createInterface } from '../../src/i18n/interface.ts';
import { siteLanguages } from '../languages.ts';
import { readBuilt } from './built-site.ts';
import { inline } from './inline-elements.ts';
import {
  briefWordsOfClaim,
  claims,
  missingFrom,
  questions,
  tagsOfClaim,
  wordsOfClaim,
  wordsOfQuestion,
} from './wanted-words.ts';

/** The words of a built page, scripts and styles left out. */
function textOf(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script' || name === 'style') hidden++;
      if (!inline.has(name)) text += ' ';
    },
    ontext(data) {
      if (hidden === 0) text += data;
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden--;
      if (!inline.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}

describe.each(siteLanguages)('without scripts, in %s', (language) => {
  const ui = createInterface(language, '');
  const page = (path: string): string => textOf(readBuilt(`${ui.href(path).slice(1)}index.html`));

  it('the page of each claim says its words and all its tags', () => {
    const wrong = claims.flatMap((claim) =>
      missingFrom(page(`/claims/${claim.id}/`), [...wordsOfClaim(ui, claim), ...tagsOfClaim(ui, claim)]).map(
        (words) => `${claim.id}: ${words}`,
      ),
    );
    expect(wrong).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
  });

  it('the page of each article says its claims', () => {
    const pages = new Map(Map.groupBy(claims, ({ article }) => article));
    const wrong = [...pages].flatMap(([article, own]) =>
      missingFrom(
        page(`/articles/${article}/`),
        own.flatMap((claim) => wordsOfClaim(ui, claim)),
      ).map((words) => `${article}: ${words}`),
    );
    expect(wrong).toEqual([]);
    expect(pages.size).toBeGreaterThan(0);
  });

  it('the page that compares says every question, answer, statement and quote', () => {
    const wanted = questions.flatMap((question) => wordsOfQuestion(ui, question, briefWordsOfClaim));
    expect(missingFrom(page('/compare/'), wanted)).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('the page of each question says its answers and its claims', () => {
    const wrong = questions.flatMap((question) =>
      missingFrom(page(`/questions/${question.id}/`), wordsOfQuestion(ui, question)).map(
        (words) => `${question.id}: ${words}`,
      ),
    );
    expect(wrong).toEqual([]);
    expect(questions.length).toBeGreaterThan(0);
  });
});
