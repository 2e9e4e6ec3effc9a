import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../src/i18n/catalogues.ts';
import { directionOf } from '../../src/model/language.ts';
import { arabicStory, buildSmallStory, germanStory, kazakhStory } from './small-stories.ts';

/** A text of a page, and what is said of its language. */
interface Said {
  readonly page: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: string;
}

/** What the pages of a site say, by its folder. */
interface ReadSite {
  readonly pages: readonly string[];
  readonly texts: readonly Said[];
  /** Pages with the headings on them in which nothing stands. */
  readonly emptyHeadings: readonly string[];
}

const heading = /^h[1-6]$/u;

/** What nobody reads, and titles, in which no word can say which language it is in. */
const unmarked: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title']);

function readSite(dist: string): ReadSite {
  const texts: Said[] = [];
  const emptyHeadings: string[] = [];
  const pages = globSync('**/*.html', { cwd: dist, exclude: ['pagefind'] }).sort();
  for (const page of pages) {
    const stack: { name: string; language: string; direction: string; isRead: boolean }[] = [];
    let words: string | null = null;
    const parser = new Parser({
      onopentag(name, { lang, dir }) {
        const outer = stack.at(-1) ?? { language: '', direction: 'ltr', isRead: true };
        const isRead = outer.isRead && !unmarked.has(name);
        stack.push({ name, language: lang ?? outer.language, direction: dir ?? outer.direction, isRead });
        if (isRead && heading.test(name)) words = '';
      },
      ontext(text) {
        const { language = '', direction = '', isRead = false } = stack.at(-1) ?? {};
        if (!isRead || text.trim() === '') return;
        if (words !== null) words += text;
        texts.push({ page, text: text.trim(), language, direction });
      },
      onclosetag(name) {
        const closed = stack.pop();
        if (closed?.isRead !== true || !heading.test(name)) return;
        if (words === '') emptyHeadings.push(page);
        words = null;
      },
    });
    parser.end(readFileSync(join(dist, page), 'utf8'));
  }
  return { pages, texts, emptyHeadings };
}

const folder = mkdtempSync(join(tmpdir(), 'collate-small-'));
const sites = new Map<string, ReadSite>();
const stories = { german: germanStory, arabic: arabicStory, kazakh: kazakhStory };

function siteOf(name: keyof typeof stories): ReadSite {
  const site = sites.get(name);
  if (!site) throw new Error(`expected the story ${name} to be built`);
  return site;
}

beforeAll(async () => {
  for (const [name, story] of Object.entries(stories))
    sites.set(name, readSite(await buildSmallStory(join(folder, name), story)));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['german', 'arabic', 'kazakh'] as const)('a small story: %s', (name) => {
  it('has no heading in which nothing stands', () => {
    expect(siteOf(name).emptyHeadings).toEqual([]);
  });

  it('says which way words are written, and only of those', () => {
    const wrong = siteOf(name).texts.filter(({ language, direction }) => directionOf(language) !== direction);
    expect(wrong).toEqual([]);
    const arabic = siteOf(name).texts.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    expect(arabic.filter(({ language }) => language !== 'ar')).toEqual([]);
    expect(arabic.length > 0).toBe(name === 'arabic');
  });
});

describe('a story in German alone', () => {
  it('has no English on its pages but what says so', () => {
    const { en = {}, de = {} } = catalogues;
    const own = new Set(Object.values(de));
    const english = new Set(
      Object.values(en).filter((entry) => typeof entry === 'string' && entry.length > 3 && !own.has(entry)),
    );
    const found = siteOf('german').texts.filter(({ text, language }) => language !== 'en' && english.has(text));
    expect(found).toEqual([]);
    expect(siteOf('german').texts.map(({ text }) => text)).toContain('Widerspruch');
  });

  it('has no page and no word of what it has not', () => {
    expect(siteOf('german').pages.filter((page) => page.startsWith('words/'))).toEqual([]);
    const course = siteOf('german').texts.filter(({ text }) => text === catalogues['de']?.['compare.noCourse']);
    expect(course).toEqual([]);
  });
});

describe('a story read in English of texts in Arabic', () => {
  it('shows a text that nobody has coded, and says so', () => {
    const shown = siteOf('arabic').texts.filter(({ page }) => page === 'articles/20/index.html');
    expect(shown.some(({ text }) => text.startsWith('ما زال أهل القرية'))).toBe(true);
    expect(shown.some(({ text }) => text.startsWith('Not worked through yet.'))).toBe(true);
    expect(
      siteOf('arabic').texts.some(({ page, text }) => page === 'articles/index.html' && text.includes('أهل')),
    ).toBe(true);
  });
});

describe('a story in Kazakh and Russian that nobody has coded', () => {
  it('has no page for claims, questions, sources and what compares them', () => {
    const none = /^(?:ru\/)?(?:claims|questions|sources|compare|relays|words)\//u;
    expect(siteOf('kazakh').pages.filter((page) => none.test(page))).toEqual([]);
  });

  it('shows a text that lacks the language of the page in another, and says so', () => {
    const front = siteOf('kazakh').texts.filter(({ page }) => page === 'ru/index.html');
    expect(front.find(({ text, language }) => text === 'Көпір туралы екі мәтін' && language === 'kk')).toBeDefined();
    expect(front.find(({ text, language }) => text === '(ещё не переведено)' && language === 'ru')).toBeDefined();
    expect(front.find(({ text }) => text === 'Две статьи о мосте.')?.language).toBe('ru');
  });
});
