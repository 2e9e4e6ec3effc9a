import { describe, expect, it } from 'vitest';
import { siteLanguages } from '../languages.ts';
import { address } from './built-site.ts';
import { type PageOutline, pageOutlines } from './page-outline.ts';

/** In this many steps from the front page a reader gets everywhere. */
const mostSteps = 3;

const pages = pageOutlines();
const origin = address.site ?? 'http://site.invalid';

/** The pages of one language by how many links lead to them from its front page, breadth first. */
function stepsFrom(front: PageOutline, own: readonly PageOutline[]): Map<string, number> {
  const byPath = new Map(own.map((page) => [page.path, page]));
  const steps = new Map([[front.path, 0]]);
  const waiting = [front];
  for (let page = waiting.shift(); page; page = waiting.shift()) {
    const here = new URL(address.base + page.path.replace(/index\.html$/u, ''), origin);
    for (const link of page.links) {
      const url = new URL(link, here);
      if (url.origin !== origin) continue;
      const path = `${decodeURIComponent(url.pathname.slice(address.base.length))}index.html`;
      const target = byPath.get(path);
      if (!target || steps.has(path)) continue;
      steps.set(path, (steps.get(page.path) ?? 0) + 1);
      waiting.push(target);
    }
  }
  return steps;
}

describe.each(siteLanguages)('from the front page in %s', (language) => {
  it(`every page of the language is at most ${mostSteps} steps away`, () => {
    const own = pages.filter((page) => page.language === language);
    const front = own.find(({ path }) => /^(?:\w+\/)?index\.html$/u.test(path));
    if (!front) throw new Error(`expected a front page in ${language}`);
    const steps = stepsFrom(front, own);
    const far = own.filter(({ path }) => (steps.get(path) ?? Infinity) > mostSteps);
    expect(far.map(({ path }) => `${path}: ${steps.get(path) ?? 'no way'}`)).toEqual([]);
    expect(own.length).toBeGreaterThan(1);
  });
});
