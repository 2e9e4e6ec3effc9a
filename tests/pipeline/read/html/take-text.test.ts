import { describe, expect, it } from 'vitest';
import { takeText } from '../../../../src/pipeline/read/html/take-text.ts';

const sentence = (number: string): string =>
  `${number} ferries left the harbour on Monday, the port said, and the last of them came back before the ice closed in.`;
const paragraphs = ['Two', 'Three', 'Four', 'Five', 'Six'].map((number) => `<p>${sentence(number)}</p>`).join('\n');

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>${body}<footer>All rights reserved</footer></body></html>`;

describe('the text of a page', () => {
  it('is its headline and paragraphs, each in a line, without what lies around them', () => {
    const { text, lines, isFound } = takeText(
      page(
        '<title>Ferries run again | Harbour Post</title>',
        `<article><h1>Ferries run again</h1>${paragraphs}</article>`,
      ),
    );
    expect(isFound).toBe(true);
    expect(text.split('\n\n').slice(0, 2)).toEqual(['Ferries run again', sentence('Two')]);
    expect(text).not.toMatch(/Home|rights/u);
    expect(lines).toEqual([{ at: 0, as: 'headline' }]);
  });

  it('has a sign before an item, a line for each break, and a caption set aside', () => {
    const { text, lines } = takeText(
      page(
        '<title>Ferries run again</title>',
        `<article><h1>Ferries run again</h1>${paragraphs}<figure><img><figcaption>A ferry.</figcaption></figure>
        <ul><li>one <b>bold</b> word</li></ul><p>Above the break, it said, there was ice.<br>Below the break there was none at all.</p>${paragraphs}</article>`,
      ),
    );
    expect(text).toContain('• one bold word\n\nAbove the break, it said, there was ice.\n\nBelow the break');
    expect(lines.map(({ at, as }) => [text.slice(at).split('\n')[0], as])).toContainEqual(['A ferry.', 'media-stub']);
  });

  it('keeps the sentences between others, whatever their element is called', () => {
    const { text } = takeText(
      page(
        '<title>Ferries run again</title>',
        `<article><h1>Ferries run again</h1>${paragraphs}<div class="share social sidebar"><p>${sentence('Seven')}</p></div>${paragraphs.replaceAll('left', 'reached')}</article>`,
      ),
    );
    expect(text).toContain(sentence('Seven'));
  });

  it('keeps the line of author and date above the text', () => {
    const { text } = takeText(
      page(
        '<title>Ferries run again</title>',
        `<main><h1>Ferries run again</h1><div class="meta byline"><span>By Ada Berg</span> <time>4 March 2030, 09:30</time></div>${paragraphs}</main>`,
      ),
    );
    expect(text).toContain('Ferries run again\n\nBy Ada Berg 4 March 2030, 09:30\n\nTwo ferries');
  });

  it('is what every word says where no article can be told', () => {
    const { text, isFound } = takeText('<title>Ferries</title><ul><li>Ferries run again.</li></ul>');
    expect([text, isFound]).toEqual(['Ferries\n\n• Ferries run again.\n', false]);
  });

  it('runs and shows nothing of it', () => {
    const { text } = takeText(
      page(
        '<title>Ferries</title><script>globalThis.wasRun = true</script>',
        `<article>${paragraphs}<script>document.write('x')</script><p onclick="x()" hidden>Unseen words of the page, in a sentence.</p><p>Figures &lt;b&gt; &amp; letters, it is said, are words like all the others here.</p><img src="http://127.0.0.1:1/x.png" onerror="x()"></article>`,
      ),
    );
    expect(text).not.toMatch(/document|Unseen|127/u);
    expect(text).toContain('Figures <b> & letters');
    expect('wasRun' in globalThis).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['an open tag', '<p'],
    ['attributes without end', `<a ${'x="1" '.repeat(20_000)}>`],
    ['elements ten thousand deep', `${'<div>'.repeat(10_000)}${paragraphs}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(2000)}${paragraphs}`],
    ['ends without beginnings', `${'</div>'.repeat(10_000)}${paragraphs}`],
    ['no HTML', '%PDF-1.7 <<'],
    ['JSON-LD that is none', '<script type="application/ld+json">{"@graph": [</script>'],
  ])('is taken of %s in good time', (_name, html) => {
    expect(takeText(html).text).toBe(takeText(html).text);
  });
});

describe('what a page says for programs', () => {
  const factsOf = (head: string) => takeText(page(head, `<article>${paragraphs}</article>`)).facts;
  const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it('comes from JSON-LD first, and names its field', () => {
    const facts = factsOf(
      `<meta name="author" content="Desk"><meta property="og:url" content="https://post.example/ferries">${linked({
        '@graph': [
          { '@type': 'WebSite', name: 'Harbour Post' },
          {
            '@type': ['NewsArticle'],
            headline: 'Ferries run again',
            datePublished: '2030-03-04T09:30:00+02:00',
            author: [{ '@type': 'Person', name: 'Ada Berg' }, { name: 'Jon Dahl' }],
          },
        ],
      })}`,
    );
    expect(facts).toMatchObject({
      title: { value: 'Ferries run again', words: 'json-ld headline: Ferries run again' },
      published: { value: '2030-03-04T09:30' },
      author: { value: 'Ada Berg, Jon Dahl' },
      language: { value: 'eng', words: 'html lang: en-GB' },
      url: { value: 'https://post.example/ferries', words: 'og:url: https://post.example/ferries' },
    });
  });

  it('is no more precise than it is sure', () => {
    const time = (content: string) =>
      factsOf(`<meta property="article:published_time" content="${content}">`).published;
    expect(time('2030-03-04T09:30:00Z')?.value).toBe('2030-03-04');
    expect(time('2030-03-04T00:00:00+02:00')?.value).toBe('2030-03-04');
    expect(time('2030-02-30')).toBeNull();
    expect(time('yesterday')).toBeNull();
  });

  it('is no author where it is an address, and no address where it is the start page', () => {
    expect(factsOf('<meta property="article:author" content="https://post.example/berg">').author).toBeNull();
    expect(factsOf('<link rel="canonical" href="https://post.example/">').url).toBeNull();
    expect(factsOf('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull();
  });
});
