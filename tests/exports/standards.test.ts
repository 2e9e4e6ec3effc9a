import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { articleThing, claimThing, linkedText } from '../../src/text/linked-data.ts';
import { dataView } from '../../src/views/data.ts';
import { bytesOf, exportedStory, files, textOf } from './export-story.ts';

const objectSchema = z.record(z.string(), z.json());
const objectOf = (text: string): z.infer<typeof objectSchema> => objectSchema.parse(JSON.parse(text));
const standard = (path: string) => objectOf(readFileSync(join(root, 'tests/standards', path), 'utf8'));

/** Contexts as they were published; nothing is fetched. */
const contexts: Readonly<Record<string, string>> = {
  'http://www.w3.org/ns/anno.jsonld': 'json-ld/anno.jsonld',
  'https://schema.org': 'json-ld/schemaorg.jsonld',
};

const documentLoader = (url: string) => {
  const path = contexts[url];
  if (path === undefined) throw new Error(`expected no look at ${url}`);
  return Promise.resolve({ documentUrl: url, document: standard(path) });
};

const resourcesSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.int(),
      hash: z.string(),
      schema: z
        .object({
          fields: z.array(z.object({ name: z.string() })),
          foreignKeys: z
            .array(
              z.object({
                fields: z.array(z.string()),
                reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
              }),
            )
            .optional(),
        })
        .optional(),
    }),
  ),
});

describe('the data package', () => {
  it('is one after the profile of the standard', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      standard('datapackage/datapackage.json'),
    );
    validate(JSON.parse(textOf('datapackage.json')));
    expect(validate.errors).toBeNull();
    expect(validate({ resources: [] })).toBe(false);
  });

  it('names files that are there, with their digests, and keys that lead to columns', () => {
    const { resources } = resourcesSchema.parse(JSON.parse(textOf('datapackage.json')));
    const columns = new Map(resources.map(({ name, schema }) => [name, schema?.fields.map((field) => field.name)]));
    expect(columns.size).toBe(resources.length);
    for (const { path, bytes, hash, schema } of resources) {
      const content = bytesOf(path);
      expect(content.length).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        expect(schema?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(fields));
        expect(columns.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });
});

describe('the web annotations', () => {
  it('mean in JSON-LD what they say', async () => {
    const document = objectOf(textOf('annotations.jsonld'));
    const expanded = JSON.stringify(await jsonld.expand(document, { documentLoader }));
    for (const { id, quote } of exportedStory.claims) {
      expect(expanded).toContain(`https://example.org/base/claims/${id}/`);
      expect(expanded).toContain(JSON.stringify(quote).slice(1, -1));
    }
    expect(expanded).toContain('http://www.w3.org/ns/oa#TextPositionSelector');
    expect(expanded).toContain('https://example.org/base/data/seeds/10_bridge.txt');
    // A term that the context does not know would be dropped without a word.
    const strict = { documentLoader, safe: true };
    await expect(jsonld.expand(document, strict)).resolves.toBeDefined();
  });

  it('tell nothing around the quotes of a text shown in excerpts', () => {
    const shape = z.object({
      first: z.object({
        items: z.array(z.object({ id: z.string(), target: z.object({ selector: z.array(z.looseObject({})) }) })),
      }),
    });
    const { items } = shape.parse(JSON.parse(textOf('annotations.jsonld'))).first;
    const excerpt = items.filter(({ id }) => id.includes('/claims/20-'));
    expect(excerpt.length).toBeGreaterThan(0);
    for (const { target } of excerpt)
      expect(target.selector.map((selector) => Object.keys(selector))).toEqual([['type', 'exact']]);
  });
});

describe('the linked data of the pages', () => {
  it('means in the vocabulary of schema.org what it says', async () => {
    const [claim] = exportedStory.claims;
    if (!claim) throw new Error('expected a claim');
    const article = exportedStory.article(claim.article);
    const publisher = article.source === null ? null : exportedStory.source(article.source);
    const address = 'https://example.org/claims/x/';
    const things = [
      articleThing(article, publisher, 'en'),
      claimThing({ claim, sentence: 'A says: b', article, publisher, speaker: null, language: 'en', address }),
      ...dataView(
        createInterface('en', '/'),
        exportedStory,
        await downloadsOf(exportedStory, siteAddresses('https://example.org', '/base/')),
        (path) => `https://example.org${path}`,
      ).things,
    ];
    const strict = { documentLoader, safe: true };
    const expanded = JSON.stringify(await jsonld.expand(objectOf(linkedText(things)), strict));
    for (const type of ['NewsArticle', 'Claim', 'Dataset', 'DataDownload'])
      expect(expanded).toContain(`"@type":["http://schema.org/${type}"]`);
    expect(expanded).toContain('http://schema.org/appearance');
    expect(expanded).not.toContain('ClaimReview');
  });
});

describe('the citations', () => {
  const sentences = z
    .array(z.object({ id: z.string(), title: z.string(), note: z.string().optional(), URL: z.string() }))
    .parse(JSON.parse(textOf('collate.csl.json')));

  it('are read by another program from BibTeX', () => {
    const { entries, errors } = new BibLatexParser(textOf('collate.bib')).parse();
    expect(errors).toEqual([]);
    expect(Object.values(entries).map(({ entry_key: key }) => key)).toEqual(sentences.map(({ id }) => id));
    const text = JSON.stringify(entries);
    for (const { URL: address } of sentences) expect(text).toContain(address);
    expect(text).toContain('выходных');
  });

  it('are read by another program from RIS', () => {
    const { entries } = new RISParser(textOf('collate.ris')).parse();
    expect(Object.keys(entries)).toHaveLength(sentences.length);
    const text = JSON.stringify(entries);
    for (const { URL: address } of sentences) expect(text).toContain(address);
  });

  it('turn the direction of nothing', () => {
    for (const name of ['collate.bib', 'collate.ris', 'collate.csl.json'])
      expect(textOf(name)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('the digests', () => {
  it('are those of every other file', () => {
    const lines = textOf('SHA256SUMS.txt').trimEnd().split('\n');
    expect(lines).toHaveLength(files.length - 1);
    for (const line of lines) {
      const [digest = '', name = ''] = line.split('  ');
      expect(createHash('sha256').update(bytesOf(name)).digest('hex')).toBe(digest);
    }
  });
});
