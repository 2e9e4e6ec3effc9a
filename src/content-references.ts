/** Checks, for `read-content.ts`, what the generated ledgers and codings say of articles, claims and sources. */
import type { Article } from './model/article.ts';
import type { Coding } from './model/coding.ts';
import type { LedgerFile } from './model/content.ts';
import type { TextPosition } from './model/selector.ts';

/** Ids that exist. */
interface KnownIds {
  readonly source: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
}

/** Everything wrong with the ledgers and the codings: ids that stand for nothing, words that stand elsewhere. */
export function checkLedgers(
  ledger: LedgerFile,
  coding: Coding,
  articles: readonly Pick<Article, 'id' | 'text'>[],
  known: KnownIds,
): string[] {
  const faults: string[] = [];
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const expectWords = (path: string, article: string, { start, end }: TextPosition, words: string): void => {
    const text = texts.get(article);
    if (text === undefined) faults.push(`${path}: Unexpected article \`${article}\`, expected one that exists`);
    else if (text.slice(start, end) !== words) faults.push(`${path}: Unexpected offsets, expected those of the words`);
  };
  for (const { id, articles: named } of ledger.words) {
    for (const { article, forms } of named) {
      for (const { quote, places } of forms)
        for (const place of places) expectWords(`src/content/ledger.json: words.${id}`, article, place, quote);
    }
  }
  for (const { id, original, retellings } of ledger.relays) {
    const path = `src/content/ledger.json: relays.${id}`;
    if (!known.source.has(original.source))
      faults.push(`${path}: Unexpected source \`${original.source}\`, expected one that exists`);
    for (const retelling of retellings) {
      expectWords(path, retelling.article, retelling, retelling.quote);
      if (retelling.claim !== null && !known.claim.has(retelling.claim))
        faults.push(`${path}: Unexpected claim \`${retelling.claim}\`, expected one that exists`);
    }
  }
  for (const round of coding.rounds) {
    for (const coder of ['first', 'second'] as const) {
      for (const claim of round[coder])
        expectWords(`src/content/coding.json: ${round.round}.${coder}.${claim.id}`, claim.article, claim, claim.quote);
    }
  }
  return faults;
}
