import { describe, expect, it } from 'vitest';
import { findQuote, searchedText } from '../../src/client/quote/find-quote.ts';
import { passagesOf } from '../../src/client/quote/passages-of.ts';

describe('the passages of a pasted text', () => {
  it('stand between empty lines', () => {
    expect(passagesOf(' One\nline. \n \n\nTwo. ')).toEqual(['One\nline.', 'Two.']);
    expect(passagesOf(' \n ')).toEqual([]);
  });

  it('are few, and soon looked for, whatever is pasted', () => {
    const text = searchedText('a', 'the bridge was opened in the town '.repeat(2000));
    for (const pasted of [
      'the '.repeat(250_000),
      'a\n\n'.repeat(333_333),
      'x'.repeat(1_000_000),
      '\u202e😀\n\n'.repeat(200_000),
    ]) {
      const passages = passagesOf(pasted);
      for (const passage of passages) findQuote(passage, [text]);
      expect(passages.length).toBeLessThanOrEqual(100);
      expect(passages.join('').length).toBeLessThanOrEqual(20_000);
    }
  });
});
