import type { z } from 'zod';
import { buildMatrix } from '../comparison/matrix.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Question, Source, SourceEvidence } from '../model/codebook.ts';
import { lookup, sortById } from '../model/id.ts';
import { attributedStatement, partiesOf } from '../text/attribution.ts';
import { localizedBy } from '../i18n/interface.ts';
import type { Site } from '../model/site.ts';
import { codePointConverter } from '../model/selector.ts';
import { agreementJson, type AgreementParts } from './agreement-json.ts';
import {
  type ArticleJson,
  type ClaimJson,
  type DataName,
  type dataSchemas,
  dataVersion,
  fileSchemaOf,
} from './data-schemas.ts';
import { evidenceJson, parsedJson } from './parsed-json.ts';
import { relaysJson, type RelaysParts } from './relays-json.ts';
import { type DraftsParts, publicDrafts } from './drafts-json.ts';
import { voiceJson } from './voice-json.ts';
import { wordsJson, type WordsParts } from './words-json.ts';

/** The part of a story that the data files are made from. */
export interface DataParts extends WordsParts, RelaysParts, AgreementParts, DraftsParts {
  readonly site: Pick<Site, 'languages' | 'drafts'>;
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
}

/** A data file as text: JSON of two spaces, sorted by id, one line end at the end. Throws where it would break its schema. */
export function dataFile(name: DataName, parts: DataParts): string {
  const content = fileSchemaOf(name).parse({ version: dataVersion, ...dataOf[name](parts) });
  return `${JSON.stringify(content, null, 2)}\n`;
}

const dataOf: { readonly [Name in DataName]: (parts: DataParts) => z.infer<(typeof dataSchemas)[Name]> } = {
  articles: ({ articles }) => ({ articles: sortById(articles).map(publicArticle) }),
  claims: (parts) => ({ claims: [...publicClaims(parts)] }),
  questions: ({ questions }) => ({
    questions: sortById(questions).map((question) => ({
      ...question,
      answers: question.answers.map(({ id, text }) => ({ id, text })),
      difference: question.difference?.kind ?? null,
      differenceNote: question.difference?.note ?? null,
    })),
  }),
  drafts: (parts) => ({ drafts: publicDrafts(parts) }),
  matrix: ({ articles, questions, claims, drafts, site }) => {
    const { rows } = buildMatrix(articles, questions, claims);
    const candidates = drafts.flatMap(({ id, article, questions: likely }) =>
      [...new Set(likely)].map((question) => ({ id, cell: `${question} ${article}` })),
    );
    const byCell = Map.groupBy(candidates, ({ cell }) => cell);
    const draftsIn = (question: string, article: string): string[] =>
      (byCell.get(`${question} ${article}`) ?? []).map(({ id }) => id);
    return {
      rows: rows.map(({ question, cells }) => ({
        question,
        cells: cells.map((cell) => ({
          ...cell,
          answers: [...cell.answers],
          claims: [...cell.claims],
          ...(site.drafts ? { drafts: draftsIn(question, cell.article) } : {}),
        })),
      })),
    };
  },
  words: wordsJson,
  relays: relaysJson,
  agreement: agreementJson,
  sources: ({ articles, sources }) => ({
    sources: sortById(sources).map(({ cited: _cited, ...source }) => ({
      ...source,
      facts: source.facts.map(({ text, basis, evidence }) => ({ text, basis, ...sourceEvidenceJson(evidence) })),
      articles: sortById(articles.filter((article) => article.source === source.id)).map(({ id }) => id),
    })),
  }),
};

/**
 * One article, offsets in code points: the only way by which its words leave in
 * a data file. What an article shown in excerpts must not give away is gone from
 * it before, see `withhold.ts`.
 */
function publicArticle(article: Article): ArticleJson {
  const point = codePointConverter(article.text);
  const { siglum, origin, source, url, knowsUntil, display } = article;
  const { id, seed, sha256, language, title, published, author, blocks, removed, gaps } = parsedJson(
    article,
    article.text,
  );
  return {
    id,
    siglum,
    seed,
    sha256,
    origin,
    source,
    url,
    language,
    title,
    published,
    knowsUntil: {
      earliest: knowsUntil.earliest,
      latest: knowsUntil.latest,
      basis: knowsUntil.basis,
      evidence: knowsUntil.evidence.map((evidence) => evidenceJson(evidence, point)),
    },
    author,
    relays: article.relays.map((relay) => ({
      name: relay.name,
      source: relay.source,
      start: point(relay.start),
      end: point(relay.end),
    })),
    display,
    blocks,
    removed,
    gaps,
  };
}

/** Made once for each story: several files say the same of a claim. */
const madeClaims = new WeakMap<object, readonly ClaimJson[]>();

/** The claims as everybody may see them, by id, offsets in code points. */
export function publicClaims(parts: Pick<DataParts, 'site' | 'articles' | 'claims' | 'sources'>): readonly ClaimJson[] {
  const known = madeClaims.get(parts) ?? claimsOf(parts);
  madeClaims.set(parts, known);
  return known;
}

function claimsOf({
  site,
  articles,
  claims,
  sources,
}: Pick<DataParts, 'site' | 'articles' | 'claims' | 'sources'>): ClaimJson[] {
  const points = new Map(
    articles.map(({ id, text, source }) => [id, { text, source, point: codePointConverter(text) }]),
  );
  const source = lookup(sources, 'source');
  return sortById(claims).map((claim) => {
    const article = points.get(claim.article);
    if (!article || article.text.slice(claim.start, claim.end) !== claim.quote)
      throw new RangeError(`expected ${claim.id} to stand in its article`);
    const {
      id,
      quote,
      start,
      end,
      statement,
      translation,
      event,
      topic,
      answers,
      voice,
      certainty,
      portrays,
      note,
      coder,
    } = claim;
    const parties = partiesOf(article.source, source);
    return {
      id,
      article: claim.article,
      quote,
      start: article.point(start),
      end: article.point(end),
      statement,
      attributed: localizedBy(site.languages, (ui) => attributedStatement(ui, claim, parties)),
      translation,
      event,
      topic,
      answers,
      voice: voiceJson(voice),
      certainty,
      portrays,
      note,
      coder,
    };
  });
}

/** What a fact rests on, in one form for all kinds. */
function sourceEvidenceJson(evidence: SourceEvidence): { evidence: string | null; article: string | null } {
  switch (evidence.kind) {
    case 'words':
      return { evidence: evidence.text, article: evidence.article };
    case 'article':
      return { evidence: null, article: evidence.article };
    case 'address':
      return { evidence: evidence.address, article: null };
    case 'look-up':
      return { evidence: null, article: null };
  }
}
