/** Whether a word is one that a part of a form stands for. */
interface Part {
  readonly text: string;
  /** What may follow `text` in the word; null where anything may. */
  readonly endings: ReadonlySet<string> | null;
}

/** One form, its words in order, and what it stands for. */
export interface Form<Value> {
  readonly parts: readonly Part[];
  readonly value: Value;
}

/** A form with the letters of all its words. */
interface Measured<Value> extends Form<Value> {
  readonly letters: number;
}

/** Where forms stand in some words. */
export interface FormHit<Value> {
  /** The index of its first word. */
  readonly at: number;
  /** How many words it takes. */
  readonly length: number;
  /** How many letters the form has: of two forms the longer says more. */
  readonly letters: number;
  readonly value: Value;
}

/** Finds the forms that begin at a word, the longest first. */
export type FormFinder<Value> = (words: readonly { readonly plain: string }[], at: number) => readonly FormHit<Value>[];

/** So many words are remembered; beyond them all are looked up anew, so that memory stays flat. */
const mostRemembered = 20_000;

const none: ReadonlySet<string> = new Set();

const nothing: readonly never[] = [];

/** In a form of several words a shorter one is whole: “so” is no beginning of “some”. */
const shortestOfSeveral = 4;

/** A form as rules and terms write it: beginnings of words, `$` after a whole word. */
export function formOf<Value>(written: string, value: Value, shortestBeginning = 1): Form<Value> {
  const parts = written.split(' ').map((part) => {
    const whole = part.endsWith('$');
    const text = whole ? part.slice(0, -1) : part;
    const isShort =
      text.length < (written.includes(' ') ? Math.max(shortestBeginning, shortestOfSeveral) : shortestBeginning);
    return { text, endings: whole || isShort ? none : null };
  });
  return { parts, value };
}

/** Indexes forms for looking up: a word costs as much as it has letters, however many forms there are. */
export function formFinder<Value>(forms: readonly Form<Value>[]): FormFinder<Value> {
  const byBeginning = new Map<string, Measured<Value>[]>();
  let longest = 0;
  for (const form of forms) {
    const text = form.parts[0]?.text ?? '';
    if (text === '') continue;
    longest = Math.max(longest, text.length);
    const measured = { ...form, letters: lettersOf(form.parts) };
    const others = byBeginning.get(text);
    if (others) others.push(measured);
    else byBeginning.set(text, [measured]);
  }
  const remembered = new Map<string, readonly Measured<Value>[]>();
  const beginningWith = (word: string): readonly Measured<Value>[] => {
    const known = remembered.get(word);
    if (known) return known;
    const found: Measured<Value>[] = [];
    for (let length = Math.min(word.length, longest); length > 0; length--)
      for (const form of byBeginning.get(word.slice(0, length)) ?? []) if (fits(form.parts[0], word)) found.push(form);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, found);
    return found;
  };
  return (words, at) => {
    const candidates = beginningWith(words[at]?.plain ?? '');
    if (candidates.length === 0) return nothing;
    const hits: FormHit<Value>[] = [];
    for (const { parts, letters, value } of candidates)
      if (goesOn(parts, words, at)) hits.push({ at, length: parts.length, letters, value });
    return hits.length > 1 ? hits.sort((a, b) => b.letters - a.letters) : hits;
  };
}

function fits(part: Part | undefined, word: string): boolean {
  if (!part?.text || !word.startsWith(part.text)) return false;
  return part.endings === null || word.length === part.text.length || part.endings.has(word.slice(part.text.length));
}

function goesOn(parts: readonly Part[], words: readonly { readonly plain: string }[], at: number): boolean {
  for (let index = 1; index < parts.length; index++)
    if (!fits(parts[index], words[at + index]?.plain ?? '')) return false;
  return true;
}

function lettersOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}
