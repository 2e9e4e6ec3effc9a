import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toBcp47 } from '../model/language.ts';
import type { SiteAddress } from './site-address.ts';
import { type PageFacts, readPage } from './read-page.ts';

const claimsFileSchema = z.object({
  claims: z.array(z.object({ id: z.string(), article: z.string(), quote: z.string() })),
});
const articlesFileSchema = z.object({ articles: z.array(z.object({ id: z.string(), language: z.string() })) });

/** Problems beyond this many are counted, not listed. */
const longestReport = 40;

/** A stand-in for the origin of a site that does not know its own. */
const unknownOrigin = 'http://site.invalid';

/**
 * Checks a built site: every link and fragment of its own resolves, no id
 * stands twice in a page, and every claim's quote is marked, word for word and
 * in its language, on the page of its article.
 *
 * @param languages those of the site, the one at its root first
 * @returns one sentence for each problem; none means sound
 */
export function checkSite(outDir: string, address: SiteAddress, languages: readonly string[]): string[] {
  const pages = new Map<string, PageFacts>();
  for (const path of globSync('**/*.html', { cwd: outDir, exclude: ['pagefind'] }).sort()) {
    pages.set(path.replaceAll('\\', '/'), readPage(readFileSync(join(outDir, path), 'utf8')));
  }
  const problems = [...pages].flatMap(([path, page]) => [
    ...repeatedIds(page).map((id) => `${path}: the id ${id} stands more than once`),
    ...brokenLinks(path, page, pages, outDir, address),
  ]);
  problems.push(...missingQuotes(outDir, pages, languages));
  const more = problems.length - longestReport;
  return more > 0 ? [...problems.slice(0, longestReport), `and ${more} more`] : problems;
}

function repeatedIds({ ids }: PageFacts): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated];
}

function brokenLinks(
  path: string,
  page: PageFacts,
  pages: ReadonlyMap<string, PageFacts>,
  outDir: string,
  address: SiteAddress,
): string[] {
  const origin = address.site ?? unknownOrigin;
  const here = new URL(address.base + path.replace(/(?:^|(?<=\/))index\.html$/u, ''), origin);
  return [...new Set(page.links)].flatMap((link) => {
    if (!URL.canParse(link, here) || !isEncoded(link)) return [`${path}: ${link} is no address`];
    const url = new URL(link, here);
    if (url.origin !== here.origin) return [];
    const problem = problemOf(url, pages, outDir, address.base);
    return problem === null ? [] : [`${path}: ${link} ${problem}`];
  });
}

function problemOf(url: URL, pages: ReadonlyMap<string, PageFacts>, outDir: string, base: string): string | null {
  const pathname = decodeURIComponent(url.pathname);
  if (!pathname.startsWith(base)) return `leads out of ${base}`;
  const below = pathname.slice(base.length);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  const page = pages.get(file);
  if (!page) {
    const found = statSync(join(outDir, file), { throwIfNoEntry: false });
    if (!found) return 'leads nowhere';
    return found.isDirectory() ? 'lacks the slash at its end' : null;
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  // `#:~:text=` is the browser's to resolve, `#top` is in every page.
  if (fragment === '' || fragment === 'top' || fragment.startsWith(':~:')) return null;
  return page.ids.includes(fragment) ? null : `names an id that ${file} does not have`;
}

/** Whether every percent sign begins the bytes of a character. */
function isEncoded(link: string): boolean {
  try {
    decodeURIComponent(link);
    return true;
  } catch {
    return false;
  }
}

function missingQuotes(outDir: string, pages: ReadonlyMap<string, PageFacts>, languages: readonly string[]): string[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(outDir, 'data', name), 'utf8'));
  if (!existsSync(join(outDir, 'data', 'claims.json'))) return ['data/claims.json is missing'];
  const { claims } = claimsFileSchema.parse(read('claims.json'));
  const languageOf = new Map(
    articlesFileSchema.parse(read('articles.json')).articles.map(({ id, language }) => [id, toBcp47(language)]),
  );
  return claims.flatMap((claim) =>
    languages.flatMap((tag, index) => {
      const path = `${index === 0 ? '' : `${tag}/`}articles/${claim.article}/index.html`;
      const marked = pages.get(path)?.marked.get(claim.id);
      if (!marked) return [`${path}: the quote of ${claim.id} is not marked`];
      if (marked.text !== claim.quote)
        return [`${path}: marked for ${claim.id} is “${marked.text}”, expected “${claim.quote}”`];
      const language = languageOf.get(claim.article);
      return marked.language === language
        ? []
        : [
            `${path}: the quote of ${claim.id} is in ${language ?? 'no known language'}, marked up as ${marked.language || 'none'}`,
          ];
    }),
  );
}
