import { describe, expect, it } from 'vitest';
import { siteLanguages } from '../languages.ts';
import { pageOutlines } from './page-outline.ts';
import { claims } from './wanted-words.ts';

const pages = pageOutlines();
const prefixes = siteLanguages.map((language, index) => (index === 0 ? '' : `${language}/`));

describe('the pages', () => {
  it('have every claim once on the page of its article, and its note too', () => {
    const wrong = prefixes.flatMap((prefix) =>
      claims.flatMap(({ id, article }) => {
        const path = `${prefix}articles/${article}/index.html`;
        const ids = pages.find((page) => page.path === path)?.ids ?? [];
        return [`claim-${id}`, `note-${id}`]
          .filter((anchor) => ids.filter((each) => each === anchor).length !== 1)
          .map((anchor) => `${path}: ${anchor}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
  });

  it('number marks and notes alike: paper pairs them by their order', () => {
    const wrong = pages.flatMap(({ path, ids }) => {
      const order = (kind: string): string[] =>
        ids.filter((id) => id.startsWith(`${kind}-`)).map((id) => id.slice(kind.length + 1));
      const [marks, notes] = [order('claim'), order('note')];
      return notes.length > 0 && marks.join() !== notes.join() ? [path] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('begin with their one first heading and skip no level', () => {
    const wrong = pages.filter(({ headings }) => {
      const skips = headings.some((level, index) => level > (headings[index - 1] ?? 0) + 1);
      return skips || headings.filter((level) => level === 1).length !== 1;
    });
    expect(wrong.map(({ path, headings }) => `${path}: ${headings.join(' ')}`)).toEqual([]);
  });

  it('are each called by another title in one language', () => {
    const byTitle = Map.groupBy(pages, ({ language, title }) => `${language}: ${title}`);
    const shared = [...byTitle].filter(([, same]) => same.length > 1);
    expect(shared.map(([title, same]) => `${title} (${same.map(({ path }) => path).join(', ')})`)).toEqual([]);
  });
});
