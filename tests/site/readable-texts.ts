import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { stringsIn } from './story-copy.ts';

/** So many words in a row are a passage, and no coincidence. */
const passage = 4;

/** The words of a text, in lower case. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\u00AD', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every passage of a text: so many words as are no coincidence. */
export function passagesIn(text: string): string[] {
  const words = wordsIn(text);
  return words.slice(0, 1 - passage).map((_, index) => words.slice(index, index + passage).join(' '));
}

/** What can be read in a file of a built site, however it is packed: texts that each stand alone. */
export function textsOf(dist: string, path: string): string[] {
  const bytes = readFileSync(join(dist, path));
  if (path.startsWith('pagefind') && bytes[0] === 0x1f) return [gunzipSync(bytes).toString('utf8')];
  switch (extname(path)) {
    case '.html':
    case '.svg':
    case '.xml':
      return textsOfMarkup(bytes.toString('utf8'));
    case '.json':
      return stringsIn(JSON.parse(bytes.toString('utf8')));
    case '.png':
    case '.woff2':
    case '.wasm':
      return [];
    default:
      return [bytes.toString('utf8')];
  }
}

/** The text of a page in one, and each of its attributes and comments. */
export function textsOfMarkup(html: string): string[] {
  const texts: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (_, attributes) => void texts.push(...Object.values(attributes)),
    ontext: (data) => void (text += data),
    oncomment: (data) => void texts.push(data),
  });
  parser.end(html);
  return [text, ...texts];
}
