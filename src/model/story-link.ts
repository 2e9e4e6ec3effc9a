import { isWebAddress } from './web-address.ts';

/** What of a story prose can lead to, as its links name it: `claim:<id>`. */
export const linkedKinds = ['claim', 'question', 'source', 'article'] as const;

/** What of a story prose can lead to. */
export type LinkedKind = (typeof linkedKinds)[number];

/** Where a link in prose leads: to a page of the story, or to where its address says. */
export type StoryLink =
  { readonly kind: 'page'; readonly of: LinkedKind; readonly id: string } | { readonly kind: 'web' };

/** Reads the address of a link in prose. Null for what is neither a page of the story, nor a web address, nor a place on the page. */
export function readStoryLink(address: string): StoryLink | null {
  const [, named, id] = /^([a-z]+):([a-z0-9-]+)$/u.exec(address) ?? [];
  const of = linkedKinds.find((kind) => kind === named);
  if (of !== undefined && id !== undefined) return { kind: 'page', of, id };
  return address.startsWith('#') || isWebAddress(address) ? { kind: 'web' } : null;
}
