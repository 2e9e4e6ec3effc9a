import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { type SelectorComponent, transform, type Visitor } from 'lightningcss';
import { renameInPage, renameInSheet, shortClasses } from './short-classes.ts';

/** A sheet for the screen. Astro writes its links in this form alone. */
const sheetLink = /<link rel="stylesheet" href="([^"]+\.css)">/gu;

/** The part of a page's policy that says whose styles hold. Astro writes it in this form alone. */
const styleSources = /(?<=[; "]style-src )'self'/u;

/** Pages of one kind that load the same sheets, and what of these they use. */
interface Kind {
  readonly pages: string[];
  /** Their paths below the site's folder. */
  readonly sheets: readonly string[];
  readonly names: Names;
}

/** What pages call by name in their styles. */
interface Names {
  readonly classes: Set<string>;
  readonly tags: Set<string>;
}

/**
 * Gives the pages of a built site their styles in their heads, and of these
 * only the rules that some page of their kind can use: a sheet of its own would
 * be one more thing to ask for before the first paint, and one for all pages
 * would hold what most do not need. There utilities have short names. Policies name the styles by hash. What
 * scripts draw is cloned from the pages, so the pages know every class. Sheets
 * nobody loads any more are removed.
 *
 * @param base the path that the site was built for; begins and ends with a slash
 * @param languages those of the site
 */
export function trimStyles(outDir: string, base: string, languages: readonly string[]): void {
  const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');
  const kinds = new Map<string, Kind>();
  for (const path of globSync('**/*.html', { cwd: outDir, exclude: ['pagefind'] }).sort()) {
    const html = read(path);
    const sheets = [...html.matchAll(sheetLink)].map(([, href = '']) => href.slice(base.length));
    if (sheets.length === 0) continue;
    const key = [kindOf(path, languages), ...sheets].join(' ');
    const kind = kinds.get(key) ?? { pages: [], sheets, names: { classes: new Set(), tags: new Set() } };
    kinds.set(key, kind);
    kind.pages.push(path);
    addNames(kind.names, html);
  }
  const replaced = new Set([...kinds.values()].flatMap(({ sheets }) => sheets));
  // Sheets beside these take their colours and measures from them.
  const others = globSync('**/*.css', { cwd: outDir, exclude: ['pagefind'] }).filter(
    (path) => !replaced.has(path.replaceAll('\\', '/')),
  );
  const readElsewhere = others.flatMap((path) => propertiesReadIn(read(path)));
  const scripts = globSync('**/*.js', { cwd: outDir, exclude: ['pagefind'] })
    .map(read)
    .join(' ');
  const inScripts = new Set([...scripts.matchAll(/[\w-]+/gu)].map(([word]) => word));
  for (const { pages, sheets, names } of kinds.values()) {
    const whole = trim(sheets.map(read).join('\n'), names, readElsewhere);
    const short = shortClasses(whole, names.classes, inScripts);
    const css = renameInSheet(whole, short);
    const policy = `'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`;
    for (const path of pages) {
      let seen = 0;
      const html = renameInPage(read(path), short)
        .replaceAll(sheetLink, () => (seen++ === 0 ? `<style>${css}</style>` : ''))
        .replace(styleSources, () => policy);
      writeFileSync(join(outDir, path), html);
    }
  }
  for (const sheet of replaced) rmSync(join(outDir, sheet));
}

/** Pages of a kind stand at the same place in every language: a section's own page, and whatever stands below it. */
function kindOf(path: string, languages: readonly string[]): string {
  const [first = '', ...rest] = path.replaceAll('\\', '/').split('/');
  const [section = '', ...below] = languages.includes(first) ? rest : [first, ...rest];
  return `${section} ${below.length}`;
}

/** Adds what a page has: its tags and classes, and as classes all words of the data for its scripts. */
function addNames({ classes, tags }: Names, html: string): void {
  let inScript = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inScript = name === 'script';
      tags.add(name);
      for (const own of attributes['class']?.split(/\s+/u) ?? []) classes.add(own);
    },
    ontext(text) {
      if (inScript) for (const [word] of text.matchAll(/[\w-]+/gu)) classes.add(word);
    },
    onclosetag() {
      inScript = false;
    },
  });
  parser.end(html);
}

/** A sheet without the rules that need a class or a tag nobody has, and without custom properties nobody reads. */
function trim(css: string, names: Names, readElsewhere: readonly string[]): string {
  const visitor: Visitor<never> = { Selector: (selector) => (canMatch(selector, names) ? undefined : []) };
  let trimmed = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, visitor }).code;
  for (;;) {
    const text = trimmed.toString();
    const readHere = new Set([...propertiesReadIn(text), ...readElsewhere]);
    const unusedSymbols = [...text.matchAll(/--[\w-]+/gu)].map(([name]) => name).filter((name) => !readHere.has(name));
    trimmed = transform({ filename: 'page.css', code: trimmed, minify: true, unusedSymbols }).code;
    if (trimmed.toString() === text) return text;
  }
}

/** Whether an element with these names can be what a selector asks for, whatever its state and its place. */
function canMatch(selector: readonly SelectorComponent[], names: Names): boolean {
  return selector.every((part) => {
    if (part.type === 'class') return names.classes.has(part.name);
    if (part.type === 'type') return names.tags.has(part.name);
    if (part.type !== 'pseudo-class' || (part.kind !== 'is' && part.kind !== 'where')) return true;
    return part.selectors.some((inner) => canMatch(inner, names));
  });
}

/** Custom properties whose values a sheet reads. */
function propertiesReadIn(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name);
}
