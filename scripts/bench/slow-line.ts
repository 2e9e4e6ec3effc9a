import { chromium, type CDPSession, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../shared/find-browser.mjs';

/** Slow 4G: bits a second, and milliseconds there and back. */
export const slowLine = { bits: 1_600_000, latency: 150 };

/** How a browser is slowed down besides its line, and how large its window is. */
interface Device {
  /** How many times slower its processor is. */
  readonly processor: number;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** A computer as it is, and a phone. */
export const devices = {
  computer: { processor: 1, viewport: { width: 1280, height: 720 } },
  phone: { processor: 4, viewport: { width: 390, height: 844 } },
} as const satisfies Readonly<Record<string, Device>>;

/** Hands a page of a new browser, with nothing in its cache, on a slow line. */
export async function onSlowLine<T>(
  { processor, viewport }: Device,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser was found: npm test brings one.');
  const running = await chromium.launch({
    executablePath: browser.path,
    args: browserFlags,
    env: { ...process.env, ...browser.env },
  });
  try {
    const page = await running.newPage({ viewport });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowLine.latency,
      downloadThroughput: slowLine.bits / 8,
      uploadThroughput: slowLine.bits / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
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
