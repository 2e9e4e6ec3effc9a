import { z } from 'zod';

/** Ids are lower-case words and digits joined by hyphens; they appear in addresses and never change. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Ids are names of folders, which systems limit. */
const longestId = 120;

/** An id in kebab-case. */
export const idSchema = z
  .string()
  .max(longestId, `expected ${longestId} characters at most`)
  .regex(idPattern, 'expected lower-case letters, digits and single hyphens');

/** Orders ids by code unit, the same on every machine and in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Items in the order of their ids. */
export function sortById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => compareIds(a.id, b.id));
}

/** The items of one kind by id. The lookup throws where there is none: the build has checked them. */
export function lookup<Item extends { readonly id: string }>(
  items: readonly Item[],
  kind: string,
): (id: string) => Item {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    if (!item) throw new Error(`expected a known ${kind}, got ${id}`);
    return item;
  };
}
