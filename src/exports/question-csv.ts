import { buildMatrix } from '../comparison/matrix.ts';
import type { Story } from '../comparison/story.ts';
import { timeOf } from '../model/dating.ts';
import { lookup } from '../model/id.ts';
import { csv } from './csv.ts';
import { publicClaims } from './data-files.ts';
import { languageCells, languageColumns } from './language-columns.ts';

/** The columns of the table of one question, in order. */
const questionColumns = (languages: readonly string[]): string[] => [
  'article',
  'siglum',
  'published',
  'state',
  'answer',
  ...languageColumns('answer', languages),
  'claim',
  'quote',
  'start',
  'end',
  ...languageColumns('attributed', languages),
];

/** The tables of all questions that articles answer, by question, as `/data/questions/<id>.csv`: one row a claim and answer, one for an article that gives none. */
export function questionTables(story: Story): { readonly id: string; readonly csv: string }[] {
  const { languages } = story.site;
  const claim = lookup(publicClaims(story), 'claim');
  return buildMatrix(story.articles, story.questions, story.claims).rows.map(({ question, cells }) => {
    const options = new Map(story.question(question).answers.map(({ id, text }) => [id, text]));
    const rows = cells.flatMap((cell) => {
      const { id: article, siglum, published } = story.article(cell.article);
      const about = { article, siglum, state: cell.state, published: timeOf(published) };
      const given = cell.claims.map(claim).flatMap(({ id, quote, start, end, attributed, answers }) =>
        answers
          .filter((one) => one.question === question)
          .map(({ answer }) => ({
            ...{ ...about, answer, claim: id, quote, start, end },
            ...languageCells('answer', options.get(answer) ?? null, languages),
            ...languageCells('attributed', attributed, languages),
          })),
      );
      return given.length > 0 ? given : [about];
    });
    return { id: question, csv: csv(rows, questionColumns(languages)) };
  });
}
