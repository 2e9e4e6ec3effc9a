/**
 * `npm run new -- FOLDER [--name NAME] [--languages de,en] [--example] [--engine ADDRESS [--commit SHA]]`: makes a story
 * in a folder that is empty or not there. What is not given is asked for where a person is there. Exit code 1 where no
 * story can be made, 2 where the command is not understood.
 */
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { fromCaller, newStoryPlace } from '../src/build/story-place.ts';
import { root } from './shared/paths.ts';
import { engineOf, readLanguages, writeNewStory } from './story/new-command.ts';

const usage =
  'Usage: npm run new -- FOLDER [--name NAME] [--languages de,en] [--example] [--engine ADDRESS [--commit SHA]]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      languages: { type: 'string' },
      example: { type: 'boolean' },
      engine: { type: 'string' },
      commit: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const place = newStoryPlace(root, fromCaller(folder, process.env));
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const ask = async (question: string, otherwise: string): Promise<string> =>
    (await terminal?.question(`${question} [${otherwise}] `))?.trim() || otherwise;
  try {
    const name = values.name ?? (await ask('What is the story called?', basename(place.folder)));
    const languages = readLanguages(
      values.languages ?? (await ask('In which languages is it read? The first stands at the root of the site.', 'en')),
    );
    const example =
      values.example ?? (await ask('Begin with an example of two short articles? yes or no', 'no')).startsWith('y');
    const own = await engineOf(root);
    const address = values.engine ?? own.address;
    const commit = values.commit ?? own.commit;
    const engine = address === null || commit === null ? null : { address, commit };
    writeNewStory(place, { name, languages, example, engine });
    console.log(`Made the story ${name} in ${place.folder}.`);
    if (engine === null)
      console.log(
        `No workflow for GitHub Pages was written: this copy of Collate has no ${address === null ? '`origin`' : 'commit'} that a host could fetch it by; name one with --engine and --commit.`,
      );
    console.log(`Next: STORY="${place.folder}" npm run dev`);
  } finally {
    terminal?.close();
  }
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Error ? error.message : String(error));
  if (isUsage) console.error(usage);
  process.exitCode = isUsage ? 2 : 1;
}
