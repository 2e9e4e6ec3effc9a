/**
 * A text with the characters that are easily mistaken for one another made
 * one: spaces, apostrophes, quotation marks, dashes, letter case, and Latin
 * letters that look Cyrillic. Character for character, so offsets stay true.
 * It helps to look for words; what is found is given as it stands, and an
 * anchor never goes by it.
 */
export function foldAlike(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const lower = character.toLowerCase();
    const small = lower.length === 1 ? lower : character;
    folded += alike[small] ?? small;
  }
  return folded;
}

/** A character as a message shows it: itself, its code point, and a name where it is easily mistaken. */
export function nameCharacters(characters: string): string {
  if (characters === '') return 'nothing';
  const all = Array.from(characters);
  if (all.length > 3 || (all.length > 1 && !all.some((character) => Object.hasOwn(names, character)))) {
    return `“${all.slice(0, 40).join('')}${all.length > 40 ? '…' : ''}”`;
  }
  const shown = all.map((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = names[character];
    if (name !== undefined) return `${code} ${name}`;
    const script = /\p{Script=Latin}/u.test(character)
      ? ' Latin'
      : /\p{Script=Cyrillic}/u.test(character)
        ? ' Cyrillic'
        : '';
    return `${code}${script} “${character}”`;
  });
  return shown.join(', ');
}

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\u00a0': 'no-break space',
  '\u202f': 'narrow no-break space',
  '\u2009': 'thin space',
  '\u200b': 'zero width space',
  '\u00ad': 'soft hyphen',
  '\n': 'line end',
  '\r': 'carriage return',
  '\t': 'tab',
  "'": 'apostrophe',
  '\u2019': 'right single quotation mark',
  '\u2018': 'left single quotation mark',
  '\u02bc': 'modifier letter apostrophe',
  '"': 'quotation mark',
  '\u201c': 'left double quotation mark',
  '\u201d': 'right double quotation mark',
  '\u201e': 'low double quotation mark',
  '\u00ab': 'left guillemet',
  '\u00bb': 'right guillemet',
  '-': 'hyphen-minus',
  '\u2010': 'hyphen',
  '\u2011': 'no-break hyphen',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2212': 'minus sign',
};

const alike: Readonly<Record<string, string>> = {
  ...each('\u00a0\u202f\u2009\u200a\u2007\u2003\u2002\t\n\r', ' '),
  ...each('\u2019\u2018\u02bc\u0060\u00b4\u2032', "'"),
  ...each('\u201c\u201d\u201e\u00ab\u00bb\u2033', '"'),
  ...each('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  ї: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ё: 'е',
};

function each(characters: string, as: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters).map((character) => [character, as]));
}
