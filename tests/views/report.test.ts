import { describe, expect, it } from 'vitest';
import { createInterface } from '../../src/i18n/interface.ts';
import { siteFileSchema } from '../../src/model/site.ts';
import { formatDate } from '../../src/i18n/dates.ts';
import { reportLink } from '../../src/views/report.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const { site } = readStoryParts();
const page = { address: 'https://example.org/claims/x/', quote: 'a & b “c”\nd' };

describe('the report of an error', () => {
  it('goes to no one where there is no contact', () => {
    expect(reportLink(ui, { ...site, contact: null }, page)).toBeNull();
  });

  it('is a mail with page, edition and quote', () => {
    const link = reportLink(ui, { ...site, contact: 'us@example.org', edition: '2031-01-02' }, page) ?? '';
    expect(link).toMatch(/^mailto:us@example\.org\?subject=[^&\s]+&body=[^&\s]+$/u);
    const body = decodeURIComponent(link.split('&body=')[1] ?? '');
    for (const words of [page.address, formatDate('2031-01-02', ui.locale), page.quote]) expect(body).toContain(words);
  });

  it('is a page for reports with the same, filled in', () => {
    const link = new URL(reportLink(ui, { ...site, contact: 'https://example.org/new?label=a' }, page) ?? '');
    expect(link.searchParams.get('label')).toBe('a');
    expect(link.searchParams.get('body')).toContain(page.quote);
  });
});

describe('the file of the site', () => {
  const messagesOf = (changes: object): string[] =>
    siteFileSchema.safeParse({ ...site, ...changes }).error?.issues.map(({ message }) => message) ?? [];

  it.each([
    'example.org',
    'http://example.org/',
    'javascript:alert(1)',
    'a@b@c.org',
    '<us@example.org>',
    'mailto:us@example.org?bcc=x@y.org',
  ])('takes no contact that is neither mail nor https: %s', (contact) => {
    expect(messagesOf({ contact })).toEqual([expect.stringContaining('expected a mail address')]);
  });

  it('takes no earlier edition that is not earlier', () => {
    const editions = [{ date: '2030-01-01', address: 'https://example.org/1/' }];
    expect(messagesOf({ edition: '2031-01-01', editions })).toEqual([]);
    expect(messagesOf({ edition: '2029-01-01', editions })).toEqual([
      expect.stringContaining('before that of the edition'),
    ]);
    expect(messagesOf({ editions })).toEqual([expect.stringContaining('not given')]);
  });
});
