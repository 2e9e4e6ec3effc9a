import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { OutsideSite } from './read-site.ts';
import { decoded, type SiteData } from './site-data.ts';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** Compares the data files with one another: every id that is named is there, and what stands in two files is the same. */
export async function checkRelations(site: OutsideSite, data: SiteData, problems: string[]): Promise<void> {
  problems.push(...unknownIds(data), ...differingCells(data));
  await compareTables(site, data, problems);
}

function unknownIds({ articles, claims, questions, sources, relays }: SiteData): string[] {
  const known = {
    article: new Set(articles.articles.map(({ id }) => id)),
    claim: new Set(claims.claims.map(({ id }) => id)),
    source: new Set(sources.sources.map(({ id }) => id)),
    answer: new Set(questions.questions.flatMap(({ id, answers }) => answers.map((answer) => `${id} ${answer.id}`))),
  };
  const named: { where: string; kind: keyof typeof known; id: string }[] = [
    ...claims.claims.flatMap(({ id, article, answers, voice }) => {
      const where = `data/claims.json: ${id}`;
      return [
        { where, kind: 'article' as const, id: article },
        ...answers.map(({ question, answer }) => ({ where, kind: 'answer' as const, id: `${question} ${answer}` })),
        ...[...(voice.speaker === null ? [] : [voice.speaker]), ...voice.via].map((source) => ({
          ...{ where, kind: 'source' as const, id: source },
        })),
      ];
    }),
    ...articles.articles.flatMap(({ id, source }) =>
      source === null ? [] : [{ where: `data/articles.json: ${id}`, kind: 'source' as const, id: source }],
    ),
    ...sources.sources.flatMap(({ id, articles: published }) =>
      published.map((article) => ({ where: `data/sources.json: ${id}`, kind: 'article' as const, id: article })),
    ),
    ...relays.relays.flatMap(({ id, retellings }) =>
      retellings.flatMap(({ claim }) =>
        claim === null ? [] : [{ where: `data/relays.json: ${id}`, kind: 'claim' as const, id: claim }],
      ),
    ),
  ];
  return named
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ where, kind, id }) => `${where} names the ${kind} ${id}, which is in no file`);
}

/** A cell of the matrix says what the claims of its article answer. */
function differingCells({ articles, claims, matrix }: SiteData): string[] {
  const answering = Map.groupBy(
    claims.claims
      .filter(({ coder }) => coder === 'editor')
      .flatMap(({ id, article, answers }) =>
        answers.map(({ question, answer }) => ({ id, article, question, answer })),
      ),
    ({ article, question }) => `${question} ${article}`,
  );
  const rows = new Map(matrix.rows.map(({ question, cells }) => [question, cells]));
  const missing = [...answering.values()]
    .flatMap((given) => given[0]?.question ?? [])
    .filter((question) => !rows.has(question))
    .map((question) => `data/matrix.json has no row for ${question}, which claims answer`);
  const differing = matrix.rows.flatMap(({ question, cells }) => {
    const ids = cells.map(({ article }) => article).sort();
    const whole = articles.articles.map(({ id }) => id).sort();
    return [
      ...(ids.join(' ') === whole.join(' ') ? [] : [`data/matrix.json: ${question} lacks the cell of an article`]),
      ...cells.flatMap((cell) => {
        const given = answering.get(`${question} ${cell.article}`) ?? [];
        const same =
          sameSet(
            cell.claims,
            given.map(({ id }) => id),
          ) &&
          sameSet(
            cell.answers,
            given.map(({ answer }) => answer),
          ) &&
          (cell.state === 'answers') === given.length > 0;
        return same ? [] : [`data/matrix.json: ${question}, ${cell.article} differs from data/claims.json`];
      }),
    ];
  });
  return [...new Set(missing), ...differing];
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].sort().join(' ') === [...new Set(others)].sort().join(' ');
}

async function compareTables(site: OutsideSite, { claims }: SiteData, problems: string[]): Promise<void> {
  const byId = new Map(claims.claims.map((claim) => [claim.id, claim]));
  const rows = await tableAt(site, 'data/claims.csv', problems);
  if (rows && rows.length !== claims.claims.length)
    problems.push(`data/claims.csv has ${rows.length} rows, data/claims.json ${claims.claims.length} claims`);
  for (const row of rows ?? []) {
    const claim = byId.get(row['id'] ?? '');
    const differs =
      !claim ||
      row['article'] !== claim.article ||
      row['quote'] !== claim.quote ||
      row['start'] !== String(claim.start) ||
      row['end'] !== String(claim.end) ||
      Object.entries(claim.statement).some(([tag, text]) => row[`statement_${tag}`] !== text);
    if (differs) problems.push(`data/claims.csv: ${row['id'] ?? ''} differs from data/claims.json`);
  }
  const given = claims.claims.flatMap(({ id, answers }) =>
    answers.map(({ question, answer }) => [id, question, answer].join(' ')),
  );
  const answers = await tableAt(site, 'data/answers.csv', problems);
  const told = (answers ?? []).map((row) => [row['claim'], row['question'], row['answer']].join(' '));
  if (answers && !sameSet(told, given)) problems.push('data/answers.csv differs from data/claims.json');
}

async function tableAt(
  site: OutsideSite,
  path: string,
  problems: string[],
): Promise<z.infer<typeof rowsSchema> | null> {
  const bytes = await site.read(path);
  if (!bytes) {
    problems.push(`${path} is missing`);
    return null;
  }
  try {
    return rowsSchema.parse(parse(decoded(bytes), { columns: true, record_delimiter: '\r\n' }));
  } catch (error) {
    problems.push(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
