import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/pipeline/read/phrases.ts';
import type { Phrases } from '../../../src/pipeline/read/phrases.ts';
import { parseText, rolesOf, phrases } from './fixture-seed.ts';

const two: Phrases = {
  ...phrases,
  outlets: [
    { source: 'herald', boilerplate: [{ begins: 'we are the harbour', reason: 'promotion' }] },
    { source: 'gazette', boilerplate: [{ begins: 'ask the gazette', reason: 'promotion' }] },
  ],
};

const line = 'We are the harbour of a whole country, the mayor said.';
const text = `Harbour reopens\n\nThe harbour of the town opened again on Monday.\n\n${line}\n`;
const roleIn = (using: Phrases) => rolesOf(parseText(text, using)).find(([, words]) => words === line)?.[0];

describe('a phrase of one outlet', () => {
  it('sets its line aside in the texts of that outlet and in no other', () => {
    expect(roleIn(phrasesOf(two, 'herald'))).toBe('boilerplate');
    expect(roleIn(phrasesOf(two, 'gazette'))).toBe('paragraph');
    expect(roleIn(phrasesOf(two, 'courier'))).toBe('paragraph');
    expect(roleIn(phrasesOf(two, null))).toBe('paragraph');
  });

  it('is made ready once for each outlet', () => {
    expect(phrasesOf(two, 'herald')).toBe(phrasesOf(two, 'herald'));
    expect(phrasesOf(two, 'herald')).not.toBe(phrasesOf(two, 'gazette'));
  });
});
