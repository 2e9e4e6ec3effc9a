import { buildMatrix } from '../comparison/matrix.ts';
import type { Story } from '../comparison/story.ts';
import { timeOf } from '../model/dating.ts';
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
  const claims = new Map(publicClaims(story).map((claim) => [claim.id, claim]));
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const questions = new Map(story.questions.map((question) => [question.id, question]));
  return buildMatrix(story.articles, story.questions, story.claims).rows.map(({ question, cells }) => {
    const options = new Map(questions.get(question)?.answers.map(({ id, text }) => [id, text]));
    const rows = cells.flatMap((cell) => {
      const article = articles.get(cell.article);
      const about = {
        ...{ article: cell.article, siglum: article?.siglum ?? null, state: cell.state },
        published: article ? timeOf(article.published) : null,
      };
      const given = cell.claims.flatMap((id) => {
        const claim = claims.get(id);
        return (claim?.answers ?? [])
          .filter((one) => one.question === question)
          .map(({ answer }) => ({
            ...{ ...about, answer, claim: id, quote: claim?.quote ?? null },
            ...{ start: claim?.start ?? null, end: claim?.end ?? null },
            ...languageCells('answer', options.get(answer) ?? null, languages),
            ...languageCells('attributed', claim?.attributed ?? null, languages),
          }));
      });
      return given.length > 0 ? given : [about];
    });
    return { id: question, csv: csv(rows, questionColumns(languages)) };
  });
}
