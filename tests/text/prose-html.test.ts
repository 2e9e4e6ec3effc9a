import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../src/text/prose-html.ts';

const resolve = (kind: string, id: string) => (kind === 'claim' && id === 'a-b' ? '/claims/a-b/' : null);

describe('proseHtml', () => {
  it('leads a reference to the page of the claim', () => {
    expect(proseHtml('[in no hurry](claim:a-b)', resolve)).toBe('<p><a href="/claims/a-b/">in no hurry</a></p>');
  });

  it('gives a heading the id of its words, in any script', () => {
    expect(proseHtml('## How a claim is found', resolve)).toBe(
      '<h2 id="text-how-a-claim-is-found">How a claim is found</h2>',
    );
    expect(proseHtml('## Чьи слова', resolve)).toBe('<h2 id="text-чьи-слова">Чьи слова</h2>');
  });

  it('shows HTML as text', () => {
    expect(proseHtml('a <b>bold</b> <script>x</script>', resolve)).not.toMatch(/<(?:b|script)>/u);
  });

  it.each(['claim:unknown', 'verdict:a-b', 'javascript:alert(1)', 'data:text/html,x', '../secret'])(
    'refuses a link to %s',
    (address) => {
      expect(() => proseHtml(`[x](${address})`, resolve)).toThrow(/^Unexpected link to/u);
    },
  );

  it('resolves and refuses the address of a reference as that of a link', () => {
    expect(proseHtml('[x][r]\n\n[r]: claim:a-b', resolve)).toBe('<p><a href="/claims/a-b/">x</a></p>');
    expect(() => proseHtml('[x][r]\n\n[r]: javascript:alert(1)', resolve)).toThrow(/^Unexpected link to/u);
  });

  it('keeps web addresses', () => {
    expect(proseHtml('[x](https://example.org/)', resolve)).toContain('href="https://example.org/"');
  });
});
