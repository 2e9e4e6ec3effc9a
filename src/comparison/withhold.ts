import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import type { Source } from '../model/codebook.ts';
import type { Evidence } from '../model/dating.ts';
import type { StoryParts } from './story.ts';
import { withholdReadings, withholdWords } from './withhold-ledger.ts';

/** Stands for words that may not be shown. */
export const withheldWords = '…';

/** A space of the same kind, basic or astral, as the character it stands for, so that every offset keeps its meaning. */
const blanks = { basic: ' ', astral: '\u{E0020}' } as const;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The story as the site may show it. Of an article whose `display` is
 * `excerpts`, nothing remains but the passages that claims quote: its text is
 * blank outside of them, and whatever else repeats its words (title, author,
 * evidence, translations of blocks, names of speakers) goes
 * unless it stands inside a quote. Pages, data files and the index are all made
 * from what this returns, so that none of them has anything to leak.
 */
export function withholdStory(parts: StoryParts): StoryParts {
  const hidden = unquotedDrafts(parts);
  const drafts = parts.drafts.filter((draft) => !hidden.has(draft));
  const quotes = quotesOfExcerpts({ ...parts, drafts });
  if (quotes.size === 0) return parts;
  const original = new Map(parts.articles.map((article) => [article.id, article]));
  const isShown = (id: string, words: string): boolean => {
    const article = original.get(id);
    const ranges = quotes.get(id);
    return !article || !ranges || ranges.some(({ start, end }) => article.text.slice(start, end).includes(words));
  };
  return {
    ...parts,
    ...withholdReadings(parts, quotes),
    drafts: parts.drafts.map((draft) => withholdDraft(draft, hidden.has(draft), quotes.get(draft.article))),
    articles: parts.articles.map((article) => {
      const ranges = quotes.get(article.id);
      return ranges ? withholdArticle(article, ranges) : article;
    }),
    claims: parts.claims.map((claim) => {
      const { voice } = claim;
      if (voice.kind === 'own-voice' || voice.speaker.words === null) return claim;
      if (isShown(claim.article, voice.speaker.words)) return claim;
      return { ...claim, voice: { ...voice, speaker: { ...voice.speaker, words: null } } };
    }),
    sources: parts.sources.map((source) => ({
      ...source,
      facts: source.facts.map((fact) => withholdFact(fact, isShown)),
    })),
    words: withholdWords(parts.words, quotes),
  };
}

/** The passages that may be shown, for each article in excerpts. */
function quotesOfExcerpts({
  articles,
  claims,
  drafts,
}: Pick<StoryParts, 'articles' | 'claims' | 'drafts'>): Map<string, readonly Range[]> {
  return new Map(
    articles
      .filter(({ display }) => display === 'excerpts')
      .map(({ id }) => [id, [...quotedRanges(claims, id), ...quotedRanges(drafts, id)]]),
  );
}

/** Of an article in excerpts drafts quote this part at most. */
const mostQuoted = 1 / 3;

/**
 * The drafts whose words may not be shown: of an article in excerpts those are quoted that have most words of a
 * question, as long as together they are no more than a part of it. Rules draft nearly every sentence, and would give
 * the whole of it away.
 */
function unquotedDrafts({ articles, drafts }: Pick<StoryParts, 'articles' | 'drafts'>): ReadonlySet<Draft> {
  const byArticle = Map.groupBy(drafts, ({ article }) => article);
  const hidden = new Set<Draft>();
  for (const { id, display, text } of articles) {
    if (display !== 'excerpts') continue;
    let room = text.length * mostQuoted;
    const taken = new Map<number, number>();
    const inOrder = (byArticle.get(id) ?? []).toSorted(
      (a, b) => b.evidence.questions.length - a.evidence.questions.length || a.start - b.start,
    );
    for (const draft of inOrder) {
      // Drafts on one sentence begin alike.
      const length = Math.max(0, draft.end - (taken.get(draft.start) ?? draft.start));
      if (length > room) hidden.add(draft);
      else {
        room -= length;
        taken.set(draft.start, Math.max(draft.end, taken.get(draft.start) ?? 0));
      }
    }
  }
  return hidden;
}

/** A draft without the words that are not shown. */
function withholdDraft(draft: Draft, isHidden: boolean, quotes: readonly Range[] | undefined): Draft {
  if (!quotes) return draft;
  const isShown = (place: Range): boolean => quotes.some(({ start, end }) => start <= place.start && place.end <= end);
  const { voice, evidence, mentions } = draft;
  const { topic, event, questions, certainty } = evidence;
  const speaker = evidence.speaker.filter(isShown);
  return {
    ...draft,
    quote: isHidden ? withheldWords : draft.quote,
    voice:
      voice.kind === 'own-voice' || speaker.length > 0
        ? voice
        : { ...voice, speaker: { ...voice.speaker, words: null } },
    mentions: mentions.filter(isShown),
    evidence: {
      topic: topic.filter(isShown),
      event: event.filter(isShown),
      questions: questions.filter(isShown),
      voice: evidence.voice.filter(isShown),
      speaker,
      certainty: certainty.filter(isShown),
    },
  };
}

function withholdFact(
  fact: Source['facts'][number],
  isShown: (article: string, words: string) => boolean,
): Source['facts'][number] {
  const { evidence } = fact;
  if (evidence.kind !== 'words' || isShown(evidence.article, evidence.text)) return fact;
  return { ...fact, evidence: { kind: 'article', article: evidence.article } };
}

function withholdArticle(article: Article, quotes: readonly Range[]): Article {
  const isInside = ({ start, end }: Range): boolean => quotes.some((quote) => quote.start <= start && end <= quote.end);
  const isQuoted = (words: string): boolean =>
    quotes.some(({ start, end }) => article.text.slice(start, end).includes(words));
  const ofQuotes = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.filter((one) => one.kind === 'elsewhere' || isInside(one));
  const shown = <Item extends Range & { readonly text: string }>(item: Item): Item =>
    isInside(item) ? item : { ...item, text: withheldWords };
  const { facts } = article;
  return {
    ...article,
    text: blankOutside(article.text, quotes),
    title: article.title !== null && isQuoted(article.title) ? article.title : null,
    author: article.author !== null && isQuoted(article.author) ? article.author : null,
    published: { ...article.published, evidence: ofQuotes(article.published.evidence) },
    knowsUntil: { ...article.knowsUntil, evidence: ofQuotes(article.knowsUntil.evidence) },
    relays: article.relays.map((relay) => (isInside(relay) ? relay : { ...relay, name: withheldWords })),
    blocks: article.blocks.map((block) => (block.role === 'boilerplate' ? block : { ...block, translation: {} })),
    gaps: article.gaps.map((gap) => ({ ...gap, evidence: shown(gap.evidence) })),
    facts: {
      source: { ...facts.source, evidence: ofQuotes(facts.source.evidence) },
      url: { ...facts.url, evidence: ofQuotes(facts.url.evidence) },
      language: { ...facts.language, evidence: ofQuotes(facts.language.evidence) },
      author: { ...facts.author, evidence: ofQuotes(facts.author.evidence) },
      title: { ...facts.title, evidence: ofQuotes(facts.title.evidence) },
    },
  };
}

/** The words of a range as they may be shown: an ellipsis where nothing of them may be. */
export function shownWords({ text }: { readonly text: string }, { start, end }: Range): string {
  const words = text.slice(start, end);
  return blank(words) === words ? withheldWords : words;
}

/** The text with every character outside the ranges blank; as long as before in code units and in code points. */
function blankOutside(text: string, ranges: readonly Range[]): string {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let result = '';
  let from = 0;
  for (const { start, end } of sorted) {
    if (start > from) result += blank(text.slice(from, start));
    if (end > from) result += text.slice(Math.max(start, from), end);
    from = Math.max(from, end);
  }
  return result + blank(text.slice(from));
}

function blank(words: string): string {
  return Array.from(words, (character) => (character.length === 1 ? blanks.basic : blanks.astral)).join('');
}

function quotedRanges(claims: readonly (Claim | Draft)[], article: string): Range[] {
  return claims.filter((claim) => claim.article === article).map(({ start, end }) => ({ start, end }));
}
