import { claimKind } from './bundle.ts';
import { filterNames } from './filters.ts';
import type { KeyedRecord } from './records.ts';

/** How much more a word of the strong texts weighs than one of the others, in Pagefind's scale from 0 to 10. */
const strongWeight = 3;
const contextWeight = 0.25;

/**
 * A record as the page that Pagefind indexes: its keys are its words. One
 * element a filter value, or values would run together.
 *
 * Pagefind lists how many words each record has, and reads the list whole; with
 * `even` records are filled up to few different lengths, which take a sixth less of it.
 */
export function recordPage(record: KeyedRecord, even: boolean): string {
  const filters = filterNames.flatMap((name) => {
    // The index of the claims holds nothing else.
    const kind = record.kind === claimKind ? [] : [record.kind];
    const values = name === 'kind' ? kind : (record.tags[name] ?? []);
    return values.flatMap((value) =>
      value === null ? [] : [`<i data-pagefind-filter="${name}:${escape(value)}"></i>`],
    );
  });
  return [
    '<!doctype html><html lang="und"><head></head><body>',
    `<p data-pagefind-weight="${strongWeight}">${record.strongKeys.join(' ')}</p>`,
    `<p>${record.weakKeys.join(' ')}</p>`,
    `<p data-pagefind-weight="${contextWeight}">${record.contextKeys.join(' ')}</p>`,
    even ? `<p>${fillerOf(record)}</p>` : '',
    ...filters,
    '</body></html>',
  ].join('');
}

/** No key has an x: no query finds it. It sorts before all keys, so that no query loads it either. */
const filler = '0x0';

/** Words that records are filled up to a multiple of. */
const evenLength = 64;

function fillerOf({ strongKeys, weakKeys, contextKeys }: KeyedRecord): string {
  const words = strongKeys.length + weakKeys.length + contextKeys.length;
  return Array.from({ length: (evenLength - (words % evenLength)) % evenLength }, () => filler).join(' ');
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`);
}
