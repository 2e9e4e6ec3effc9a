import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trimStyles } from '../../src/build/trim-styles.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

const policy = `<meta http-equiv="content-security-policy" content="img-src 'self'; style-src 'self' 'sha256-x=';">`;
const page = (body: string): string =>
  `<head>${policy}<link rel="stylesheet" href="/sub/_astro/Page.a.css"></head><body>${body}</body>`;

/** What a page has between the tags of its style. */
function styleOf(folder: string, path: string): string {
  return /<style>(.*?)<\/style>/su.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
}

/** The style of a page after a sheet was trimmed for it and its likes. */
function trimmed(css: string, pages: Readonly<Record<string, string>>): (path: string) => string {
  const folder = temporaryFolder({ '_astro/Page.a.css': css, ...pages });
  trimStyles(folder, '/sub/', ['en', 'ru', 'uk']);
  return (path) => styleOf(folder, path);
}

const sheetOf = (css: string, body: string): string => trimmed(css, { 'index.html': page(body) })('index.html');

describe('trimStyles', () => {
  it('keeps the rules of classes and tags that a page has', () => {
    const css = '.here{color:red}.gone{color:#00f}p{margin:0}table{margin:0}.here .gone{top:0}.here,.gone{left:0}';
    expect(sheetOf(css, '<p class="here">')).toBe('.here{color:red}p{margin:0}.here{left:0}');
  });

  it('keeps what depends on states, on attributes and on what an element is not', () => {
    const css =
      '.here:hover{top:0}.here[data-lit]{top:1px}.here:not(.gone,table){top:2px}.here:has(.gone){top:3px}:is(.gone,.here>*):first-child{top:4px}:is(.gone) p{top:5px}.here{&:focus{top:6px}}';
    const kept = sheetOf(css, '<p class="here">');
    for (const value of ['top:0', 'top:1px', 'top:2px', 'top:3px', 'top:4px', 'top:6px']) expect(kept).toContain(value);
    expect(kept).not.toContain('top:5px');
  });

  it('keeps declarations that bear the name of a class', () => {
    const css = '.border-collapse{top:0}table{top:1px;border-collapse:collapse}';
    expect(sheetOf(css, '<table>')).toBe('table{border-collapse:collapse;top:1px}');
  });

  it('knows classes as written, in templates and in data for scripts', () => {
    const css = '.\\[\\&_a\\]\\:x{top:0}.in-template{top:1px}.hue-7{top:2px}';
    const body =
      '<p class="[&#38;_a]:x"></p><template><i class="in-template"></i></template><script type="application/json">{"hue":"hue-7"}</script>';
    const kept = sheetOf(css, body);
    for (const value of ['top:0', 'top:1px', 'top:2px']) expect(kept).toContain(value);
  });

  it('drops custom properties that no sheet of the site reads', () => {
    const css =
      ':root{--read:1px;--through:var(--read);--only-dropped:2px;--unread:var(--only-dropped);--elsewhere:3px}p{top:var(--through)}';
    const sheet = trimmed(css, { 'index.html': page('<p>'), 'rows.css': 'i{top:var(--elsewhere)}' })('index.html');
    expect(sheet).toContain('--read');
    expect(sheet).toContain('--through');
    expect(sheet).toContain('--elsewhere');
    expect(sheet).not.toContain('--unread');
    expect(sheet).not.toContain('--only-dropped');
  });

  it('gives pages of a kind one style, in every language, and leaves no sheet that nobody loads', () => {
    const files = {
      'claims/a/index.html': page('<p class="one">'),
      'uk/claims/b/index.html': page('<p class="two">'),
      'claims/index.html': page('<p class="three">'),
    };
    const folder = temporaryFolder({ '_astro/Page.a.css': '.one{top:0}.two{top:1px}.three{top:2px}', ...files });
    trimStyles(folder, '/sub/', ['en', 'ru', 'uk']);
    expect(Object.keys(files).map((path) => styleOf(folder, path))).toEqual([
      '.one{top:0}.two{top:1px}',
      '.one{top:0}.two{top:1px}',
      '.three{top:2px}',
    ]);
    expect(readdirSync(join(folder, '_astro'))).toEqual([]);
  });

  it('names the style in the policy of the page, and nowhere else', () => {
    const folder = temporaryFolder({ '_astro/Page.a.css': 'p{top:0}', 'index.html': page("<p>style-src 'self'") });
    trimStyles(folder, '/sub/', ['en', 'ru', 'uk']);
    const hash = createHash('sha256').update('p{top:0}').digest('base64');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).toContain(`style-src 'self' 'sha256-${hash}' 'sha256-x='`);
    expect(html).toContain("<p>style-src 'self'");
  });

  it('joins the sheets of a page in their order, those of paper apart', () => {
    const folder = temporaryFolder({
      '_astro/a.css': '.x{top:0}',
      'own/b.css': '.x{top:1px}',
      'index.html':
        '<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/own/b.css"><link rel="stylesheet" href="/_astro/p.css" media="print"><p class="x">',
      '_astro/p.css': '.gone{top:0}',
    });
    trimStyles(folder, '/', ['en', 'ru', 'uk']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8').match(/<link/gu)).toHaveLength(1);
    expect(styleOf(folder, 'index.html')).toBe('.x{top:1px}');
    expect(readFileSync(join(folder, '_astro/p.css'), 'utf8')).toBe('.gone{top:0}');
  });
});
