import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { seedBytes } from '../../src/exports/seed-bytes.ts';
import { parseArticle } from '../../src/pipeline/parse/parse-article.ts';
import { phrases } from '../pipeline/parse/fixture-seed.ts';

it.each([
  ['as it was', 'Мост\n\nМост открыт. 🚢\n'],
  ['with its byte order mark', '\ufeffМост\n\nМост открыт.\n'],
  ['with two of them', '\ufeff\ufeffМост\n\nМост открыт.\n'],
  ['with its line ends', 'Мост\r\n\r\nМост открыт.\r\r\n\u2028'],
])('gives a seed back %s', (_name, words) => {
  const bytes = new TextEncoder().encode(words);
  const { article, text } = parseArticle({ name: '1.txt', path: 'seeds/1.txt', bytes }, phrases);
  if (!article) throw new Error('expected an article');
  expect(seedBytes({ ...article, text })).toEqual(bytes);
});

it('gives no other text, nor one whose words were withheld', () => {
  const sha256 = createHash('sha256').update('Мост открыт.').digest('hex');
  expect(() => seedBytes({ seed: '1.txt', text: '     открыт.', sha256 })).toThrow('1.txt');
});
