import { lineFinder } from '../parse/boilerplate-phrases.ts';
import { report } from '../messages/rules.ts';
import type { ReadOutlets } from '../read/phrases.ts';

/**
 * Reports the lines of outlets that stand in none of their texts: mistyped, they do nothing.
 *
 * @param texts the decoded texts by the id of their source; of a source without texts nothing is reported
 */
export function checkPhrases({ outlets, yaml }: ReadOutlets, texts: ReadonlyMap<string, readonly string[]>): void {
  for (const [index, { source, boilerplate }] of outlets.entries()) {
    const lines = (texts.get(source) ?? []).flatMap(linesOf);
    if (!yaml || lines.length === 0) continue;
    for (const [at, phrase] of boilerplate.entries()) {
      const find = lineFinder([phrase]);
      if (lines.some((line) => find(line, false) !== null)) continue;
      report(yaml.file, 'phrase-unused', `Unexpected line that no text of \`${source}\` has, expected one of theirs`, {
        place: yaml.at(['outlets', index, 'boilerplate', at]),
      });
    }
  }
}

/** The lines of a text as phrases may be given for them: with the mark of a list item, and without. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line) => {
    const words = line.trim();
    return words === '' ? [] : [words, words.replace(/^[-–—•*]\s*/u, '')];
  });
}
