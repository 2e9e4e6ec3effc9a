import { createInterface } from '../i18n/interface.ts';

/** The first language of the site: what a file says in one language it says in this one. Addresses are below no base. */
export const firstLanguage = createInterface(undefined, '/');
