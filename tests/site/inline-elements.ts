/** Elements inside a line: they end no word where they begin and end. */
export const inline: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'button',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  'span',
  'strong',
  'time',
]);
