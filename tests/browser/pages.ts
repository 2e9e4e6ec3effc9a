import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { differences } from '../../src/model/codebook.ts';
import { siteLanguages } from '../languages.ts';

const withId = z.object({ id: z.string() });

/** What of the data files the addresses of pages, and what stands on them, follow from. */
const siteDataSchema = z.object({
  articles: z.array(withId),
  claims: z.array(
    withId.extend({ article: z.string(), quote: z.string(), answers: z.array(z.object({ question: z.string() })) }),
  ),
  questions: z.array(
    withId.extend({ event: z.string(), topic: z.string(), difference: z.enum(differences).nullable() }),
  ),
  sources: z.array(withId),
});

/** What of the data files the addresses of pages follow from. */
export type SiteData = z.infer<typeof siteDataSchema>;

/** One kind of page: its name, and the address of one example below the base, or null where the story has none. */
export interface PageKind {
  readonly kind: string;
  readonly path: (data: SiteData) => string | null;
}

/** Every kind of page. A page that is listed here is drawn, checked and read by the harness. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'front', path: () => '' },
  { kind: 'compare', path: () => 'compare/' },
  { kind: 'duo', path: pairPath },
  { kind: 'articles', path: () => 'articles/' },
  // The last of them: a late article has the most to stand beside.
  { kind: 'article', path: ({ articles }) => under('articles', articles.at(-2) ?? articles.at(0)) },
  { kind: 'questions', path: () => 'questions/' },
  { kind: 'question', path: ({ questions }) => under('questions', questions.at(0)) },
  { kind: 'sources', path: () => 'sources/' },
  { kind: 'source', path: ({ sources }) => under('sources', sources.at(0)) },
  { kind: 'words', path: () => 'words/' },
  { kind: 'relays', path: () => 'relays/' },
  { kind: 'claims', path: () => 'claims/' },
  { kind: 'claim', path: ({ claims }) => under('claims', claims.at(0)) },
  { kind: 'search', path: () => 'search/' },
  { kind: 'check', path: () => 'check/' },
  { kind: 'data', path: () => 'data/' },
  { kind: 'method', path: () => 'method/' },
  { kind: 'about', path: () => 'about/' },
  { kind: '404', path: () => '404.html' },
];

/** One page to visit: kind, language of the interface, and its address below the base. */
export interface Page {
  readonly kind: string;
  readonly language: string;
  readonly path: string;
}

/** One page of every kind in one language of the interface. */
export function pagesOf(data: SiteData, language: string = siteLanguages[0]): Page[] {
  const prefix = language === siteLanguages[0] ? '' : `${language}/`;
  return pageKinds.flatMap(({ kind, path }) => {
    const found = path(data);
    // The error page is one for all languages.
    if (found === null || (kind === '404' && prefix !== '')) return [];
    return [{ kind, language, path: prefix + found }];
  });
}

/** Reads the data files of a built site. */
export function readSiteData(dist: string): SiteData {
  const read = (name: string): unknown => {
    const file: unknown = JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8'));
    return z.record(z.string(), z.unknown()).parse(file)[name];
  };
  return siteDataSchema.parse({
    articles: read('articles'),
    claims: read('claims'),
    questions: read('questions'),
    sources: read('sources'),
  });
}

function under(folder: string, entry: { readonly id: string } | undefined): string | null {
  return entry ? `${folder}/${entry.id}/` : null;
}

/** The address of the two texts that answer most questions in common, or null where no two do. */
export function pairPath({ articles, claims }: SiteData): string | null {
  const questionsOf = new Map(
    articles.map(({ id }) => [
      id,
      new Set(
        claims.flatMap(({ article, answers }) => (article === id ? answers.map(({ question }) => question) : [])),
      ),
    ]),
  );
  const pairs = articles.flatMap(({ id: a }) =>
    articles
      .filter(({ id: b }) => a < b)
      .map(({ id: b }) => ({
        path: `compare/${a}/${b}/`,
        shared: (questionsOf.get(a) ?? new Set()).intersection(questionsOf.get(b) ?? new Set()).size,
      })),
  );
  const [most] = pairs.toSorted((x, y) => y.shared - x.shared);
  return most && most.shared > 0 ? most.path : null;
}
