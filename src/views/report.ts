import { formatDate } from '../i18n/dates.ts';
import type { Interface } from '../i18n/interface.ts';
import { isMail, type Site } from '../model/site.ts';

/** What an error is reported on. */
export interface ReportedPage {
  /** The address of the page: a whole one where it is known. */
  readonly address: string;
  /** The exact words that stand on it, if it is about some. */
  readonly quote?: string | undefined;
}

/** The longest quote that goes into an address. */
const longestQuote = 600;

/**
 * The address that begins a report to the contact of the site, filled in with
 * page, edition and quote; null where the site has no contact.
 */
export function reportLink(ui: Interface, site: Site, { address, quote }: ReportedPage): string | null {
  const { contact, edition } = site;
  if (contact === null) return null;
  const subject = ui.t('report.subject', { site: site.name, page: address });
  const body = [
    address,
    ...(edition === null ? [] : [ui.t('cite.edition', { date: formatDate(edition, ui.locale) })]),
    ...(quote === undefined ? [] : [`“${quote.slice(0, longestQuote)}”`]),
    '',
    ui.t('report.body'),
    '',
  ].join('\n');
  if (isMail(contact))
    return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const form = new URL(contact);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', body);
  return form.href;
}
