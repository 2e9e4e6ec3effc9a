import type { Article } from '../model/article.ts';
import { timeOf } from '../model/dating.ts';
import { textIn } from '../model/localized.ts';
import type { ClaimJson } from './data-schemas.ts';
import { languageCells } from './language-columns.ts';
import type { TableRow } from './tables.ts';

/**
 * The row of a claim or a draft in `claims.csv` or `drafts.csv`: null where
 * there is nothing, several `via` joined by spaces, `note` in the first of the
 * site's languages.
 *
 * @param article the one that it stands in
 */
export function claimRow(claim: ClaimJson, article: Article, languages: readonly string[]): TableRow {
  const { id, start, end, quote, event, topic, voice, certainty, portrays, coder, note } = claim;
  return {
    ...{ id, article: article.id, source: article.source },
    ...{ published: timeOf(article.published), language: article.language, start, end, quote },
    ...languageCells('statement', claim.statement, languages),
    ...languageCells('attributed', claim.attributed, languages),
    ...languageCells('translation', claim.translation, languages),
    event,
    topic,
    voice: voice.kind,
    speaker: voice.speaker,
    via: voice.via.length === 0 ? null : voice.via.join(' '),
    certainty,
    portrays,
    coder,
    note: note && textIn(note, languages[0] ?? '', languages).text,
  };
}
