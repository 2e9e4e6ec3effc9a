/** Line and column of an offset, both from 1, columns in UTF-16 code units. */
export function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  let line = 1;
  let begins = 0;
  for (const end of text.slice(0, offset).matchAll(/\r\n|\r|\n/gu)) {
    line++;
    begins = end.index + end[0].length;
  }
  return { line, column: offset - begins + 1, offset };
}

/** A quote as a message shows it. */
export function shorten(words: string): string {
  const flat = words.replaceAll('\n', '⏎');
  return `“${flat.length > 60 ? `${flat.slice(0, 60)}…` : flat}”`;
}
