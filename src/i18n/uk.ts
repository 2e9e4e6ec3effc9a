import type { Catalogue } from './interface.ts'; import { en } from './en.ts'; export const uk: Catalogue = en;
