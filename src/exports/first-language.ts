import { createInterface, type Interface, plainInterface } from '../i18n/interface.ts';

/** The first language of a site: what a file says in one language it says in this one. Addresses are below no base. */
export function firstLanguageOf({ languages }: { readonly languages: readonly string[] }): Interface {
  return plainInterface(createInterface(undefined, '/', languages));
}
