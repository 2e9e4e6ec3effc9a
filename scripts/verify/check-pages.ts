import type { OutsideSite } from './read-site.ts';
import { type PageQuotes, readQuotes } from './read-quotes.ts';
import { type ClaimData, decoded, type SiteData } from './site-data.ts';

/** What the check of pages found. */
export interface PagesReport {
  readonly pages: number;
  /** Quotations that were looked up. */
  readonly quoted: number;
}

/** Compares what the pages quote with the texts and the data files. */
export async function checkPages(
  site: OutsideSite,
  data: SiteData,
  seeds: ReadonlyMap<string, readonly string[]>,
  problems: string[],
): Promise<PagesReport> {
  const known = await wordsOfData(site, seeds);
  const languages = new Set(data.articles.articles.flatMap(({ language }) => bcp47(language)));
  const claims = new Map(data.claims.claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, boolean>();
  const markedIds = new Set<string>();
  let quoted = 0;
  const pages = await pagesOf(site);
  for (const [path, page] of pages) {
    for (const { text, language } of page.quoted) {
      // Words in other languages are those of originals, whose texts are not here.
      if (!languages.has(language)) continue;
      quoted++;
      const words = asRead(text);
      const isKnown = found.get(words) ?? known.includes(words.replaceAll(/^…\s*|\s*…$/gu, ''));
      found.set(words, isKnown);
      if (!isKnown) problems.push(`${path} quotes “${words}”, which stands in no text and no data file`);
    }
    for (const [id, words] of page.marked) {
      markedIds.add(id);
      const problem = problemOfMark(path, id, words, claims.get(id));
      if (problem !== null) problems.push(problem);
    }
    const [, own] = /(?:^|\/)claims\/([^/]+)\/index\.html$/u.exec(path) ?? [];
    if (own !== undefined) {
      const problem = problemOfMark(path, own, page.markedInBlocks, claims.get(own));
      if (problem !== null) problems.push(problem);
    }
  }
  for (const id of claims.keys()) if (!markedIds.has(id)) problems.push(`no page of an article marks ${id}`);
  return { pages: pages.size, quoted };
}

function problemOfMark(path: string, id: string, words: string, claim: ClaimData | undefined): string | null {
  if (!claim) return `${path} marks ${id}, which is in no data file`;
  return words === claim.quote ? null : `${path}: ${id} is “${words}”, data/claims.json says “${claim.quote}”`;
}

/** All words of the seeds and of the data files, white space as it is read. */
async function wordsOfData(site: OutsideSite, seeds: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const texts = [...seeds.values()].map((seed) => seed.join(''));
  for (const name of ['articles', 'claims', 'questions', 'sources', 'words', 'relays']) {
    const bytes = await site.read(`data/${name}.json`);
    if (bytes) texts.push(...stringsIn(JSON.parse(decoded(bytes))));
  }
  return texts.map(asRead).join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function asRead(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** ISO 639-3 as pages name languages. */
function bcp47(language: string): string[] {
  return language === 'und' ? [] : [new Intl.Locale(language).language];
}

/** Every page: those of the folder, else all that links lead to from the front page on. */
async function pagesOf(site: OutsideSite): Promise<ReadonlyMap<string, PageQuotes>> {
  const pages = new Map<string, PageQuotes>();
  const origin = 'http://site.invalid/';
  const wanted = site.paths?.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/')) ?? [
    'index.html',
  ];
  let base: string | null = null;
  for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
    const bytes = pages.has(path) ? null : await site.read(path);
    if (!bytes) continue;
    const html = decoded(bytes);
    const page = readQuotes(html);
    pages.set(path, page);
    if (site.paths) continue;
    // The path under which the site was built is that of the first link to the claims.
    base ??= page.links.map((link) => /^(\/(?:[^#?]*\/)?)claims\/$/u.exec(link)?.[1]).find(Boolean) ?? '/';
    for (const link of page.links) {
      const url = URL.parse(link, `${origin}${base.slice(1)}${path}`);
      if (url?.href.startsWith(origin) && url.pathname.startsWith(base) && url.pathname.endsWith('/'))
        wanted.push(`${decodeURIComponent(url.pathname.slice(base.length))}index.html`);
    }
  }
  return pages;
}
