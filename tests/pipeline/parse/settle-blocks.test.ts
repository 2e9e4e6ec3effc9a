import { describe, expect, it } from 'vitest';
import { parseDecoded } from '../../../src/pipeline/parse/parse-article.ts';
import { decodeSeed } from '../../../src/pipeline/read/decode-seed.ts';
import { phrases, rolesOf } from './fixture-seed.ts';

const text = [
  'Harbour wins back its ferry',
  'A winter without it is over',
  'The ferry of the northern harbour sailed again on Tuesday after a winter without it.',
  'Latest news',
  'Passengers had waited for the day since November, the harbour office said.',
].join('\n\n');

function rolesWith(as: 'headline' | 'text' | 'set-aside', words: string): [string, string][] {
  const decoded = decodeSeed({ name: 'a.txt', path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const stated = { language: false, blocks: [{ at: text.indexOf(words), as, reason: null }] };
  return rolesOf(parseDecoded('a.txt', decoded, phrases, stated)).map(([role, block]) => [role, block.slice(0, 12)]);
}

describe('what an editor says of a block', () => {
  it('sets it aside', () => {
    expect(rolesWith('set-aside', 'Passengers')).toContainEqual(['boilerplate', 'Passengers h']);
  });

  it('takes it back', () => {
    expect(rolesWith('text', 'Latest news')).not.toContainEqual(['boilerplate', 'Latest news']);
  });

  it('makes it the headline instead of another', () => {
    const roles = rolesWith('headline', 'winter without it is');
    expect(roles.filter(([role]) => role === 'headline')).toEqual([['headline', 'A winter wit']]);
    expect(roles[0]).toEqual(['boilerplate', 'Harbour wins']);
  });
});
