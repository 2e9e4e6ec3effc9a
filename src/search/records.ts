import type { Article } from '../model/article.ts';
import { isBody, translationsOf, wordsOf } from '../model/article.ts';
import { type Claim, partiesBehind, speakerWords } from '../model/claim.ts';
import type { Question, Source, Topic } from '../model/codebook.ts';
import { timeOf } from '../model/dating.ts';
import type { Localized, Translations } from '../model/localized.ts';
import type { NamedThing } from '../model/words.ts';
import { localizedBy } from '../i18n/interface.ts';
import { lookup } from '../model/id.ts';
import { attributionOfVoice, type Parties, partiesOf } from '../text/attribution.ts';
import type { RecordKind } from './bundle.ts';
import type { FilterName } from './filters.ts';
import type { Keys } from './words/keys.ts';
import type { Shown } from './shown.ts';

/** What the index is made of. */
export interface SearchedStory {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  /** What the articles call one thing. */
  readonly words: readonly NamedThing[];
  readonly site: { readonly languages: readonly string[] };
}

/** Something to be found, in the words by which it is found. */
export interface Searchable {
  readonly kind: RecordKind;
  readonly id: string;
  /** Texts by which it is found first of all. */
  readonly strong: readonly string[];
  /** Texts by which it is found too. */
  readonly weak: readonly string[];
  /** Texts that say where it belongs; a record found by them alone comes last. */
  readonly context: readonly string[];
  readonly shown: Shown;
  readonly tags: Readonly<Partial<Record<FilterName, readonly (string | null)[]>>>;
  /** ISO 8601, as precise as known; an undated record sorts as the oldest. */
  readonly date: string | null;
}

/** Something to be found, in keys. */
export interface KeyedRecord extends Omit<Searchable, 'strong' | 'weak' | 'context'> {
  /** Keys of the strong texts, each once. All lists are in alphabetical order, which the index takes least room for. */
  readonly strongKeys: readonly string[];
  /** Keys of the weak texts that are not among the strong ones. */
  readonly weakKeys: readonly string[];
  /** Keys of the context that are in neither. */
  readonly contextKeys: readonly string[];
}

/** All that can be found of a story: claims first, each with its text in every language. */
export function searchables(story: SearchedStory): Searchable[] {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const source = lookup(story.sources, 'source');
  const contexts = new Map([
    ...story.topics.map(({ id, name }) => [`topic:${id}`, name] as const),
    ...story.questions.map(({ id, text }) => [`question:${id}`, text] as const),
  ]);
  const claims = story.claims.flatMap((claim) => {
    const article = articles.get(claim.article);
    return article ? [fromClaim(story, claim, article, source, contexts)] : [];
  });
  return [
    ...claims,
    ...story.articles.map((article) => fromArticle(story, article, source)),
    ...story.questions.map((question) => fromQuestion(story, question)),
    ...story.sources.map((source) => fromSource(story, source)),
    ...story.words.map((thing) => fromThing(story, thing)),
  ];
}

/** The texts of a record whose words a misspelt one may be meant for: those that a reader sees, and no whole articles. */
export function wordsKnown({ kind, strong, weak }: Searchable): readonly string[] {
  return kind === 'article' ? strong : [...strong, ...weak];
}

/** Turns the words of a record into keys. */
export function toKeyed(searchable: Searchable, keys: Keys): KeyedRecord {
  const { strong, weak, context, ...rest } = searchable;
  const keysOf = (texts: readonly string[]): Set<string> =>
    new Set(texts.flatMap((text) => keys.keyWords(text).flatMap((word) => word.keys)));
  const strongKeys = keysOf(strong);
  const weakKeys = keysOf(weak);
  const contextKeys = keysOf(context);
  return {
    ...rest,
    strongKeys: [...strongKeys].sort(),
    weakKeys: [...weakKeys].sort(),
    contextKeys: [...contextKeys].sort(),
  };
}

function fromClaim(
  { site }: Pick<SearchedStory, 'site'>,
  claim: Claim,
  article: Article,
  source: Parties['source'],
  contexts: ReadonlyMap<string, Localized>,
): Searchable {
  const { voice } = claim;
  const belongs = [`topic:${claim.topic}`, ...claim.answers.map(({ question }) => `question:${question}`)].map((key) =>
    contexts.get(key),
  );
  const names = partiesBehind(voice).flatMap((id) => namesOf(source(id)));
  return {
    kind: 'claim',
    id: claim.id,
    strong: everyLanguage(claim.statement),
    weak: [claim.quote, ...textsOf(claim.translation), speakerWords(voice) ?? '', ...names],
    // The id names what the claim is about where its words only point back to it.
    context: [
      claim.id.slice(claim.article.length).replaceAll('-', ' '),
      ...belongs.flatMap((text) => (text ? everyLanguage(text) : [])),
    ],
    shown: {
      t: inLanguages(site.languages, claim.statement),
      a: localizedBy(site.languages, (ui) => attributionOfVoice(ui, voice, partiesOf(article.source, source))),
      q: claim.quote,
    },
    tags: {
      ...tagsOfArticle(article),
      topic: [claim.topic],
      question: claim.answers.map(({ question }) => question),
      event: [claim.event],
      voice: [voice.kind],
      certainty: [claim.certainty],
      portrays: [claim.portrays],
    },
    date: timeOf(article.published),
  };
}

function fromArticle({ site }: Pick<SearchedStory, 'site'>, article: Article, source: Parties['source']): Searchable {
  const body = article.blocks.filter((block) => block.role !== 'boilerplate').map((block) => wordsOf(article, block));
  const first = article.blocks.find((block) => (article.title === null ? isBody(block) : block.role === 'headline'));
  // What a publisher does not allow to be shown gives no name.
  const opening = first && article.display === 'full' ? wordsOf(article, first) : article.siglum;
  const title = article.title ?? opening;
  const translated = first ? translationsOf(first) : {};
  const shown = (language: string): string => brief(translated[language] ?? title);
  const publisher = article.source === null ? [] : namesOf(source(article.source));
  return {
    kind: 'article',
    id: article.id,
    strong: [title, article.siglum, article.author ?? '', ...textsOf(translated), ...publisher],
    weak: [...body, ...article.blocks.flatMap((block) => textsOf(translationsOf(block)))],
    context: [],
    shown: { t: Object.fromEntries(site.languages.map((language) => [language, shown(language)])), q: brief(title) },
    tags: tagsOfArticle(article),
    date: timeOf(article.published),
  };
}

function fromQuestion({ site, claims }: SearchedStory, question: Question): Searchable {
  const answering = claims.filter(({ answers }) => answers.some((given) => given.question === question.id));
  return {
    kind: 'question',
    id: question.id,
    strong: everyLanguage(question.text),
    weak: question.answers.flatMap(({ text }) => everyLanguage(text)),
    context: [],
    shown: { t: inLanguages(site.languages, question.text) },
    tags: {
      question: [question.id],
      event: [question.event],
      topic: [question.topic],
      article: [...new Set(answering.map(({ article }) => article))].sort(),
    },
    date: question.asksAbout,
  };
}

function fromSource({ site }: SearchedStory, source: Source): Searchable {
  return {
    kind: 'source',
    id: source.id,
    strong: namesOf(source),
    weak: [
      ...(source.role ? everyLanguage(source.role) : []),
      ...source.facts.flatMap(({ text }) => everyLanguage(text)),
    ],
    context: [],
    shown: { t: inLanguages(site.languages, source.name) },
    tags: { source: [source.id] },
    date: null,
  };
}

function fromThing({ site }: SearchedStory, { id, name, articles }: NamedThing): Searchable {
  const forms = articles.flatMap((article) => article.forms);
  return {
    kind: 'word',
    id,
    strong: everyLanguage(name),
    weak: [...new Set(forms.flatMap(({ quote, translation }) => [quote, ...textsOf(translation)]))],
    context: [],
    shown: { t: inLanguages(site.languages, name) },
    tags: { article: articles.map(({ article }) => article) },
    date: null,
  };
}

function tagsOfArticle(article: Article): Searchable['tags'] {
  return {
    source: [article.source],
    article: [article.id],
    language: [article.language],
    year: [timeOf(article.published)?.slice(0, 4) ?? null],
  };
}

function namesOf({ name, short }: Source): string[] {
  return [...everyLanguage(name), ...everyLanguage(short)];
}

/** A text in those languages of the site that it has, in their order; in whichever there is where it has none of them. */
function inLanguages(languages: readonly string[], text: Localized): Localized {
  const found = languages.flatMap((language) => {
    const own = text[language];
    return own === undefined ? [] : [[language, own] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : text;
}

function everyLanguage(text: Localized): string[] {
  return Object.values(text);
}

function textsOf(translations: Translations): string[] {
  return Object.values(translations);
}

/** The beginning of a text, cut between words. */
function brief(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longestTitle))} …`;
}

const longestTitle = 120;
