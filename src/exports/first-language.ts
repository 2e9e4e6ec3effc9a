import { createInterface, type Interface, plainInterface } from '../i18n/interface.ts';

/** Made once for each list: files ask for it claim by claim. */
const made = new WeakMap<readonly string[], Interface>();

/** The first language of a site: what a file says in one language it says in this one. Addresses are below no base. */
export function firstLanguageOf({ languages }: { readonly languages: readonly string[] }): Interface {
  const known = made.get(languages) ?? plainInterface(createInterface(undefined, '/', languages));
  made.set(languages, known);
  return known;
}
