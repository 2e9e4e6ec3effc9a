import { lookup } from '../model/id.ts';
import { claimRow } from './claim-row.ts';
import { draftColumns } from './data-schemas.ts';
import { type DraftsParts, publicDrafts } from './drafts-json.ts';
import { columnOf, type DataTable, references } from './tables.ts';

/**
 * The table of drafts: the columns of `claims.csv`, those among them that rules leave empty, and the candidate
 * questions joined by spaces.
 */
export function draftsTable(parts: DraftsParts): DataTable {
  const { languages } = parts.site;
  const article = lookup(parts.articles, 'article');
  return {
    ...{ name: 'drafts', key: ['id'], columns: draftColumns(languages).map(columnOf) },
    references: references({ article: 'articles', event: 'events', topic: 'topics' }),
    rows: publicDrafts(parts).map((draft) => ({
      ...claimRow(draft, article(draft.article), languages),
      questions: draft.questions.join(' '),
    })),
  };
}
