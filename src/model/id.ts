import { z } from 'zod';

/** Ids are lower-case words and digits joined by hyphens; they appear in addresses and never change. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** An id in kebab-case. */
export const idSchema = z.string().regex(idPattern, 'expected lower-case letters, digits and single hyphens');

/** Orders ids by code unit, the same on every machine and in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
