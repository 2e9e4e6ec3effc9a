import { describe, expect, it } from 'vitest';
import { inForeign, withoutMarks } from '../../src/i18n/foreign.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { foreignHtml } from '../../src/text/foreign-html.ts';

const said = ' <small class="font-sans text-xs text-ink-2">(not translated yet)</small>';
const german = inForeign('de', 'der Fluss', 'not translated yet');

describe('words in another language than their page', () => {
  it('become an element with its language, and what is said of them behind it', () => {
    expect(foreignHtml(`<p>By ${german}, <b>x</b></p>`)).toBe(
      `<p>By <span lang="de">der Fluss</span>${said}, <b>x</b></p>`,
    );
    expect(foreignHtml(`<p>${inForeign('en', 'all')}</p>`)).toBe('<p><span lang="en">all</span></p>');
  });

  it('may hold others, and elements', () => {
    const sentence = inForeign('en', `${german} says`);
    expect(foreignHtml(`<p>${sentence}</p>`)).toBe(
      `<p><span lang="en"><span lang="de">der Fluss</span>${said} says</span></p>`,
    );
    const [before = '', after = ''] = inForeign('ru', 'а | б').split('|');
    expect(foreignHtml(`<p>${before}<a href="/x/">в</a>${after}</p>`)).toBe(
      '<p><span lang="ru">а <a href="/x/">в</a> б</span></p>',
    );
  });

  it('end with the element that they begin in, where they were cut', () => {
    const cut = inForeign('ru', 'а').slice(0, -1);
    expect(foreignHtml(`<p>${cut}</p><p>\uFFFBб</p>`)).toBe('<p><span lang="ru">а</span></p><p>б</p>');
  });

  it('stand without markup where there can be none', () => {
    const page = (words: string): string =>
      `<title>${words}</title><p title="${words} >">x</p><option>${words}</option><svg><text>${words}</text></svg><script type="application/json">{"a":"</b>${words}"}</script><p>y</p>`;
    expect(foreignHtml(page(german))).toBe(page('der Fluss'));
    expect(withoutMarks(german)).toBe('der Fluss');
  });

  it('leave a page as it is that has none', () => {
    const html = '<!doctype html><html lang="en"><p lang="ru">да</p></html>';
    expect(foreignHtml(html)).toBe(html);
  });
});

describe('words written the other way', () => {
  it('say which way, and those within them that are written as the page say it again', () => {
    expect(
      foreignHtml('<html lang="en"><q lang="ar">نعم <i lang="en">yes</i></q><img alt="a>b"><q lang="ru">да</q></html>'),
    ).toBe(
      '<html lang="en"><q dir="rtl" lang="ar">نعم <i dir="ltr" lang="en">yes</i></q><img alt="a>b"><q lang="ru">да</q></html>',
    );
    expect(foreignHtml('<html lang="ar" dir="rtl"><p>نعم</p><q lang="en">yes</q></html>')).toBe(
      '<html lang="ar" dir="rtl"><p>نعم</p><q dir="ltr" lang="en">yes</q></html>',
    );
    expect(foreignHtml(`<html lang="ar" dir="rtl"><p>${inForeign('en', 'yes')}</p></html>`)).toBe(
      '<html lang="ar" dir="rtl"><p><span dir="ltr" lang="en">yes</span></p></html>',
    );
  });
});

describe('the interface of a language', () => {
  it('takes a text that lacks it from another, and says so', () => {
    const ui = createInterface('en', '/', ['en', 'de']);
    expect(ui.text({ de: 'der Fluss' })).toBe(german);
    expect(ui.text({ de: 'der Fluss', en: 'the river' })).toBe('the river');
  });

  it('has English strings where there is no catalogue', () => {
    const ui = createInterface('ar', '/', ['en', 'ar']);
    expect(ui.direction).toBe('rtl');
    expect(ui.t('count.claims', { n: 1 })).toBe(inForeign('en', '1 claim'));
    expect(ui.href('/x/')).toBe('/ar/x/');
    expect(ui.href('/x/', 'en')).toBe('/x/');
  });
});
