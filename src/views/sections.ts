import { originals } from '../comparison/overview.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';

/** The pages that stand once in a language: lists, and what the site says of itself. Each name is its address. */
export const sectionPages = [
  'about',
  'articles',
  'check',
  'claims',
  'data',
  'method',
  'questions',
  'relays',
  'search',
  'sources',
  'words',
] as const;

/** A page that stands once in a language. */
export type SectionPage = (typeof sectionPages)[number];

/** The part of the site that a page belongs to. */
export type Section = SectionPage | 'compare';

/** The parts of the site that most readers need, in the order of the navigation. */
export const mainSections = ['compare', 'questions', 'articles', 'sources'] as const satisfies readonly Section[];

/** The parts of the site behind these. */
export const moreSections = [
  'words',
  'claims',
  'relays',
  'search',
  'check',
  'method',
  'data',
  'about',
] as const satisfies readonly Section[];

/** Whether a story has anything for a part of the site; where it has nothing there is no such page, and no way to it. */
const has: Readonly<Record<Section, (story: Story) => boolean>> = {
  about: () => true,
  articles: () => true,
  check: ({ articles }) => articles.length > 0,
  // What was withdrawn leads back to the list.
  claims: ({ claims, gone }) => claims.length > 0 || gone.some(({ kind }) => kind === 'claims'),
  compare: ({ rows }) => rows.length > 0,
  data: () => true,
  method: () => true,
  questions: ({ questions, moved, gone }) =>
    questions.length + moved.length > 0 || gone.some(({ kind }) => kind === 'questions'),
  relays: (story) =>
    story.relays.length > 0 ||
    originals(story).originals.length > 0 ||
    story.claims.some(({ voice }) => voice.kind !== 'own-voice'),
  search: () => true,
  sources: ({ sources, gone }) => sources.length > 0 || gone.some(({ kind }) => kind === 'sources'),
  words: ({ words }) => words.length > 0,
};

/** Whether the site of a story has a part. */
export function hasSection(story: Story, section: Section): boolean {
  return has[section](story);
}

/** What the head of a document says of its page. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** Whether search engines should list the page. */
  readonly listed: boolean;
}

/** The head of a page that stands once in a language. */
export function sectionHead(ui: Interface, story: Story, section: SectionPage): DocumentHead {
  const counts = { articles: ui.t('count.articles', { n: story.columns.length }), n: story.words.length };
  const claims = ui.t('count.claims', { n: story.claims.length });
  const withoutOriginals = section === 'relays' && story.relays.length === 0;
  return {
    title: withoutOriginals
      ? ui.t('nav.relays')
      : section === 'claims'
        ? ui.t('claims.head', { ...counts, claims })
        : ui.t(`${section}.title`),
    description: withoutOriginals ? ui.t('relays.chains.lede') : ui.t(`${section}.description`, counts),
    listed: section !== 'search',
  };
}
