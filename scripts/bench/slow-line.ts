import { chromium, type CDPSession, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../shared/find-browser.mjs';

/** Slow 4G: bits a second, milliseconds there and back; and a processor that is so many times slower. */
export const slowPhone = { bits: 1_600_000, latency: 150, processor: 4 };

/** Hands a page of a new browser, with nothing in its cache, on a slow line and a slow processor. */
export async function onSlowPhone<T>(use: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser was found: npm test brings one.');
  const running = await chromium.launch({
    executablePath: browser.path,
    args: browserFlags,
    env: { ...process.env, ...browser.env },
  });
  try {
    const page = await running.newPage({ viewport: { width: 390, height: 844 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowPhone.latency,
      downloadThroughput: slowPhone.bits / 8,
      uploadThroughput: slowPhone.bits / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor });
    return await use(page, session);
  } finally {
    await running.close();
  }
}

/** Counts bytes on the line, headers included, from now on. */
export function countBytes(session: CDPSession): { readonly soFar: () => number } {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return { soFar: () => bytes };
}
