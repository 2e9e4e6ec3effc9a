import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { differences } from '../../model/codebook.ts';
import { restsOnWords } from '../../model/dating.ts';
import type { Site } from '../../model/site.ts';
import { checkId, type Known, reportDuplicate, reportUnknown, type Spot } from '../read/codebook.ts';
import { shorten } from '../messages/words-in-messages.ts';
import type { ReadCodebook } from '../read/read-codebook.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';

/** What an article leaves to be checked once all are known. */
export interface Loose {
  readonly file: VFile;
  readonly claims: readonly { readonly id: string; readonly place: Position }[];
  readonly repeats: readonly { readonly id: string; readonly place: Position }[];
  readonly siglum: { readonly id: string; readonly place: Position } | null;
}

/** Checks ids that must be unique over all articles, and claims that refer to claims of other articles. */
export function checkAcross(loose: readonly Loose[], claims: Known<unknown>): void {
  const seen = new Map<string, Spot>();
  const sigla = new Map<string, Spot>();
  for (const { file, claims: own, siglum, repeats } of loose) {
    for (const { id, place } of own) once(seen, 'duplicate-id', id, file, place);
    if (siglum) once(sigla, 'duplicate-siglum', siglum.id, file, siglum.place);
    for (const { id, place } of repeats) {
      if (!claims.byId.has(id) && claims.whole) reportUnknown(file, place, 'claim', id, claims.byId.keys());
    }
  }
}

function once(
  seen: Map<string, Spot>,
  rule: 'duplicate-id' | 'duplicate-siglum',
  id: string,
  file: VFile,
  place: Position,
): void {
  const first = seen.get(id);
  // Two uses in one file are reported where that file is read.
  if (first && (first.path !== file.path || rule === 'duplicate-siglum')) reportDuplicate(file, rule, id, place, first);
  else if (!first) seen.set(id, { path: file.path, place });
}

/** Checks what the codebook and the site say of articles and claims. */
export function checkStory(
  read: ReadCodebook,
  site: YamlFile<Site> | null,
  articles: Known<Article>,
  claims: Known<Claim>,
): void {
  if (read.sources) checkSourceFacts(read.sources, articles);
  // With claims missing, a count of the articles that answer would accuse the wrong file.
  if (read.questions && claims.whole) checkDifferences(read.questions, claims);
  if (site) {
    if (site.value.pivot !== null) checkId(site, ['pivot'], 'event', site.value.pivot, read.codebook.events);
    for (const [index, moment] of site.value.moments.entries())
      checkId(site, ['moments', index, 'claim'], 'claim', moment.claim, claims);
  }
}

function checkDifferences(yaml: NonNullable<ReadCodebook['questions']>, claims: Known<Claim>): void {
  const answering = new Map<string, Set<string>>();
  for (const { answers, article, coder } of claims.byId.values()) {
    if (coder !== 'editor') continue;
    for (const { question } of answers)
      answering.set(question, (answering.get(question) ?? new Set<string>()).add(article));
  }
  for (const [index, { id, difference }] of yaml.value.questions.entries()) {
    const count = answering.get(id)?.size ?? 0;
    if (count >= 2 === (difference !== null)) continue;
    const place = yaml.at(['questions', index, 'difference']);
    const found = difference === null ? 'lack of a difference' : `difference \`${difference.kind}\``;
    report(
      yaml.file,
      'difference-mismatch',
      `Unexpected ${found} in the question \`${id}\`, which ${count} ${count === 1 ? 'article answers' : 'articles answer'}`,
      {
        place,
        note:
          count >= 2
            ? `Write \`difference: { kind: …, note: … }\`; the kind is one of ${differences.join(', ')}.`
            : 'Take it out.',
      },
    );
  }
}

function checkSourceFacts(yaml: NonNullable<ReadCodebook['sources']>, articles: Known<Article>): void {
  for (const [index, source] of yaml.value.sources.entries()) {
    for (const [at, fact] of source.facts.entries()) {
      const path = ['sources', index, 'facts', at];
      if (restsOnWords[fact.basis] && (fact.article === null || fact.evidence === null)) {
        report(yaml.file, 'evidence-missing', `Unexpected basis \`${fact.basis}\` without words of an article`, {
          place: yaml.at([...path, 'basis']),
        });
      }
      if (fact.article === null || !checkId(yaml, [...path, 'article'], 'article', fact.article, articles)) continue;
      const article = articles.byId.get(fact.article);
      if (article && fact.evidence !== null && !article.text.includes(fact.evidence)) {
        report(
          yaml.file,
          'quote-not-found',
          `Unexpected words ${shorten(fact.evidence)}, expected words of \`${article.seed}\``,
          { place: yaml.at([...path, 'evidence']) },
        );
      }
    }
  }
}
