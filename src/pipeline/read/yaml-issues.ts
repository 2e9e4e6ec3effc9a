import { z } from 'zod';
import type { RuleId } from '../messages/rules.ts';
import { nearestWord } from '../messages/nearest-word.ts';

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** One fault of a file against its schema, in the words of a message. */
export interface Fault {
  readonly rule: RuleId;
  readonly reason: string;
  readonly path: Path;
  /** The key that is at fault, where it is not the value at `path`. */
  readonly key?: string | undefined;
  readonly note?: string | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
}

type Issue = z.core.$ZodIssue;

/**
 * Says what a schema issue means: what was found and what is expected.
 * `sourceOf` gives a scalar as it is written in the file.
 */
export function describeIssue(
  issue: Issue,
  schema: z.core.$ZodType,
  sourceOf: (path: Path) => string | undefined,
): Fault[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearestWord(key, known);
      return {
        rule: 'yaml-unknown-key',
        reason: `Unexpected key \`${key}\`, expected ${near === null ? `one of ${list(known)}` : `\`${near}\``}`,
        path,
        key,
        actual: key,
        expected: known,
      };
    });
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const wanted = issue.issues.map(({ message }) => message).join('; ');
    const reason = `Unexpected key \`${key}\`, ${wanted}`;
    return [{ rule: 'yaml-unknown-key', reason, path: path.slice(0, -1), key, actual: key }];
  }
  if (issue.code === 'invalid_union') {
    const branches: readonly (readonly Issue[])[] = issue.errors;
    // The alternative that was meant is the one that fits best.
    const best = branches.toSorted((a, b) => weight(a) - weight(b))[0];
    if (best === undefined)
      return [{ rule: 'yaml-value', reason: 'Unexpected value, expected another kind of value', path }];
    const options = optionsAt(schema, path);
    const option = options[branches.indexOf(best)] ?? schema;
    return best.flatMap((inner) =>
      describeIssue(inner, option, (rest) => sourceOf([...path, ...rest])).map((fault) => ({
        ...fault,
        path: [...path, ...fault.path],
      })),
    );
  }
  if (issue.input === undefined && path.length > 0) {
    const key = path.at(-1);
    return [
      {
        rule: 'yaml-missing-value',
        reason: `Unexpected lack of the key \`${String(key)}\`, expected ${expectedWords(issue)} there`,
        path: path.slice(0, -1),
      },
    ];
  }
  const found = foundWords(issue.input, sourceOf(path));
  if (issue.input === null) {
    const place = path.length > 0 ? `a value for \`${keyName(path)}\`` : 'any value';
    const reason = `Unexpected lack of ${place}, expected ${expectedWords(issue)}`;
    return [{ rule: 'yaml-missing-value', reason, path }];
  }
  const at = path.length > 0 ? ` for \`${keyName(path)}\`` : '';
  return [
    {
      rule: 'yaml-value',
      reason: `Unexpected ${found}${at}, expected ${expectedWords(issue)}`,
      path,
      note: quotingAdvice(issue, sourceOf(path)),
      actual: found,
      expected: issue.code === 'invalid_value' ? issue.values.map(String) : undefined,
    },
  ];
}

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** Issues of an unknown alternative: an unknown key or a missing one says more against it than a wrong value. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : issue.path.length > 1 ? 1 : 2),
    0,
  );
}

function keyName(path: Path): string {
  const named = path.findLastIndex((step) => typeof step === 'string');
  return path.slice(Math.max(0, named)).join('.');
}

function foundWords(input: unknown, source: string | undefined): string {
  if (Array.isArray(input)) return 'list';
  if (typeof input === 'object') return 'mapping';
  if (typeof input === 'string') return `\`${input.length > 60 ? `${input.slice(0, 60)}…` : input}\``;
  return `${typeof input} \`${source ?? JSON.stringify(input)}\``;
}

function expectedWords(issue: Issue): string {
  const { code } = issue;
  if (code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected;
  if (code === 'invalid_value') return `one of ${list(issue.values.map(String))}`;
  if (code === 'too_big') return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
  if (code === 'too_small') return `at least ${issue.minimum}${issue.origin === 'string' ? ' character' : ''}`;
  const own = code === 'invalid_format' ? formatWords[issue.format] : undefined;
  return own ?? issue.message.replace(/^expected /u, '');
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

const formatWords: Readonly<Record<string, string>> = {
  date: 'a day such as 2030-01-31',
  url: 'an address that begins with https://',
};

/** YAML reads `007` and `2024` as numbers; an id or a text must say that it is none. */
function quotingAdvice(issue: Issue, source: string | undefined): string | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || source === undefined) return undefined;
  if (typeof issue.input !== 'number' && typeof issue.input !== 'boolean') return undefined;
  return `Put it between quotation marks: '${source}'.`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** The keys that a mapping at a path may have. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.core.$ZodObject ? Object.keys(found._zod.def.shape) : [];
}

function optionsAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  const found = schemaAt(schema, path);
  return found instanceof z.core.$ZodUnion ? found._zod.def.options : [];
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType {
  let found = bare(schema);
  for (const step of path) {
    if (found instanceof z.core.$ZodObject) found = bare(found._zod.def.shape[String(step)] ?? found);
    else if (found instanceof z.core.$ZodArray) found = bare(found._zod.def.element);
    else return found;
  }
  return found;
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let found = schema;
  while (
    found instanceof z.core.$ZodOptional ||
    found instanceof z.core.$ZodNullable ||
    found instanceof z.core.$ZodDefault
  ) {
    found = found._zod.def.innerType;
  }
  return found;
}

/**
 * A copy of a value without the parts that issues name: unknown keys go, and of
 * what else is wrong the nearest list entry around it, or the key itself.
 */
export function dropFaulty(value: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(value);
  const entries = new Map<unknown[], Set<number>>();
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      const owner = valueAt(copy, path);
      if (isRecord(owner)) for (const key of issue.keys) Reflect.deleteProperty(owner, key);
      continue;
    }
    const index = path.findLastIndex((step) => typeof step === 'number');
    if (index >= 0) {
      const owner = valueAt(copy, path.slice(0, index));
      const step = path[index];
      if (Array.isArray(owner) && typeof step === 'number')
        entries.set(owner, (entries.get(owner) ?? new Set()).add(step));
      continue;
    }
    const owner = valueAt(copy, path.slice(0, -1));
    const key = path.at(-1);
    if (isRecord(owner) && key !== undefined) Reflect.deleteProperty(owner, key);
  }
  for (const [owner, indexes] of entries) {
    for (const index of [...indexes].toSorted((a, b) => b - a)) owner.splice(index, 1);
  }
  return copy;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isRecord(found)) found = Object.hasOwn(found, step) ? found[String(step)] : undefined;
    else return undefined;
  }
  return found;
}

/** Whether a value read from YAML is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
