import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readPhrases } from '../../../src/build/read-phrases.ts';
import { outletPhrasesSchema } from '../../../src/model/phrases.ts';
import { parseArticle } from '../../../src/pipeline/parse/parse-article.ts';
import type { Parsed } from '../../../src/pipeline/parse/parse-article.ts';
import type { Phrases } from '../../../src/pipeline/read/phrases.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** The phrases of the languages, without those of any outlet. */
export const phrases: Phrases = readPhrases(root);

/** Parses a text as if it were a seed. */
export function parseText(text: string, using: Phrases = phrases): Parsed {
  return parseArticle({ name: 'text.txt', path: 'text.txt', bytes: new TextEncoder().encode(text) }, using);
}

/** Role and words of each block, as tests compare them. */
export function rolesOf({ article, text }: Parsed): [role: string, words: string][] {
  return (article?.blocks ?? []).map(({ role, start, end }) => [role, text.slice(start, end)]);
}

const fixtures = join(root, 'tests', 'fixtures');

/** The folders in `tests/fixtures` that hold a seed of a rule. */
export function seedFixtures(isSeedRule: (name: string) => boolean): string[] {
  return readdirSync(fixtures).filter(isSeedRule).sort();
}

/** A seed too long for a file: `times` times `repeat`. */
const repeatedSchema = z.strictObject({
  begins: z.string().default(''),
  repeat: z.string(),
  times: z.int().positive(),
});

/** Parses the seed of a fixture: `seed.txt`, or `seed.json` for a long one; `phrases.yaml` adds outlets. */
export function parseFixture(rule: string): Parsed {
  const folder = join(fixtures, rule);
  const outlets = join(folder, 'phrases.yaml');
  const using = existsSync(outlets)
    ? { ...phrases, outlets: outletPhrasesSchema.parse(parse(readFileSync(outlets, 'utf8'))).outlets }
    : phrases;
  return parseArticle({ name: 'seed.txt', path: 'seed.txt', bytes: fixtureBytes(folder) }, using);
}

function fixtureBytes(folder: string): Uint8Array {
  const repeated = join(folder, 'seed.json');
  if (!existsSync(repeated)) return readFileSync(join(folder, 'seed.txt'));
  const { begins, repeat, times } = repeatedSchema.parse(JSON.parse(readFileSync(repeated, 'utf8')));
  return new TextEncoder().encode(begins + repeat.repeat(times));
}

/** The messages that a fixture pins. */
export function expectedMessages(rule: string): unknown {
  return JSON.parse(readFileSync(join(fixtures, rule, 'messages.json'), 'utf8'));
}

/** The messages of a parse as fixtures pin them. */
export function pinnedMessages({ file }: Parsed): object[] {
  return file.messages.map((message) => ({
    rule: message.ruleId,
    severity: message.fatal === true ? 'error' : 'warning',
    line: message.line ?? 1,
    column: message.column ?? 1,
    reason: message.reason,
    note: message.note,
  }));
}
