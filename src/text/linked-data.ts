import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/codebook.ts';
import { timeOf } from '../model/dating.ts';
import { toBcp47 } from '../model/language.ts';
import { textIn } from '../model/localized.ts';

/** A value of linked data; what is undefined is left out. */
export type LinkedValue =
  string | number | boolean | undefined | readonly LinkedValue[] | { readonly [name: string]: LinkedValue };

/** A thing of schema.org. */
export type LinkedThing = { readonly '@type': string } & { readonly [name: string]: LinkedValue };

/** What a claim's linked data is made from; addresses are those of the page's language. */
export interface ClaimParts {
  readonly claim: Claim;
  /** The claim as one sentence that says who says it. */
  readonly sentence: string;
  readonly article: Article;
  /** Who published the article, if known. */
  readonly publisher: Source | null;
  /** Who said it first, if the text names anybody; null for the text's own voice. */
  readonly speaker: Source | null;
  readonly language: string;
  readonly address: string;
}

/**
 * A claim as schema.org has it: the words, who says them, and where they
 * appear. There is no review of it: the site gives no verdicts.
 *
 * @see https://schema.org/Claim
 */
export function claimThing({
  claim,
  sentence,
  article,
  publisher,
  speaker,
  language,
  address,
}: ClaimParts): LinkedThing {
  const author = claim.voice.kind === 'own-voice' ? publisher : speaker;
  return {
    '@type': 'Claim',
    '@id': address,
    url: address,
    name: sentence,
    text: claim.quote,
    inLanguage: toBcp47(article.language),
    author: author ? partyThing(author, language) : undefined,
    appearance: articleThing(article, publisher, language),
  };
}

/** An article as schema.org has it, its date only as precise as known; names are those of the page's language. */
export function articleThing(article: Article, publisher: Source | null, language: string): LinkedThing {
  return {
    '@type': 'NewsArticle',
    headline: article.title ?? undefined,
    url: article.url ?? undefined,
    inLanguage: toBcp47(article.language),
    datePublished: timeOf(article.published) ?? undefined,
    author: article.author === null ? undefined : { '@type': 'Person', name: article.author },
    publisher: publisher ? partyThing(publisher, language) : undefined,
  };
}

const partyTypes: Readonly<Record<Source['kind'], string>> = {
  publisher: 'Organization',
  newspaper: 'Organization',
  institute: 'Organization',
  person: 'Person',
  body: 'Organization',
};

function partyThing({ kind, name }: Source, language: string): LinkedThing {
  return { '@type': partyTypes[kind], name: textIn(name, language, []).text };
}

/** The way to a page, from the front page down. */
export function breadcrumbThing(trail: readonly { readonly name: string; readonly address: string }[]): LinkedThing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** The site itself. */
export function websiteThing(site: {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  readonly publisher: string | null;
}): LinkedThing {
  return {
    '@type': 'WebSite',
    name: site.name,
    url: site.address,
    inLanguage: site.language,
    publisher: organisation(site.publisher),
  };
}

/** The first web address that a text holds, without the punctuation that closes a sentence, or null. */
export function addressIn(text: string): string | null {
  return /https?:\/\/[^\s()<>«»“”]*[^\s()<>«»“”.,;:]/u.exec(text)?.[0] ?? null;
}

/** The data of the site; what is not given is left out. */
export function datasetThing(data: {
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly languages: readonly string[];
  readonly creator: string | null;
  readonly publisher: string | null;
  /** On what terms the data may be used, and where those terms stand. */
  readonly licence: { readonly name: string; readonly address: string | null } | null;
  readonly files: readonly {
    readonly name: string;
    readonly mediaType: string;
    /** In bytes. */
    readonly size: number;
    readonly address: string;
  }[];
}): LinkedThing {
  return {
    '@type': 'Dataset',
    '@id': data.address,
    name: data.name,
    description: data.description,
    url: data.address,
    inLanguage: data.languages,
    isAccessibleForFree: true,
    creditText: data.creator ?? undefined,
    creator: organisation(data.publisher),
    publisher: organisation(data.publisher),
    license:
      data.licence === null
        ? undefined
        : (data.licence.address ?? { '@type': 'CreativeWork', name: data.licence.name }),
    distribution: data.files.map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      encodingFormat: file.mediaType,
      contentSize: `${file.size} B`,
      contentUrl: file.address,
    })),
  };
}

function organisation(name: string | null): LinkedThing | undefined {
  return name === null ? undefined : { '@type': 'Organization', name };
}

/** Linked data as the text of a `<script>`: no `<` can end the element early. */
export function linkedText(things: readonly LinkedThing[]): string {
  const [only, ...others] = things;
  const root = only && others.length === 0 ? only : { '@graph': things };
  return JSON.stringify({ '@context': 'https://schema.org', ...root }).replaceAll('<', String.raw`\u003c`);
}
