import { createInterface, type Interface, plainInterface } from '../i18n/interface.ts';
import type { Site } from '../model/site.ts';

const made = new WeakMap<readonly string[], Interface>();

/** The first language of a site: what a file says in one language it says in this one. Addresses are below no base. */
export function firstLanguage({ languages }: Pick<Site, 'languages'>): Interface {
  const ui = made.get(languages) ?? plainInterface(createInterface(undefined, '/', languages));
  made.set(languages, ui);
  return ui;
}
