import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { headersFile, headersOf, readHostHeaders } from '../../src/build/host-headers.ts';
import { address, builtPages, readBuilt } from './built-site.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands directly in it; filled for scripts and styles. */
  text: string;
}

function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, text: '' };
      tags.push(tag);
      open.push(tag);
    },
    ontext(text) {
      const tag = open.at(-1);
      if (tag && (tag.name === 'script' || tag.name === 'style')) tag.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return tags;
}

const pages = builtPages().map(({ path, html }) => ({ path, tags: readTags(html) }));

/** Paths of the pages on which a tag is found that should not be there. */
function pagesWith(isWrong: (tag: Tag, tags: readonly Tag[]) => boolean): string[] {
  return pages.flatMap(({ path, tags }) =>
    tags.filter((tag) => isWrong(tag, tags)).map((tag) => `${path}: <${tag.name}> ${tag.text.slice(0, 80)}`),
  );
}

function policyOf(tags: readonly Tag[]): string {
  return (
    tags.find(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy')?.attributes[
      'content'
    ] ?? ''
  );
}

const isData = ({ attributes }: Tag): boolean => attributes['type'] === 'application/ld+json';

describe('the headers for hosts', () => {
  it('allow what each page allows itself, and are within what hosts read', () => {
    const rules = readHostHeaders(readBuilt(headersFile));
    const sent = headersOf(address.base, rules).get('Content-Security-Policy') ?? '';
    const allowed = new Set(sent.split(/[\s;,]+/u));
    const missing = pages
      .flatMap(({ tags }) => policyOf(tags).split(/[\s;]+/u))
      .filter((word) => word !== '' && !allowed.has(word));
    expect(missing).toEqual([]);
    expect(sent).toContain("frame-ancestors 'none'");
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(sent.length).toBeLessThan(2000);
  });
});

describe('the content security policy', () => {
  it('stands in every page and is strict', () => {
    const lax = pages.filter(({ tags }) => {
      const policy = policyOf(tags);
      return (
        !policy.includes("default-src 'none'") ||
        /'unsafe-(?:inline|eval|hashes)'|(?:script|style)-src[^;]*(?:\*|https?:|data:)/u.test(policy)
      );
    });
    expect(lax.map(({ path }) => path)).toEqual([]);
  });

  it('meets no inline script', () => {
    expect(pagesWith((tag) => tag.name === 'script' && tag.attributes['src'] === undefined && !isData(tag))).toEqual(
      [],
    );
  });

  it('names every style in a page by its hash', () => {
    const wrong = pagesWith((tag, tags) => {
      if (tag.name !== 'style') return false;
      const hash = createHash('sha256').update(tag.text).digest('base64');
      return !/style-src[^;]*/u.exec(policyOf(tags))?.[0].includes(`'sha256-${hash}'`);
    });
    expect(wrong).toEqual([]);
    expect(pagesWith(({ name }) => name === 'style').length).toBe(pages.length);
  });

  it('meets no style attribute and no event handler', () => {
    expect(
      pagesWith(({ attributes }) => Object.keys(attributes).some((name) => name === 'style' || /^on[a-z]/u.test(name))),
    ).toEqual([]);
  });
});

describe('the pages', () => {
  it('load nothing from another host', () => {
    const loads = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'];
    const wrong = pagesWith((tag) => {
      const isLoaded =
        loads.includes(tag.name) ||
        (tag.name === 'link' && /stylesheet|preload|icon|manifest/u.test(tag.attributes['rel'] ?? ''));
      return isLoaded && /^(?:https?:)?\/\//u.test(tag.attributes['src'] ?? tag.attributes['href'] ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('carry linked data that parses, with < escaped', () => {
    const wrong = pagesWith((tag) => {
      if (!isData(tag)) return false;
      return tag.text.includes('<') || typeof JSON.parse(tag.text) !== 'object';
    });
    expect(wrong).toEqual([]);
  });

  it('say their language and their title', () => {
    const wrong = pages.filter(({ tags }) => {
      const language = tags.find(({ name }) => name === 'html')?.attributes['lang'] ?? '';
      return (
        language === '' ||
        tags.filter(({ name }) => name === 'title').length === 0 ||
        tags.filter(({ name }) => name === 'h1').length !== 1
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
