import type { Story } from '../comparison/story.ts';
import { withoutMarks } from '../i18n/foreign.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Source } from '../model/codebook.ts';

/** A piece of a text: the name of a source that the story tells of, or what stands between two names. */
export interface NamePiece {
  readonly text: string;
  /** The id of the source, or null. */
  readonly source: string | null;
  /** What stands behind a name without a space; empty behind any other text. */
  readonly tail: string;
}

/** Who a name is. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
  /** What the story says of them. */
  readonly role: string;
  /** The address of their page. */
  readonly href: string;
}

/** Cuts a text at the names in it. */
export type NameFinder = (text: string) => readonly NamePiece[];

/** The endings that a name of a person in Cyrillic loses before it takes those of another case. */
const nominativeEnding = /(?:ий|ый|ій|ой|ая|яя|[аеєиіїйоуьюя])$/u;

/** Shorter stems would find other words. */
const shortestStem = 4;

/** The finders of some sources, by the language of the interface. */
const finders = new WeakMap<Story['sources'], Map<string, NameFinder>>();

/** Finds the sources whose role is known, by the names that the site itself writes and the cases of persons' names. Made once for a story and a language. */
export function nameFinder(ui: Interface, { sources }: Pick<Story, 'sources'>): NameFinder {
  const known = finders.get(sources) ?? new Map<string, NameFinder>();
  finders.set(sources, known);
  const finder = known.get(ui.locale) ?? makeFinder(ui, sources);
  known.set(ui.locale, finder);
  return finder;
}

function makeFinder(ui: Interface, sources: Story['sources']): NameFinder {
  const patterns = sources
    .filter((source) => source.role !== null && !isKnownByName(ui, source))
    .flatMap((source) =>
      formsOf(ui, source).map((form) => ({ id: source.id, form, whole: new RegExp(`^${form}$`, 'u') })),
    )
    .toSorted((a, b) => b.form.length - a.form.length);
  if (patterns.length === 0) return (text) => [{ text, source: null, tail: '' }];
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.map(({ form }) => form).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => {
    const pieces: NamePiece[] = [];
    let end = 0;
    const addBetween = (start: number, stop: number): void => {
      if (stop > start) pieces.push({ text: text.slice(start, stop), source: null, tail: '' });
    };
    for (const match of text.matchAll(any)) {
      const [name] = match;
      const found = patterns.find(({ whole }) => whole.test(name));
      if (!found) continue;
      const [tail = ''] = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(match.index + name.length)) ?? [];
      addBetween(end, match.index);
      pieces.push({ text: name, source: found.id, tail });
      end = match.index + name.length + tail.length;
    }
    addBetween(end, text.length);
    return pieces;
  };
}

/** Texts that stand together, in each of which only those names are left to be explained that none before it has, nor those left out. */
export function firstMentions(
  texts: readonly (readonly NamePiece[])[],
  leftOut: ReadonlySet<string> = new Set(),
): NamePiece[][] {
  const seen = new Set(leftOut);
  return texts.map((pieces) =>
    pieces.map((piece) => {
      if (piece.source === null) return piece;
      if (seen.has(piece.source)) return { text: piece.text + piece.tail, source: null, tail: '' };
      seen.add(piece.source);
      return piece;
    }),
  );
}

/** The sources named in texts, each once, in the order of the story. */
export function namedIn(
  ui: Interface,
  { sources }: Pick<Story, 'sources'>,
  texts: readonly (readonly NamePiece[])[],
): NamedSource[] {
  const ids = new Set(texts.flat().map(({ source }) => source));
  return sources.flatMap(({ id, name, role }) =>
    role === null || !ids.has(id)
      ? []
      : [{ id, name: ui.text(name), role: ui.text(role), href: ui.href(`/sources/${id}/`) }],
  );
}

/** The sources named in texts, each once, in the order of the story, but for one that the page is about. */
export function namedInTexts(
  ui: Interface,
  story: Pick<Story, 'sources'>,
  texts: readonly string[],
  subject: string | null = null,
): NamedSource[] {
  const find = nameFinder(ui, story);
  return namedIn(
    ui,
    story,
    texts.map((text) => find(text)),
  ).filter(({ id }) => id !== subject);
}

/** A body without a longer name is known by the one that it has. */
function isKnownByName(ui: Interface, { kind, name, short }: Source): boolean {
  return kind === 'body' && ui.text(name) === ui.text(short);
}

/** Patterns of the names of a source. A name in another case may have a role behind it, after a comma. */
function formsOf(ui: Interface, { kind, name, short, cited }: Source): string[] {
  const [inOtherCase] = cited[ui.locale]?.split(',') ?? [];
  const names = [name, short].map((text) => withoutMarks(ui.text(text)));
  const written = inOtherCase === undefined ? names : [...names, inOtherCase];
  return [
    ...new Set([...written.map((form) => RegExp.escape(form)), ...(kind === 'person' ? names.flatMap(inAnyCase) : [])]),
  ];
}

/** A name in Cyrillic in every case: each of its words with whatever ending. */
function inAnyCase(name: string): string[] {
  const stems = name.split(' ').map((word) => word.replace(nominativeEnding, ''));
  const isCyrillic = stems.every((stem) => /^[\p{Script=Cyrillic}-]+$/u.test(stem));
  const isLong = stems.join('').length >= shortestStem;
  return isCyrillic && isLong ? [stems.map((stem) => `${RegExp.escape(stem)}\\p{Ll}{0,3}`).join(' ')] : [];
}
