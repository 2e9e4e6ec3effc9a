import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { siteLanguages } from '../languages.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import { address, builtPages, dist, readBuilt } from './built-site.ts';
import { outlineOf } from './page-outline.ts';

const { moved } = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src/content/story.json'), 'utf8')));

/** Where a page leads on to by itself, after how many seconds; null where it does not. */
function refreshOf(html: string): string | null {
  let found: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes['http-equiv'] === 'refresh') found = attributes['content'] ?? '';
    },
  });
  parser.end(html);
  return found;
}

describe.each(siteLanguages)('an id that is gone, in %s', (language) => {
  const ui = createInterface(language, address.base);
  const fileOf = (href: string): string => `${href.slice(address.base.length)}index.html`;

  it('leads on by itself and by a link to what stands in its place', () => {
    const wrong = moved.filter(({ from, to }) => {
      const path = fileOf(ui.href(`/questions/${from}/`));
      const target = ui.href(to === null ? '/questions/' : `/questions/${to}/`);
      const html = existsSync(join(dist, path)) ? readBuilt(path) : '';
      return (
        refreshOf(html) !== `0;url=${target}` ||
        !outlineOf(path, html).links.includes(target) ||
        !/<meta name="robots" content="noindex/u.test(html) ||
        !existsSync(join(dist, fileOf(target))) ||
        refreshOf(readBuilt(fileOf(target))) !== null
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is the only question that leads on', () => {
    const own = builtPages().filter(({ path }) => path.startsWith(ui.href('/questions/').slice(address.base.length)));
    const leading = own.filter(({ html }) => refreshOf(html) !== null).map(({ path }) => path);
    expect(leading).toEqual(moved.map(({ from }) => fileOf(ui.href(`/questions/${from}/`))).sort());
    expect(own.length).toBeGreaterThan(leading.length);
  });
});

it('reads where a page leads', () => {
  expect(refreshOf('<meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/a/">')).toBe('0;url=/a/');
  expect(refreshOf('<meta name="robots" content="noindex">')).toBeNull();
});
