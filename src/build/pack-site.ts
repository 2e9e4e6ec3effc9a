import { closeSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { noMoment } from '../exports/pack-zip.ts';
import { createInterface, plainInterface } from '../i18n/interface.ts';
import { relativePage, relativeStyles, type SiteAround } from './relative-page.ts';

/** The file, below the front page, that holds the site as a folder to take along. */
const packedSite = 'collate.zip';

/** The folder inside it. */
const folder = 'collate/';

/** Files that mean something on the site's host alone, and pictures for links that are shared. */
const leftOut = /(?:^|\/)share\.png$|^robots\.txt$|^sitemap[^/]*\.xml$|^collate\.zip$/u;

/** The script that every page of the archive has besides its own. */
const noteFile = 'opened-as-file.js';

/** Where browsers open a page as a file they run no modules: then the words for readers without scripts stand, and why. */
const openedAsFile = `if (location.protocol === 'file:') {
  for (const words of document.querySelectorAll('noscript')) words.replaceWith(document.createRange().createContextualFragment(words.textContent));
  const why = document.createElement('p');
  why.textContent = document.currentScript.dataset.why;
  why.style.cssText = 'padding: .5rem 1rem; border-top: 1px solid';
  document.body.append(why);
}
`;

/**
 * Writes the whole site, pictures apart, into an archive beside it: every
 * address relative and ending in the name of a file, so that the unpacked
 * folder can be read without a network.
 *
 * @returns the size of the archive in bytes
 */
export function packSite(outDir: string, base: string, languages: readonly string[]): number {
  const paths = globSync('**/*', { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'))
    .filter((path) => !leftOut.test(path))
    .sort();
  const known = new Set(paths);
  const around: SiteAround = { base, has: (path) => known.has(path) };
  const output = openSync(join(outDir, packedSite), 'w');
  let size = 0;
  // File by file: a site can be larger than memory.
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    size += writeSync(output, chunk);
  });
  const add = (path: string, content: Uint8Array | string): void => {
    const entry = new ZipDeflate(folder + path, { level: 6 });
    entry.mtime = noMoment;
    archive.add(entry);
    entry.push(typeof content === 'string' ? strToU8(content) : content, true);
  };
  try {
    for (const path of paths) add(path, contentOf(join(outDir, path), path, around, languages));
    add(noteFile, openedAsFile);
    archive.end();
  } finally {
    closeSync(output);
  }
  return size;
}

function contentOf(file: string, path: string, around: SiteAround, languages: readonly string[]): Uint8Array | string {
  if (path.endsWith('.html')) return withNote(relativePage(readFileSync(file, 'utf8'), path, around), path, languages);
  return path.endsWith('.css') ? relativeStyles(readFileSync(file, 'utf8'), path, around) : readFileSync(file);
}

/** The page with the script that says why scripts do nothing where it is opened as a file. */
function withNote(html: string, path: string, languages: readonly string[]): string {
  const language = /<html[^>]* lang="([^"]+)"/u.exec(html)?.[1];
  const up = '../'.repeat(path.split('/').length - 1);
  const why = plainInterface(createInterface(language, '/', languages))
    .t('file.why')
    .replaceAll('"', '&quot;');
  return html.replace('</body>', `<script src="${up}${noteFile}" data-why="${why}"></script></body>`);
}
