import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { answersLines } from '../../src/pipeline/read/old-annotation.ts';
import { parseYaml } from '../../src/pipeline/read/yaml-documents.ts';

/** An annotation in today's form. */
export interface Migrated {
  readonly text: string;
  /** How many places were rewritten. */
  readonly places: number;
}

/** A stretch of the text, in UTF-16 code units, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A key and its value as they stand in the text, from the first character of the one to the last of the other. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/**
 * Rewrites what an annotation says in the form of before version 2 (see
 * `old-annotation.ts`); all else stays to the character, and a comment behind a
 * line that goes stands on a line of its own. What is of neither form, or is not
 * written as one key and one word, is left for the editor. Text that is no YAML
 * comes back as it is.
 */
export function migrateAnnotation(text: string): Migrated {
  const { document } = parseYaml(text);
  if (document.errors.length > 0) return { text, places: 0 };
  const claims = document.get('claims');
  const places = [
    editsOfDay(text, document.get('knowsUntil')),
    ...(isSeq(claims) ? claims.items.map((claim) => editsOfClaim(text, claim)) : []),
  ].filter((edits) => edits.length > 0);
  // From the end, so that the places before it stay true.
  const migrated = places
    .flat()
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, words }) => rest.slice(0, start) + words + rest.slice(end), text);
  return { text: migrated, places: places.length };
}

function editsOfClaim(text: string, claim: unknown): Edit[] {
  if (!isMap(claim) || claim.has('answers')) return [];
  const found = ['question', 'answer'].filter((key) => claim.has(key)).map((key) => placeOf(text, claim, key));
  const [upper, lower] = found.flatMap((place) => place ?? []).toSorted((a, b) => a.start - b.start);
  // One that cannot be read makes both stay.
  if (!upper || found.includes(null)) return [];
  const valueOf = (key: string): unknown => claim.get(key) ?? null;
  const [question, answer] = [valueOf('question'), valueOf('answer')];
  const given = typeof question === 'string' && typeof answer === 'string' ? [{ question, answer }] : [];
  if (given.length === 0 && (question !== null || answer !== null)) return [];
  const isFlow = claim.flow === true;
  return [
    rewrite(text, upper, isFlow, answersLines(given)),
    ...(lower ? [isFlow ? takeFromFlow(text, lower) : takeLine(text, lower)] : []),
  ];
}

function editsOfDay(text: string, known: unknown): Edit[] {
  if (!isMap(known) || known.has('earliest') || known.has('latest')) return [];
  const date = placeOf(text, known, 'date');
  if (typeof date?.value !== 'string') return [];
  return [rewrite(text, date, known.flow === true, [`earliest: ${date.value}`, `latest: ${date.value}`])];
}

/** A key and its value; null where it is more than one key, one word and what a line may have around them. */
function placeOf(text: string, map: YAMLMap, name: string): Place | null {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
  const [start, keyEnd] = pair.key.range;
  const { value } = pair;
  if (value !== null && (!isScalar(value) || value.anchor !== undefined || value.tag !== undefined)) return null;
  // A value that is not written ends with the colon.
  const end = value?.source ? (value.range?.[1] ?? keyEnd) : text.indexOf(':', keyEnd) + 1;
  if (text.slice(start, end).includes('#')) return null;
  if (map.flow !== true) {
    const before = text.slice(lineStart(text, start), start);
    const after = text.slice(end, lineEnd(text, end));
    if (!/^[\s-]*$/u.test(before) || !/^\s*(?:#|$)/u.test(after)) return null;
  }
  return { start, end, value: value?.value ?? null };
}

/** New lines in the place of an old one, under its indentation and with the line ends of the text. */
function rewrite(text: string, { start, end }: Place, isFlow: boolean, lines: readonly string[]): Edit {
  if (isFlow) return { start, end, words: inFlow(lines) };
  const indent = text.slice(lineStart(text, start), start).replaceAll('-', ' ');
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end, words: lines.join(lineBreak + indent) };
}

/** `answers:` and a line for each of its entries, or lines of keys, as they stand within braces. */
function inFlow([first = '', ...others]: readonly string[]): string {
  const entries = others.filter((line) => line.trimStart().startsWith('- ')).map((line) => line.trim().slice(2));
  return entries.length > 0 ? `${first} [${entries.join(', ')}]` : [first, ...others].join(', ');
}

function takeLine(text: string, { start, end }: Place): Edit {
  const comment = /[ \t]*(?=#)/uy;
  comment.lastIndex = end;
  const spaces = comment.exec(text);
  if (spaces) return { start, end: end + spaces[0].length, words: '' };
  return { start: lineStart(text, start), end: lineEnd(text, end), words: '' };
}

function takeFromFlow(text: string, { start, end }: Place): Edit {
  const comma = /^\s*,[ \t]*/u.exec(text.slice(end));
  if (comma) return { start, end: end + comma[0].length, words: '' };
  const before = /,\s*$/u.exec(text.slice(0, start));
  return { start: before ? before.index : start, end, words: '' };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line end. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
