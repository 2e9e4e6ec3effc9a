import type { Interface } from '../i18n/interface.ts';

/** Several things as one phrase, in the reader's language: `a, b and c`. */
export function listing(ui: Interface, things: readonly string[]): string {
  // British English has no comma before the last of a list.
  return new Intl.ListFormat(ui.locale === 'en' ? 'en-GB' : ui.locale, { type: 'conjunction' }).format(things);
}
