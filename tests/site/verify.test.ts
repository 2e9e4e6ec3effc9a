import { describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/site/serve.ts';
import { openSite, type OutsideSite } from '../../scripts/verify/read-site.ts';
import { verifySite } from '../../scripts/verify/verify-site.ts';
import { address, dist } from './built-site.ts';
import { claims } from './wanted-words.ts';

const site = openSite(dist);
const [claim] = claims;
if (!claim) throw new Error('expected a claim');

/** The site with one file changed, of its pages only those of one claim. */
function changed(path: string, change: (text: string) => string): OutsideSite {
  return {
    paths: (site.paths ?? []).filter(
      (one) => one.startsWith('data/') || one === `claims/${claim?.id}/index.html` || /^articles\/[^/]+\//u.test(one),
    ),
    read: async (one) => {
      const bytes = await site.read(one);
      if (one !== path || !bytes) return bytes;
      const text = new TextDecoder().decode(bytes);
      const after = change(text);
      if (after === text) throw new Error(`expected a change of ${path}`);
      return new TextEncoder().encode(after);
    },
  };
}

const seed = (site.paths ?? []).find((path) => path.startsWith('data/seeds/')) ?? '';
const otherLetter = (text: string): string =>
  text.replace(/\p{L}(?=\P{L}*$)/u, (letter) => (letter === 'x' ? 'y' : 'x'));
const inQuote = (text: string): string => text.replace(claim.quote, claim.quote.replace(/\p{L}/u, 'x'));

describe('a look at the site from outside', () => {
  it('finds nothing wrong, in its folder and at its address', async () => {
    expect((await verifySite(site)).problems).toEqual([]);
    const { server, address: where } = await serveSite({ dist, base: address.base, port: 0 });
    try {
      const { problems, summary } = await verifySite(openSite(where));
      expect(problems).toEqual([]);
      expect(summary.join(' ')).toMatch(/\d{2,} pages/u);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    ['a letter of a text', seed, otherLetter],
    ['a letter of a quote', 'data/claims.json', inQuote],
    [
      'an offset',
      'data/claims.json',
      (text: string) => text.replace(`"start": ${claim.start}`, `"start": ${claim.start + 1}`),
    ],
    ['a tag', 'data/claims.json', (text: string) => text.replace('"asserted"', '"denied"')],
    ['a cell of a table', 'data/claims.csv', inQuote],
    ['an answer', 'data/answers.csv', otherLetter],
    ['a cell of the comparison', 'data/matrix.json', (text: string) => text.replace('"answers",', '"not-mentioned",')],
    ['a digest', 'data/SHA256SUMS.txt', (text: string) => text.replace(/^./u, (sign) => (sign === '0' ? '1' : '0'))],
    ['an annotation', 'data/annotations.jsonld', otherLetter],
    [
      'a quote on its page',
      `claims/${claim.id}/index.html`,
      (text: string) => text.replace(/(<blockquote[^]*?<mark[^>]*>)./u, '$1~'),
    ],
    [
      'a mark in an article',
      `articles/${claim.article}/index.html`,
      (text: string) => text.replace(/(<mark[^>]*data-claim[^>]*>(?:\s*<[^>]*>)*\s*)[^\s<]/u, '$1~'),
    ],
  ])('names the file where one character is changed: %s', async (_what, path, change) => {
    const { problems } = await verifySite(changed(path, change));
    expect(problems.join('\n')).toContain(path);
  });

  it('names a file that is missing, and one that nobody lists', async () => {
    const without = {
      ...changed('', String),
      read: (path: string) => (path === 'data/claims.csv' ? Promise.resolve(null) : site.read(path)),
    };
    expect((await verifySite(without)).problems.join('\n')).toContain('data/claims.csv is missing');
    const more = {
      ...changed('', String),
      paths: [...(site.paths ?? []).filter((path) => path.startsWith('data/')), 'data/more.json'],
    };
    expect((await verifySite(more)).problems).toContainEqual('data/more.json is not in data/SHA256SUMS.txt');
  });

  it('takes no address of another machine', () => {
    expect(() => openSite('https://example.org/')).toThrow('on this machine');
    expect(() => openSite(`${dist}/none`)).toThrow('expected the folder');
  });
});
