import { Parser } from 'htmlparser2';

/** A class as a selector names it. */
const classSelector = /\.((?:\\.|[a-zA-Z_-])(?:\\.|[\w-])*)/gu;

/** What selectors of attributes ask the names of classes for. */
const classAttribute = /\[class[*^$|~]?=["']?([\w-]+)/gu;

/**
 * Short names for the utilities of a sheet: for every class that its layer of
 * utilities alone has rules for, and that neither a script nor a selector of
 * attributes asks for by name. The names of utilities say what they do, and are
 * as long as that; a page repeats them by the hundred.
 *
 * @param classes the classes that pages have, the names that are taken
 * @param inScripts every word that scripts know
 */
export function shortClasses(
  css: string,
  classes: Iterable<string>,
  inScripts: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const layer = utilitiesOf(css);
  const elsewhere = classesIn(layer.reduce((rest, block) => rest.replace(block, ''), css));
  const asked = [...css.matchAll(classAttribute)].map(([, part = '']) => part);
  const taken = new Set([...classes, ...elsewhere]);
  const free = namesBut(taken);
  const names = [...new Set(layer.flatMap((block) => [...classesIn(block)]))].filter(
    (name) => !elsewhere.has(name) && !inScripts.has(name) && !asked.some((part) => name.includes(part)),
  );
  return new Map(names.map((name) => [name, free.next().value]));
}

/** A sheet with its classes under other names. */
export function renameInSheet(css: string, names: ReadonlyMap<string, string>): string {
  return css.replaceAll(classSelector, (whole, name: string) => {
    const short = names.get(unescaped(name));
    return short === undefined ? whole : `.${short}`;
  });
}

/** A page with its classes under other names. */
export function renameInPage(html: string, names: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let end = 0;
  const parser = new Parser({
    onopentag(_name, attributes) {
      const own = attributes['class'];
      if (own === undefined) return;
      const renamed = own.split(/\s+/u).map((name) => names.get(name) ?? name);
      const value = renamed.join(' ').replaceAll('&', '&#38;').replaceAll('"', '&#34;');
      const tag = html.slice(parser.startIndex, parser.endIndex + 1);
      pieces.push(
        html.slice(end, parser.startIndex),
        tag.replace(/ class="[^"]*"/u, () => ` class="${value}"`),
      );
      end = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return [...pieces, html.slice(end)].join('');
}

/** The blocks of the layer of utilities. */
function utilitiesOf(css: string): string[] {
  return [...css.matchAll(/@layer utilities\s*\{/gu)].map(({ index }) => {
    let depth = 0;
    for (let at = css.indexOf('{', index); at < css.length; at++) {
      if (css[at] === '{') depth++;
      if (css[at] === '}' && --depth === 0) return css.slice(index, at + 1);
    }
    return css.slice(index);
  });
}

function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(classSelector)].map(([, name = '']) => unescaped(name)));
}

function unescaped(name: string): string {
  return name.replaceAll(/\\(.)/gu, '$1');
}

const letters =
  'a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ');

/** Names of one letter, then of two, and so on, but those taken. */
function* namesBut(taken: ReadonlySet<string>): Generator<string, never> {
  for (let all = letters; ; all = all.flatMap((name) => letters.map((letter) => name + letter)))
    for (const name of all) if (!taken.has(name)) yield name;
}
