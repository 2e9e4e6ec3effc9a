import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { licencesFile, writeLicences } from '../../src/build/write-licences.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

it('gives with a built site the terms of what it holds of others', () => {
  const dist = temporaryFolder();
  writeLicences(dist, root);
  const text = readFileSync(join(dist, licencesFile), 'utf8');
  for (const words of [
    'SIL OPEN FONT LICENSE',
    'MIT License',
    'Apache License',
    'Pagefind',
    'literata',
    'commissioner',
  ])
    expect([words, text.toLowerCase().includes(words.toLowerCase())]).toEqual([words, true]);
});
