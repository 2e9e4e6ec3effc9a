import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isBody } from '../src/model/article.ts';
import { timeOf } from '../src/model/dating.ts';
import { parsedJson } from '../src/exports/parsed-json.ts';
import { formatMessages } from '../src/pipeline/messages/format-messages.ts';
import { parseFile, type ParsedFile } from '../src/pipeline/parse-file.ts';
import type { Phrases } from '../src/pipeline/read/phrases.ts';
import { report } from '../src/pipeline/messages/rules.ts';
import { readPhrases } from '../src/build/read-phrases.ts';

const usage = 'Usage: npm run -s parse -- [--json] FILE…';

/**
 * Shows what the parser makes of text files, and of the text in saved pages,
 * from their words and what a page says for programs. Who
 * published a text is not among them: lines that one outlet adds
 * (`src/story/phrases.yaml`) are not looked for. Paths count from the caller's
 * folder. With `--json` standard output is one JSON
 * array, one entry a file, in order, in the form of `articles.json` with the
 * texts of the body's blocks added; everything else goes to standard error.
 * Exit code 1 if a file has an error, 2 if the command itself is not understood.
 */
function main(): void {
  const input = readArguments();
  if (!input) return;
  const phrases = readPhrases(resolve(import.meta.dirname, '..'));
  const parsed = input.paths.map((path) => ({ path, result: parsePath(path, phrases) }));
  const files = parsed.map(({ result }) => result.file);
  if (files.some((file) => file.messages.length > 0)) process.stderr.write(`${formatMessages(files)}\n`);
  const output = input.json
    ? JSON.stringify(
        parsed.map(({ path, result }) => entryOf(path, result)),
        null,
        2,
      )
    : parsed.map(({ path, result }) => listingOf(path, result)).join('\n');
  process.stdout.write(`${output}\n`);
  if (files.some((file) => firstError(file))) process.exitCode = 1;
}

function readArguments(): { json: boolean; paths: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 0) return { json: values.json, paths: positionals };
    process.stderr.write(`${usage}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  }
  process.exitCode = 2;
  return null;
}

function parsePath(path: string, phrases: Phrases): ParsedFile {
  // npm runs a script in the project's folder and says where it was called.
  const absolute = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  try {
    return parseFile({ name: basename(absolute), path, bytes: readFileSync(absolute) }, phrases);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    const file = new VFile({ path });
    report(
      file,
      'seed-missing',
      `Unexpected ${code === 'ENOENT' ? 'path without a file' : `error ${code}`}, expected a file`,
    );
    return { article: null, text: '', tree: { type: 'root', children: [] }, file, bytes: new Uint8Array(), page: null };
  }
}

function firstError(file: VFile): VFileMessage | undefined {
  return file.messages.find((message) => message.fatal === true);
}

/** The entry of `articles.json`, as far as words alone tell; what only an annotation can know is null. */
function entryOf(path: string, { article, text, file, page }: ParsedFile): object {
  const seed = article?.seed ?? basename(path);
  const error = firstError(file);
  if (!article)
    return {
      seed,
      error: {
        rule: error?.ruleId ?? null,
        line: error?.line ?? 1,
        column: error?.column ?? 1,
        reason: error?.reason ?? '',
      },
    };
  const { id, sha256, language, title, published, author, relays, blocks, removed, gaps } = parsedJson(article, text);
  const body = article.blocks.filter(isBody).map(({ start, end }) => text.slice(start, end));
  return {
    id,
    siglum: null,
    seed,
    sha256,
    origin: page?.origin ?? null,
    source: null,
    url: page?.facts.url?.value ?? null,
    language,
    title,
    published,
    knowsUntil: null,
    author,
    relays,
    display: null,
    blocks,
    removed,
    gaps,
    body,
  };
}

/** The parse for reading: facts, then every block with its place and role. */
function listingOf(path: string, { article, text }: ParsedFile): string {
  if (!article) return `${path}\n  cannot be read`;
  const { basis, evidence } = article.published;
  const facts: [string, string][] = [
    ['id', article.id],
    ['language', article.language],
    ['title', article.title ?? '(lost)'],
    ['author', article.author ?? '(not stated)'],
    [
      'published',
      `${timeOf(article.published) ?? '(unknown)'}, ${basis}${evidence.map((item) => ` “${item.text}”`).join('')}`,
    ],
    ['relays', article.relays.map((relay) => relay.name).join('; ') || '(none)'],
    ...article.gaps.map((gap): [string, string] => ['gap', `${gap.kind} at ${String(gap.at)}: “${gap.evidence.text}”`]),
  ];
  const lines = article.blocks.map((block) => {
    const { role, start, end } = block;
    const what = block.role === 'boilerplate' ? `${role} (${block.reason})` : role;
    const words = text.slice(start, Math.min(end, start + 100)).replace(/\s+/gu, ' ');
    return `  ${`${String(start)}–${String(end)}`.padEnd(13)}${what.padEnd(32)}${words}${end - start > 100 ? '…' : ''}`;
  });
  return `${path}\n${facts.map(([name, fact]) => `  ${name.padEnd(11)}${fact}`).join('\n')}\n${lines.join('\n')}`;
}

main();
