import type { VFile } from 'vfile';
import type { Point, Position } from 'unist';
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type LineCounter,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { plainFault, tellingFaults } from './yaml-faults.ts';
import { describeIssue, dropFaulty, type Fault, type Path } from './yaml-issues.ts';
import { type RuleId, report } from '../messages/rules.ts';
import { strayCharacter } from './characters.ts';
import { parseYaml, type ParsedYaml } from './yaml-documents.ts';

/** More uses of an alias than this look like an attack on memory. */
const mostAliases = 100;

/** A story file that was read: its value and where each part of it stands. */
export interface YamlFile<Value> {
  readonly file: VFile;
  /** What is left of the file when everything that breaks the schema is set aside. */
  readonly value: Value;
  /** Whether nothing had to be set aside. */
  readonly whole: boolean;
  /** The place of the value at a path, or of the nearest value around it. */
  readonly at: (path: Path) => Position;
}

/** A file's value in today's form, and what in it was of an older one. */
export interface Upgraded {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Reads one YAML 1.2 file of the story and checks it against its schema.
 *
 * Reports everything that is wrong in one run, each at the node that offends.
 * What breaks the schema is set aside, so that later checks can go on with the
 * rest; the messages are errors, so nothing is built from the remainder. Null
 * where nothing usable is left.
 *
 * @param upgrade turns an older form of the file into today's before it is checked, and says what was old
 */
export function readYaml<Schema extends z.ZodType>(
  file: VFile,
  schema: Schema,
  upgrade: (value: unknown) => Upgraded = (value) => ({ value, faults: [] }),
): YamlFile<z.infer<Schema>> | null {
  const text = decode(file);
  if (text === null) return null;
  const parsed = parse(file, text);
  if (parsed === null) return null;
  const { document, lines } = parsed;
  const at = (path: Path): Position => position(lines, rangeAt(document, path));
  const raw = toValue(file, document, lines);
  if (raw === null) return null;
  const say = (found: Fault): void => {
    const place =
      found.key === undefined ? at(found.path) : position(lines, keyRangeAt(document, found.path, found.key));
    report(file, found.rule, found.reason, {
      place,
      note: found.note,
      actual: found.actual,
      expected: found.expected,
    });
  };
  for (const { range, what } of strayTexts(document))
    report(file, 'yaml-value', `Unexpected ${what}, expected text that can be read`, { place: position(lines, range) });
  const upgraded = upgrade(raw.value);
  for (const found of upgraded.faults) say(found);

  const first = schema.safeParse(upgraded.value, { reportInput: true });
  if (first.success) return { file, value: first.data, whole: true, at };
  for (const issue of first.error.issues) {
    for (const found of describeIssue(issue, schema, (path) => sourceAt(document, path))) say(found);
  }
  let rest = upgraded.value;
  let issues = first.error.issues;
  // Setting one part aside can uncover another fault around it, never more than the path is deep.
  for (let round = 0; round < 8; round++) {
    rest = dropFaulty(rest, issues);
    const next = schema.safeParse(rest, { reportInput: true });
    if (next.success) return { file, value: next.data, whole: false, at };
    issues = next.error.issues;
  }
  return null;
}

function decode(file: VFile): string | null {
  if (typeof file.value === 'string') return file.value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.value);
  } catch {
    report(file, 'yaml-syntax', 'Unexpected bytes that are not UTF-8, expected UTF-8', {
      note: 'Save the file as UTF-8.',
    });
    return null;
  }
}

function parse(file: VFile, text: string): ParsedYaml | null {
  let parsed: ParsedYaml;
  try {
    parsed = parseYaml(text);
  } catch (error) {
    report(
      file,
      'yaml-syntax',
      `Unexpected nesting, expected plain YAML (${error instanceof Error ? error.message : 'unreadable'})`,
    );
    return null;
  }
  const { document, lines } = parsed;
  for (const problem of tellingFaults([...document.errors, ...document.warnings])) {
    const rule: RuleId = problem.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : 'yaml-syntax';
    const { reason: plain, range } = plainFault(text, problem);
    const place = position(lines, range);
    const key = /^[^\s:]+/u.exec(text.slice(problem.pos[0]))?.[0] ?? '';
    const reason =
      rule === 'yaml-duplicate-key' ? `Unexpected second use of the key \`${key}\`, expected each key once` : plain;
    report(file, rule, reason, { place });
  }
  return document.errors.length > 0 ? null : parsed;
}

function toValue(file: VFile, document: Document.Parsed, lines: LineCounter): { value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const place = position(lines, firstAlias(document)?.range ?? null);
    if (message.startsWith('Excessive alias count')) {
      report(file, 'yaml-aliases', `Unexpected number of uses of an alias, expected at most ${mostAliases}`, { place });
    } else {
      report(file, 'yaml-syntax', `Unexpected alias: ${message}`, { place });
    }
    return null;
  }
}

/** Texts of a document, keys among them, that hold what cannot be read. */
function strayTexts(document: Document.Parsed): { readonly range: Range | null; readonly what: string }[] {
  const found: { readonly range: Range | null; readonly what: string }[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      const stray = typeof value === 'string' ? strayCharacter(value) : null;
      if (stray) found.push({ range: range ?? null, what: stray.what });
    },
  });
  return found;
}

function firstAlias(document: Document.Parsed): Alias.Parsed | Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias(_key, node) {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

type Range = readonly [number, number, ...number[]];

/** The node at a path; where the path ends early, the last node on it, and the key that led there. */
function walk(document: Document.Parsed, path: Path): { node: unknown; range: Range | null; complete: boolean } {
  let node: unknown = document.contents;
  let range: Range | null = isNode(node) ? (node.range ?? null) : null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) return { node, range, complete: false };
    const key = isMap(node) ? node.items.find((item) => keyOf(item.key) === String(step)) : undefined;
    const next = key ? key.value : isMap(node) ? undefined : node.get(step, true);
    if (next === undefined) return { node, range, complete: false };
    const own = isNode(next) ? next.range : undefined;
    // An empty value has no extent of its own: its key says better where it is.
    const keyRange = key && isNode(key.key) ? key.key.range : undefined;
    range = own && own[0] < own[1] ? own : (keyRange ?? own ?? range);
    node = next;
  }
  return { node, range, complete: true };
}

function rangeAt(document: Document.Parsed, path: Path): Range | null {
  const found = walk(document, path);
  // A list or a mapping that lacks something is shown by its first line, not whole.
  return found.range;
}

function keyRangeAt(document: Document.Parsed, path: Path, key: string): Range | null {
  const found = walk(document, path);
  const node = isAlias(found.node) ? found.node.resolve(document) : found.node;
  if (isMap(node)) {
    const pair = node.items.find((item) => keyOf(item.key) === key);
    if (pair && isNode(pair.key)) return pair.key.range ?? found.range;
  }
  return found.range;
}

function sourceAt(document: Document.Parsed, path: Path): string | undefined {
  const found = walk(document, path);
  return found.complete && isScalar(found.node) ? found.node.source : undefined;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function position(lines: LineCounter, range: Range | null): Position {
  const [start, end] = range ?? [0, 0];
  return { start: point(lines, start), end: point(lines, Math.max(start, end)) };
}

function point(lines: LineCounter, offset: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), offset };
}
