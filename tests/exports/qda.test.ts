import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { root } from '../../scripts/shared/paths.ts';
import { qdaCodebook, qdaProject } from '../../src/exports/qda-project.ts';
import { bytesOf, exportedStory, textOf } from './export-story.ts';

/** What the schema says of a file, as the library that reads it puts it. */
async function complaints(schema: string, contents: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents }],
    schema: [readFileSync(join(root, 'tests/standards/refi-qda', schema), 'utf8')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

interface Selection {
  readonly name: string;
  readonly words: string;
}

/** Reads a project as the standard describes it, from nothing else: each selection, cut out of its text by code points. */
function selectionsOf(project: Uint8Array): Selection[] {
  const entries = unzipSync(project);
  const selections: Selection[] = [];
  let text: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'TextSource') {
          const path = attributes['plainTextPath']?.replace('internal://', 'sources/') ?? '';
          text = Array.from(strFromU8(entries[path] ?? new Uint8Array()));
        }
        if (name === 'PlainTextSelection') {
          const [start, end] = [Number(attributes['startPosition']), Number(attributes['endPosition'])];
          selections.push({ name: attributes['name'] ?? '', words: text.slice(start, end).join('') });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(strFromU8(entries['project.qde'] ?? new Uint8Array()));
  return selections;
}

describe('the REFI-QDA files', () => {
  it('are valid after the schemas of the standard', async () => {
    const project = strFromU8(unzipSync(bytesOf('collate.qdpx'))['project.qde'] ?? new Uint8Array());
    expect(await complaints('project.xsd', project)).toEqual([]);
    expect(await complaints('codebook.xsd', textOf('codebook.qdc'))).toEqual([]);
    expect(await complaints('project.xsd', project.replace('isCodable="true"', ''))).not.toEqual([]);
  });

  it('give back every quote by its positions, behind an emoji too', () => {
    const wanted = exportedStory.claims.map(({ id, quote }) => ({ name: id, words: quote }));
    const found = selectionsOf(bytesOf('collate.qdpx'));
    expect(found.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      wanted.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(found.length).toBeGreaterThan(3);
  });

  it('name every code that they use, each GUID once', () => {
    const project = strFromU8(unzipSync(bytesOf('collate.qdpx'))['project.qde'] ?? new Uint8Array());
    const guids = [...project.matchAll(/ guid="([^"]+)"/gu)].map(([, guid]) => guid);
    const targets = [...project.matchAll(/targetGUID="([^"]+)"/gu)].map(([, guid]) => guid);
    expect(new Set(guids).size).toBe(guids.length);
    expect(targets.filter((target) => !guids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(10);
  });

  it('are the same bytes in every build', () => {
    expect(Buffer.from(qdaProject(exportedStory)).equals(Buffer.from(bytesOf('collate.qdpx')))).toBe(true);
    expect(qdaCodebook(exportedStory)).toBe(textOf('codebook.qdc'));
  });
});
