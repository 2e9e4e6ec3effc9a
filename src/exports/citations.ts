import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Story } from '../comparison/story.ts';
import { type Claim } from '../model/claim.ts';
import { timeOf } from '../model/dating.ts';
import { sortById } from '../model/id.ts';
import { attributedStatement, partiesOf } from '../text/attribution.ts';
import { firstLanguageOf } from './first-language.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** The forms in which a citation leaves, by the ends of their files' names. */
export const citationFormatNames = ['bib', 'ris', 'json'] as const;

/** A form in which a citation leaves, by the end of its file's name. */
export type CitationFormat = (typeof citationFormatNames)[number];

/** What each form is called, and its media type. */
export const citationFormats = {
  bib: { mediaType: 'application/x-bibtex', name: 'BibTeX' },
  ris: { mediaType: 'application/x-research-info-systems', name: 'RIS' },
  json: { mediaType: 'application/vnd.citationstyles.csl+json', name: 'CSL-JSON' },
} as const satisfies Readonly<Record<CitationFormat, object>>;

/** One thing to cite, in CSL-JSON. */
export interface CitedItem {
  readonly id: string;
  readonly type: 'webpage' | 'dataset';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly URL?: string;
  /** BCP 47. */
  readonly language: string;
  readonly note?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly version?: string;
}

const bibtex = plugins.config.get('@bibtex');
// Letters of other scripts stay as they are; the id of a claim is the key.
bibtex.format.asciiOnly = false;
bibtex.format.useIdAsLabel = true;
bibtex.format.checkLabel = false;

/** Signs that turn the direction of what follows: in the list of references of somebody else they have no business. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The whole set as one thing to cite. */
function citedDataset({ site }: Story, addressOf: SiteAddresses['whole']): CitedItem {
  const firstLanguage = firstLanguageOf(site);
  return {
    ...{ id: 'collate', type: 'dataset', title: plain(firstLanguage.text(site.title)), author: [authorOf(site)] },
    ...addressField(addressOf('/data/')),
    language: firstLanguage.locale,
    ...editionFields(site),
  };
}

/** The answers to a question side by side as a thing to cite. */
function citedQuestion(story: Story, id: string, addressOf: SiteAddresses['whole']): CitedItem {
  const { site } = story;
  const firstLanguage = firstLanguageOf(site);
  return {
    ...{ id, type: 'webpage', title: plain(firstLanguage.text(story.question(id).text)), author: [authorOf(site)] },
    'container-title': plain(site.name),
    ...addressField(addressOf(`/questions/${id}/`)),
    language: firstLanguage.locale,
    ...editionFields(site),
  };
}

/** What is cited by itself. */
export interface CitedPage {
  readonly kind: 'claim' | 'question';
  readonly id: string;
}

/** How to cite one claim or question, in one form. */
export function citationOf(
  format: CitationFormat,
  story: Story,
  { kind, id }: CitedPage,
  addressOf: SiteAddresses['whole'],
): string {
  const item = kind === 'claim' ? citedClaim(story, story.claim(id), addressOf) : citedQuestion(story, id, addressOf);
  return citationsAs(format, [item]);
}

/** The day of the edition as that on which what is cited was published. */
function editionFields({ edition }: Story['site']): Pick<CitedItem, 'issued' | 'version'> {
  if (edition === null) return {};
  return { issued: { 'date-parts': [edition.split('-').map(Number)] }, version: edition };
}

/** A claim as a thing to cite: its sentence in the first language of the site, its quote and where it stands as a note. */
function citedClaim(story: Story, claim: Claim, addressOf: SiteAddresses['whole']): CitedItem {
  const { site } = story;
  const firstLanguage = firstLanguageOf(site);
  const article = story.article(claim.article);
  const publisher = article.source === null ? article.siglum : firstLanguage.text(story.source(article.source).name);
  const date = timeOf(article.published);
  const sentence = attributedStatement(
    firstLanguage,
    claim,
    partiesOf(article.source, (id) => story.source(id)),
  );
  return {
    id: claim.id,
    type: 'webpage',
    title: plain(sentence),
    author: [authorOf(site)],
    'container-title': plain(site.name),
    ...addressField(addressOf(`/claims/${claim.id}/`)),
    language: firstLanguage.locale,
    ...editionFields(site),
    note: plain(`“${claim.quote}” (${[publisher, ...(date === null ? [] : [date.slice(0, 10)])].join(', ')})`),
  };
}

/** Things to cite in one form, in the order given. */
export function citationsAs(format: CitationFormat, items: readonly CitedItem[]): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(items, null, 2)}\n`;
    case 'bib':
      return `${new Cite(items.map(inLatex)).format('bibtex').trim()}\n`;
    case 'ris':
      // The library cuts a long line wherever it is long enough, through words and addresses.
      return `${new Cite(items)
        .format('ris')
        .replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/gu, '')
        .trimStart()}\n`;
  }
}

/** What LaTeX would read as a command, as that sign; the library leaves all signs as they are where it keeps letters. */
const latexSigns: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

function inLatex(item: CitedItem): CitedItem {
  const escaped = (text: string): string => text.replaceAll(/[\\{}~^<>$&%#_]/gu, (sign) => latexSigns[sign] ?? sign);
  return {
    ...item,
    title: escaped(item.title),
    author: item.author.map(({ literal }) => ({ literal: escaped(literal) })),
    ...(item.note !== undefined && { note: escaped(item.note) }),
  };
}

/** The claims of a story as things to cite, by id, behind the set itself. */
export function allCited(story: Story, addressOf: SiteAddresses['whole']): CitedItem[] {
  return [
    citedDataset(story, addressOf),
    ...sortById(story.claims).map((claim) => citedClaim(story, claim, addressOf)),
  ];
}

function authorOf(site: Story['site']): { literal: string } {
  return { literal: plain(site.publisher ? firstLanguageOf(site).text(site.publisher) : site.name) };
}

function addressField(address: string | null): { URL?: string } {
  return address === null ? {} : { URL: address };
}

function plain(text: string): string {
  return text.replaceAll(directionMarks, '').replaceAll(/\s+/gu, ' ').trim();
}
