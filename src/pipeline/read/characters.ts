/** What in a text a reader would not see, or see wrong. */
interface Stray {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** What it is, to follow “Unexpected”. */
  readonly what: string;
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const nonCharacters = /[\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u;
const opening = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u;
const closing = /[\u202c\u2069]/u;

/**
 * The first character of a text that stands for nothing that can be read:
 * control characters, half of a character, and marks of direction that are not
 * ended and so would turn what stands beside the text. Null where there is none.
 */
export function strayCharacter(text: string): Stray | null {
  const open: number[] = [];
  let offset = 0;
  for (const character of text) {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (controls.test(character)) return { offset, what: `control character ${name}` };
    if (nonCharacters.test(character)) return { offset, what: `${name}, which is no character` };
    if (opening.test(character)) open.push(offset);
    else if (closing.test(character) && open.pop() === undefined)
      return { offset, what: `end ${name} of a direction that does not begin` };
    else if (character === '\n' && open.length > 0) break;
    offset += character.length;
  }
  const [first] = open;
  return first === undefined ? null : { offset: first, what: 'mark of direction without its end' };
}
