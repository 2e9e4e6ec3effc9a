import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createInterface } from '../../src/i18n/interface.ts';
import { pictureSize } from '../../src/share/picture-size.ts';
import { siteLanguages } from '../languages.ts';
import { address, builtPages, dist, readBuilt } from './built-site.ts';
import { readHead } from './read-head.ts';

const pages = builtPages().map(({ path, html }) => ({ path, html, ...readHead(html) }));
const listed = pages.filter(({ meta }) => meta.get('robots') !== 'noindex');
const origin = address.site ?? '';
const absolute = (path: string): string => `${origin}${address.base}${path.replace(/index\.html$/u, '')}`;

/** The file of the built site that an absolute address of it names. */
function fileOf(url: string): string {
  const below = url.slice(`${origin}${address.base}`.length);
  return join(dist, below === '' || below.endsWith('/') ? `${below}index.html` : below);
}

/** The links of a page's switch of languages: language and address of each. */
function switchOf(html: string): [string, string][] {
  const found: [string, string][] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'nav' && 'data-languages' in attributes) depth = 1;
      if (name === 'a' && depth > 0) found.push([attributes['hreflang'] ?? '', attributes['href'] ?? '']);
    },
    onclosetag(name) {
      if (name === 'nav') depth = 0;
    },
  });
  parser.end(html);
  return found;
}

/** Values that several pages share, with the pages. */
function shared(values: readonly { readonly path: string; readonly value: string }[]): string[] {
  return [...Map.groupBy(values, ({ value }) => value)]
    .filter(([, same]) => same.length > 1)
    .map(([value, same]) => `${same.map(({ path }) => path).join(', ')}: ${value}`);
}

describe.each(siteLanguages)('in a list of search results, in %s', (language) => {
  const own = listed.filter((page) => page.language === language);

  it('no two pages have the same title or description', () => {
    expect(own.length).toBeGreaterThan(10);
    expect(shared(own.map(({ path, title }) => ({ path, value: title })))).toEqual([]);
    expect(shared(own.map(({ path, meta }) => ({ path, value: meta.get('description') ?? '' })))).toEqual([]);
  });

  it('each page says in 50 to 160 characters what it holds', () => {
    const wrong = own.filter(({ meta }) => {
      const { length } = meta.get('description') ?? '';
      return length < 50 || length > 160;
    });
    expect(wrong.map(({ path, meta }) => `${path}: ${meta.get('description') ?? ''}`)).toEqual([]);
  });
});

describe('the addresses of a page', () => {
  it('stand in its switch of languages, each with its language', () => {
    const ui = createInterface(undefined, address.base);
    const wrong = listed.filter(({ path, language, html }) => {
      const own = language === ui.locale ? path : path.slice(language.length + 1);
      const wanted = siteLanguages.map((tag) => [
        tag,
        createInterface(tag, address.base).href(`/${own.replace(/index\.html$/u, '')}`),
      ]);
      return JSON.stringify(switchOf(html)) !== JSON.stringify(wanted);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(listed.length).toBeGreaterThan(0);
  });

  it('name itself and the same page in every language', () => {
    const wrong = listed.filter(({ path, links }) => {
      const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
      const alternates = links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== undefined);
      const languages = alternates.map(({ hreflang }) => hreflang).sort();
      return (
        canonical.join() !== absolute(path) ||
        languages.join() !== [...siteLanguages, 'x-default'].sort().join() ||
        alternates.some(({ href = '' }) => !existsSync(fileOf(href)))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('stand in the sitemap: those of listed pages and no others, each with its other languages', () => {
    const found = new Map<string, string[]>();
    let here = '';
    let text = '';
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          text = '';
          if (name === 'xhtml:link') found.get(here)?.push(attributes['hreflang'] ?? '');
        },
        ontext(data) {
          text += data;
        },
        onclosetag(name) {
          if (name === 'loc') found.set((here = text), []);
        },
      },
      { xmlMode: true },
    );
    parser.end(readBuilt('sitemap-0.xml'));
    expect([...found.keys()].sort()).toEqual(listed.map(({ path }) => absolute(path)).sort());
    const languages = [...siteLanguages, 'x-default'].sort().join();
    expect([...found].filter(([, tags]) => tags.sort().join() !== languages)).toEqual([]);
    expect(readBuilt('robots.txt')).toContain(`Sitemap: ${absolute('sitemap-index.xml')}\n`);
  });
});

describe('the share pictures', () => {
  it('stand beside every page that may be listed, with their words', () => {
    expect(listed.length).toBeGreaterThan(0);
    const wrong = listed.filter(
      ({ path, meta }) =>
        meta.get('og:image') !== absolute(path.replace('index.html', 'share.png')) ||
        (meta.get('og:image:alt') ?? '').length < 10 ||
        meta.get('twitter:card') !== 'summary_large_image',
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have the size that the page tells', () => {
    const wrong = listed.filter(
      ({ meta }) =>
        meta.get('og:image:width') !== String(pictureSize.width) ||
        meta.get('og:image:height') !== String(pictureSize.height),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the linked data', () => {
  const typed = z.looseObject({ '@type': z.string() });
  const rootSchema = z.looseObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z.array(typed).optional(),
  });
  const things = pages.map(({ path, linked, hasCrumbs }) => ({
    path,
    hasCrumbs,
    types: linked.flatMap((text) => {
      const root = rootSchema.parse(JSON.parse(text));
      return (root['@graph'] ?? [typed.parse(root)]).map((thing) => thing['@type']);
    }),
  }));

  it('says the way to each page that shows it', () => {
    const wrong = things.filter(({ hasCrumbs, types }) => hasCrumbs !== types.includes('BreadcrumbList'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(things.some(({ hasCrumbs }) => hasCrumbs)).toBe(true);
  });

  it('tells of the claim on its page, and gives no verdict', () => {
    const claims = things.filter(({ path }) => /^(?:[a-z]{2,3}\/)?claims\/[^/]+\/index/u.test(path));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ types }) => !types.includes('Claim')).map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ linked }) => linked.some((text) => text.includes('ClaimReview')))).toEqual([]);
  });

  it('offers every download of the data', () => {
    const datasetSchema = z.object({ distribution: z.array(z.object({ contentUrl: z.string(), name: z.string() })) });
    const dataset = pages
      .filter(({ path }) => path === 'data/index.html')
      .flatMap(({ linked }) => linked.flatMap((text) => rootSchema.parse(JSON.parse(text))['@graph'] ?? []))
      .find((thing) => thing['@type'] === 'Dataset');
    const { distribution } = datasetSchema.parse(dataset);
    expect(distribution.filter(({ contentUrl }) => !existsSync(fileOf(contentUrl)))).toEqual([]);
    expect(distribution.map(({ name }) => name)).toContain('claims.json');
  });
});

it('the feed of corrections says when it changed and where it stands', () => {
  for (const { language, links } of listed) {
    const feed = links.find(({ type }) => type === 'application/atom+xml')?.['href'] ?? '';
    expect(feed).toBe(absolute(`${language === siteLanguages[0] ? '' : `${language}/`}corrections.xml`));
  }
  for (const language of siteLanguages) {
    const xml = readBuilt(`${language === siteLanguages[0] ? '' : `${language}/`}corrections.xml`);
    expect(xml).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="[a-z]{2}">/u);
    expect(xml).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/u);
  }
});
