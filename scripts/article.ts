/**
 * `npm run article`: what editors do with the file of an article.
 *
 * - `npm run article -- add FILE`: copies a text or a saved page into `seeds/`,
 *   shows its blocks, asks what only an editor knows, and writes the annotation.
 *   Every question has an option; with `--yes`, or where nobody can answer, none is asked.
 * - `npm run article -- accept FILE`: keeps the text that is taken out of a page
 *   now, and writes its digest into the annotation.
 *
 * Paths count from the caller's folder. Exit code 1 where the file or an answer
 * is none that can be used, 2 where the command is not understood.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { storyOfCommand } from './shared/story-of-command.ts';
import { Refusal } from './story/article-answers.ts';
import { acceptText, addArticle } from './story/article-command.ts';

const usage = `Usage: npm run article -- add FILE [--id DIGITS] [--publisher ID] [--date YYYY-MM-DD] [--language CODE] [--url URL]
         [--author NAME] [--headline N|WORDS|none] [--set-aside N|WORDS]… [--take-back N|WORDS]… [--display full|excerpts] [--yes]
       npm run article -- accept FILE`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

async function main(): Promise<void> {
  const place = storyOfCommand();
  const { values, positionals } = parseArgs({
    options: {
      id: text,
      publisher: text,
      date: text,
      language: text,
      url: text,
      author: text,
      headline: text,
      'set-aside': texts,
      'take-back': texts,
      display: text,
      yes: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [command, file, ...more] = positionals;
  if (file === undefined || more.length > 0 || (command !== 'add' && command !== 'accept')) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  // npm runs a script in the project's folder and says where it was called.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (command === 'accept') {
    tell(acceptText(place, path));
    return;
  }
  const asks = process.stdin.isTTY && !values.yes;
  const terminal = asks ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    const ask = terminal && ((question: string) => terminal.question(question));
    tell(await addArticle(place, path, values, ask, (words) => process.stdout.write(words)));
  } finally {
    terminal?.close();
  }
}

function tell(written: readonly string[]): void {
  for (const path of written) console.log(`wrote ${path}`);
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof Refusal) && !isUsage) throw error;
  process.stderr.write(`${error.message}\n${isUsage ? `${usage}\n` : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
