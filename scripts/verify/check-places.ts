import { createHash } from 'node:crypto';
import type { OutsideSite } from './read-site.ts';
import { decoded, type SiteData } from './site-data.ts';

/** What a site says stands somewhere in a seed. */
interface Placed {
  /** Where it is said: file and id. */
  readonly where: string;
  readonly article: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What the check of seeds and places found. */
export interface PlacesReport {
  /** The text of every published seed by the id of its article, as code points. */
  readonly seeds: ReadonlyMap<string, readonly string[]>;
  /** Quotes and other words that were compared with their seed. */
  readonly compared: number;
  /** Those of articles whose seed is not published. */
  readonly unpublished: number;
}

/** Stands for words that the site withholds. */
const withheld = '…';

/** Compares the published seeds with their digests, and all words that have offsets with their seed. */
export async function checkPlaces(site: OutsideSite, data: SiteData, problems: string[]): Promise<PlacesReport> {
  const seeds = new Map<string, readonly string[]>();
  for (const { id, seed, sha256, display } of data.articles.articles) {
    const path = `data/seeds/${seed}`;
    const bytes = await site.read(path);
    if (display !== 'full') {
      if (bytes) problems.push(`${path} is published, though ${id} is shown in excerpts only`);
      continue;
    }
    if (!bytes) {
      problems.push(`${path} is missing`);
      continue;
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== sha256) problems.push(`${path}: its SHA-256 is ${digest}, data/articles.json says ${sha256}`);
    try {
      // Offsets count code points of the text without a byte order mark.
      seeds.set(id, Array.from(decoded(bytes)));
    } catch {
      problems.push(`${path} is not UTF-8`);
    }
  }
  let compared = 0;
  let unpublished = 0;
  for (const { where, article, words, start, end } of placesIn(data)) {
    const seed = seeds.get(article);
    if (!seed) unpublished++;
    else {
      compared++;
      const found = seed.slice(start, end).join('');
      if (found !== words)
        problems.push(`${where}: from ${start} to ${end} the text of ${article} has “${found}”, not “${words}”`);
    }
  }
  return { seeds, compared, unpublished };
}

function placesIn({ articles, claims, words, relays }: SiteData): Placed[] {
  return [
    ...claims.claims.map(({ id, article, quote, start, end }) => ({
      ...{ where: `data/claims.json: ${id}`, article, words: quote, start, end },
    })),
    ...articles.articles.flatMap(({ id, published, knowsUntil, relays: handed, removed, gaps }) =>
      [
        ...[...published.evidence, ...knowsUntil.evidence].flatMap(({ text, start, end }) =>
          start === null || end === null ? [] : [{ words: text, start, end }],
        ),
        ...handed.map(({ name, start, end }) => ({ words: name, start, end })),
        ...[...removed, ...gaps.map(({ evidence }) => evidence)].map(({ text, start, end }) => ({
          ...{ words: text, start, end },
        })),
      ]
        .filter((placed) => placed.words !== withheld)
        .map((placed) => ({ where: `data/articles.json: ${id}`, article: id, ...placed })),
    ),
    ...words.words.flatMap(({ id, articles: naming }) =>
      naming.flatMap(({ article, forms }) =>
        forms.flatMap(({ quote, places }) =>
          places.map((placed) => ({ where: `data/words.json: ${id}`, article, words: quote, ...placed })),
        ),
      ),
    ),
    ...relays.relays.flatMap(({ id, retellings }) =>
      retellings.map(({ article, quote, start, end }) => ({
        ...{ where: `data/relays.json: ${id}`, article, words: quote, start, end },
      })),
    ),
  ];
}
