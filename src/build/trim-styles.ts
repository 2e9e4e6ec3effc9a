import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { type SelectorComponent, transform, type Visitor } from 'lightningcss';
import { interfaceLanguages } from '../model/localized.ts';

/** The folder of what Astro bundles. */
const bundled = '_astro';

/** A sheet for the screen among the bundled ones. Astro writes its links in this form alone. */
const sheetLink = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"/]+\.css)">/gu;

/** Pages of one kind that load the same sheets, and what of these they use. */
interface Kind {
  readonly pages: string[];
  readonly sheets: readonly string[];
  readonly names: Names;
}

/** What pages call by name in their styles. */
interface Names {
  readonly classes: Set<string>;
  readonly tags: Set<string>;
}

/**
 * Gives the pages of a built site one sheet a kind of page, which holds only
 * rules that some page of the kind can use: what a stylesheet for all pages
 * costs, each page would pay for. What scripts draw is cloned from the pages, so
 * the pages know every class. Sheets nobody loads any more are removed.
 */
export function trimStyles(outDir: string): void {
  const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');
  const kinds = new Map<string, Kind>();
  for (const path of globSync('**/*.html', { cwd: outDir, exclude: ['pagefind'] }).sort()) {
    const html = read(path);
    const sheets = [...html.matchAll(sheetLink)].map(([, href = '']) => basename(href));
    if (sheets.length === 0) continue;
    const key = [kindOf(path), ...sheets].join(' ');
    const kind = kinds.get(key) ?? { pages: [], sheets, names: { classes: new Set(), tags: new Set() } };
    kinds.set(key, kind);
    kind.pages.push(path);
    addNames(kind.names, html);
  }
  const replaced = new Set([...kinds.values()].flatMap(({ sheets }) => sheets));
  // Sheets beside these take their colours and measures from them.
  const others = globSync('**/*.css', { cwd: outDir, exclude: ['pagefind'] }).filter(
    (path) => !replaced.has(basename(path)),
  );
  const readElsewhere = others.flatMap((path) => propertiesReadIn(read(path)));
  for (const { pages, sheets, names } of kinds.values()) {
    const css = trim(sheets.map((sheet) => read(join(bundled, sheet))).join('\n'), names, readElsewhere);
    const name = `${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    writeFileSync(join(outDir, bundled, name), css);
    for (const path of pages) {
      const [first = ''] = sheets;
      let seen = 0;
      const html = read(path).replaceAll(sheetLink, (link) => (seen++ === 0 ? link.replace(first, name) : ''));
      writeFileSync(join(outDir, path), html);
    }
  }
  for (const sheet of replaced) rmSync(join(outDir, bundled, sheet));
}

/** Pages of a kind stand at the same place in every language: a section's own page, and whatever stands below it. */
function kindOf(path: string): string {
  const [first = '', ...rest] = path.replaceAll('\\', '/').split('/');
  const [section = '', ...below] = interfaceLanguages.some((language) => language === first) ? rest : [first, ...rest];
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
  let trimmed = transform({ filename: bundled, code: Buffer.from(css), minify: true, visitor }).code;
  for (;;) {
    const text = trimmed.toString();
    const readHere = new Set([...propertiesReadIn(text), ...readElsewhere]);
    const unusedSymbols = [...text.matchAll(/--[\w-]+/gu)].map(([name]) => name).filter((name) => !readHere.has(name));
    trimmed = transform({ filename: bundled, code: trimmed, minify: true, unusedSymbols }).code;
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
