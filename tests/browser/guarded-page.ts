import { type Page, test as base } from '@playwright/test';
import { join } from 'node:path';
import { z } from 'zod';

/** The folder of the built site under test. */
export const dist: string = process.env['SITE_DIST'] ?? join(import.meta.dirname, '..', '..', 'dist');

const violationSchema = z.array(z.string());

/** A page that is watched, and what it was caught at. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    const host = new URL(baseURL ?? '').host;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Whoever leaves a page ends what it was still fetching.
      if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
    });
    page.on('request', (request) => {
      if (/^https?:/u.test(request.url()) && new URL(request.url()).host !== host)
        complaints.push(`foreign: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const list =
          (document.documentElement.dataset['violations'] ?? '') + ` ${event.effectiveDirective}:${event.blockedURI}`;
        document.documentElement.dataset['violations'] = list;
      });
    });
    await use(complaints);
  },
});

/** The violations of the page's policy so far. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    (document.documentElement.dataset['violations'] ?? '').trim().split(' ').filter(Boolean),
  );
  return violationSchema.parse(found);
}
