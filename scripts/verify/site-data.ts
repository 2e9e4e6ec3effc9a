import { z } from 'zod';
import type { OutsideSite } from './read-site.ts';

const place = { start: z.int(), end: z.int() };
const words = z.object({ text: z.string(), ...place });
const evidence = z.array(z.object({ text: z.string(), start: z.int().nullable(), end: z.int().nullable() }));

/** The fields that are checked, of the files that hold words or ids; what else a file holds is for its schema to judge. */
const shapes = {
  articles: z.object({
    articles: z.array(
      z.object({
        id: z.string(),
        seed: z.string(),
        sha256: z.string(),
        source: z.string().nullable(),
        display: z.string(),
        language: z.string(),
        published: z.object({ evidence }),
        knowsUntil: z.object({ evidence }),
        relays: z.array(z.object({ name: z.string(), ...place })),
        removed: z.array(words),
        gaps: z.array(z.object({ evidence: words })),
      }),
    ),
  }),
  claims: z.object({
    claims: z.array(
      z.object({
        id: z.string(),
        article: z.string(),
        quote: z.string(),
        ...place,
        statement: z.record(z.string(), z.string()),
        answers: z.array(z.object({ question: z.string(), answer: z.string() })),
        voice: z.object({ speaker: z.string().nullable(), via: z.array(z.string()) }),
        coder: z.string(),
      }),
    ),
  }),
  questions: z.object({
    questions: z.array(z.object({ id: z.string(), answers: z.array(z.object({ id: z.string() })) })),
  }),
  matrix: z.object({
    rows: z.array(
      z.object({
        question: z.string(),
        cells: z.array(
          z.object({
            article: z.string(),
            state: z.string(),
            answers: z.array(z.string()),
            claims: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  sources: z.object({ sources: z.array(z.object({ id: z.string(), articles: z.array(z.string()) })) }),
  words: z.object({
    words: z.array(
      z.object({
        id: z.string(),
        articles: z.array(
          z.object({
            article: z.string(),
            forms: z.array(z.object({ quote: z.string(), places: z.array(z.object(place)) })),
          }),
        ),
      }),
    ),
  }),
  relays: z.object({
    relays: z.array(
      z.object({
        id: z.string(),
        retellings: z.array(
          z.object({ article: z.string(), quote: z.string(), ...place, claim: z.string().nullable() }),
        ),
      }),
    ),
  }),
};

/** The data files of a site, as far as they are checked. */
export type SiteData = { readonly [Name in keyof typeof shapes]: z.infer<(typeof shapes)[Name]> };

/** One claim of `claims.json`. */
export type ClaimData = SiteData['claims']['claims'][number];

/** Reads the data files. What cannot be read is a problem and counts as empty. */
export async function readSiteData(site: OutsideSite, problems: string[]): Promise<SiteData> {
  return {
    articles: (await readAs(site, 'articles', shapes.articles, problems)) ?? { articles: [] },
    claims: (await readAs(site, 'claims', shapes.claims, problems)) ?? { claims: [] },
    questions: (await readAs(site, 'questions', shapes.questions, problems)) ?? { questions: [] },
    matrix: (await readAs(site, 'matrix', shapes.matrix, problems)) ?? { rows: [] },
    sources: (await readAs(site, 'sources', shapes.sources, problems)) ?? { sources: [] },
    words: (await readAs(site, 'words', shapes.words, problems)) ?? { words: [] },
    relays: (await readAs(site, 'relays', shapes.relays, problems)) ?? { relays: [] },
  };
}

async function readAs<Content>(
  site: OutsideSite,
  name: string,
  schema: z.ZodType<Content>,
  problems: string[],
): Promise<Content | null> {
  const path = `data/${name}.json`;
  const bytes = await site.read(path);
  if (!bytes) {
    problems.push(`${path} is missing`);
    return null;
  }
  try {
    return schema.parse(JSON.parse(decoded(bytes)));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).split('\n').join(' ') : String(error);
    problems.push(`${path} cannot be read: ${reason}`);
    return null;
  }
}

/** UTF-8 without a byte order mark; throws where the bytes are no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
