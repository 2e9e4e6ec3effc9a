import { type Story, storyOf } from '../../src/comparison/story.ts';
import { type ExportedFile, exportedFiles } from '../../src/exports/export-files.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

/** Statements that a spreadsheet, an archive or a reference manager could take for something else. */
export const hostileWords = '=HYPERLINK("http://x") _x000D_ <b>&amp;\u202e {a} $5_%\r\n\t“q” — 😀';

const parts = readStoryParts();

/** The base story, its first claim worded so that it could do harm. */
export const exportedStory: Story = storyOf({
  ...parts,
  claims: parts.claims.map((claim, index) =>
    index === 0 ? { ...claim, statement: { ...claim.statement, en: hostileWords } } : claim,
  ),
});

/** Every file of that story, for a site at an address. */
export const files: readonly ExportedFile[] = await exportedFiles(
  exportedStory,
  siteAddresses('https://example.org', '/base/'),
);

/** The bytes of one file. Throws where there is none. */
export function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  const found = files.find(({ file }) => file === name);
  if (!found) throw new Error(`expected the file ${name}`);
  return found.bytes;
}

/** The text of one file. */
export function textOf(name: string): string {
  return new TextDecoder().decode(bytesOf(name));
}
