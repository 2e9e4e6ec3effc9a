/** One query of a set, and the claims that somebody judged relevant to it; none for nonsense. */
export interface Query {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

/** A way of searching: ids of claims, best first. */
export interface Ranking {
  readonly name: string;
  readonly search: (query: string) => Promise<readonly string[]>;
}

/** How well a way of searching does on a set. Means over the queries that have relevant claims, from 0 to 1. */
export interface Measures {
  readonly name: string;
  /** Of the relevant claims, or of ten where there are more, those among the first ten. */
  readonly recall: number;
  /** One over the place of the first relevant claim. */
  readonly reciprocalRank: number;
  /** Of the first five, or of as many as are relevant where these are fewer, those that are relevant. */
  readonly precision: number;
  /** Queries with relevant claims that find nothing. */
  readonly empty: number;
  /** Queries of nonsense that find something. */
  readonly nonsense: number;
  /** How many queries the means are over. */
  readonly queries: number;
}

/** Measures a way of searching on a set of queries; claims that nobody judged are left out of what it finds. */
export async function measure(
  ranking: Ranking,
  queries: readonly Query[],
  unjudged: ReadonlySet<string>,
): Promise<Measures> {
  const sum = { recall: 0, reciprocalRank: 0, precision: 0, empty: 0, nonsense: 0, queries: 0 };
  for (const { text, relevant } of queries) {
    const all = await ranking.search(text);
    const found = relevant.length === 0 ? all : all.filter((id) => !unjudged.has(id));
    if (relevant.length === 0) {
      if (found.length > 0) sum.nonsense++;
      continue;
    }
    const known = new Set(relevant);
    const among = (n: number): number => found.slice(0, n).filter((id) => known.has(id)).length;
    const first = found.findIndex((id) => known.has(id));
    sum.queries++;
    sum.recall += among(10) / Math.min(10, known.size);
    sum.reciprocalRank += first < 0 ? 0 : 1 / (first + 1);
    sum.precision += among(5) / Math.min(5, known.size);
    if (found.length === 0) sum.empty++;
  }
  const mean = (total: number): number => (sum.queries === 0 ? 0 : total / sum.queries);
  return {
    ...sum,
    name: ranking.name,
    recall: mean(sum.recall),
    reciprocalRank: mean(sum.reciprocalRank),
    precision: mean(sum.precision),
  };
}

/** The measures as a table for the terminal. */
export function writeTable(title: string, rows: readonly Measures[]): string {
  const lines = rows.map((row) =>
    [
      row.name.padEnd(38),
      row.recall.toFixed(3).padStart(9),
      row.reciprocalRank.toFixed(3).padStart(7),
      row.precision.toFixed(3).padStart(11),
      `${row.empty}/${row.queries}`.padStart(8),
      String(row.nonsense).padStart(9),
    ].join(' '),
  );
  const head = [''.padEnd(38), 'recall@10', '    MRR', 'precision@5', '   empty', ' nonsense'].join(' ');
  return [title, head, ...lines, ''].join('\n');
}
