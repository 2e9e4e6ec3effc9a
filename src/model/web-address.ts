import { z } from 'zod';

/** Whether a text is the address of a page on the web that a browser can open: whole, and with every escape readable. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol)) return false;
  try {
    decodeURIComponent(url.pathname + url.hash);
    return true;
  } catch {
    return false;
  }
}

/** The address of a page on the web. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/u })
  .refine(isWebAddress, { error: 'expected a web address whose escapes (%…) can be read' });
