import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Localized } from '../model/localized.ts';
import { listing } from './listing.ts';

/** What the page about the site says beside its prose. */
export interface AboutView {
  /** What is given of who made the site and how. */
  readonly given: readonly { readonly term: string; readonly value: string }[];
  /** What is not given, in one sentence; null where everything is. */
  readonly missing: string | null;
  /** The people and bodies of the story whose part in it is told. */
  readonly people: readonly { readonly name: string; readonly href: string; readonly role: string }[];
}

/** The page about the site. */
export function aboutView(ui: Interface, { site, sources }: Story): AboutView {
  const text = (value: Localized | null): string | null => (value === null ? null : ui.text(value));
  const rows = [
    { term: ui.t('about.publisher'), value: text(site.publisher) },
    { term: ui.t('about.funding'), value: text(site.funding) },
    { term: ui.t('about.selection'), value: text(site.selection) },
    { term: ui.t('about.coders'), value: text(site.coders) },
    { term: ui.t('about.translators'), value: text(site.translators) },
    { term: ui.t('about.reviewers'), value: text(site.reviewers) },
    { term: ui.t('about.contact'), value: site.contact },
  ];
  // Terms go into the sentence as they are, but for their capital letter.
  const missing = rows
    .filter(({ value }) => value === null)
    .map(({ term }) => term.charAt(0).toLocaleLowerCase(ui.locale) + term.slice(1));
  return {
    given: rows.flatMap(({ term, value }) => (value === null ? [] : [{ term, value }])),
    missing: missing.length === 0 ? null : ui.t('about.missing', { list: listing(ui, missing) }),
    people: sources.flatMap(({ id, name, role }) =>
      role === null ? [] : [{ name: ui.text(name), href: ui.href(`/sources/${id}/`), role: ui.text(role) }],
    ),
  };
}
