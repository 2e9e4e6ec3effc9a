import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run-command.ts';
import { copyProject, useBaseStory } from '../../scripts/shared/test-builds.ts';

/** How many of each the story has. */
export interface StorySize {
  readonly articles: number;
  /** Questions that some article answers: others are no rows. */
  readonly questions: number;
}

const questionsFileSchema = z.object({ questions: z.array(z.unknown()) });
const answersSchema = z.object({
  claims: z.array(z.object({ answers: z.array(z.object({ question: z.string() })).default([]) })).default([]),
});

/** Pages that are built: those that compare and what they are styled by. Of all others there would be thousands. What checks a whole site is left out too. */
const kept = new Set(['[...locale]/compare/index.astro', '[...locale]/compare/[topic]/index.astro', 'compare.css.ts']);

/**
 * Builds the page that compares for a large story in a folder: the small base story, and
 * enough generated articles and questions beside it. Of every three questions
 * an article answers one, in whole sentences of its own.
 *
 * @returns the folder of the built site; throws with the messages of the build
 */
export async function buildWideStory(folder: string, { articles, questions }: StorySize): Promise<string> {
  copyProject(root, folder);
  useBaseStory(folder);
  for (const path of globSync('**/*.{astro,ts}', { cwd: join(folder, 'src/pages') })) {
    if (!kept.has(path.replaceAll('\\', '/'))) rmSync(join(folder, 'src/pages', path));
  }
  const unchecked = "export const wholeSite = () => ({ name: 'whole-site', hooks: {} });\n";
  writeFileSync(join(folder, 'src/integrations/whole-site.ts'), unchecked);
  const asked = addQuestions(folder, questions);
  const ownArticles = globSync('*.txt', { cwd: join(folder, 'seeds') }).length;
  for (let index = ownArticles; index < articles; index++) addArticle(folder, index, asked);

  const { SITE: _site, BASE: _base, NODE_ENV: _mode, ...env } = process.env;
  for (const args of [['scripts/story/build-content.ts'], ['node_modules/astro/bin/astro.mjs', 'build']]) {
    const outcome = await runNode(args, { cwd: folder, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' }, capture: true });
    if (outcome.code !== 0) throw new Error(outcome.output.slice(-3000));
  }
  return join(folder, 'dist');
}

/** Fills the list of questions up until so many are answered; returns the numbers of the new ones. */
function addQuestions(folder: string, count: number): number[] {
  const path = join(folder, 'src/story/codebook/questions.yaml');
  const { questions } = questionsFileSchema.parse(parse(readFileSync(path, 'utf8')));
  const annotations = globSync('src/story/annotations/*.yaml', { cwd: folder });
  const answered = new Set(
    annotations
      .map((name) => answersSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))))
      .flatMap(({ claims }) => claims.flatMap(({ answers }) => answers.map(({ question }) => question))),
  );
  const added = Array.from({ length: count - answered.size }, (_, index) => index + 1);
  const everywhere = (text: string): Record<string, string> => ({ en: text, ru: text, uk: text });
  const further = added.map((number) => ({
    id: `asked-${number}`,
    event: 'building',
    topic: number % 2 === 0 ? 'works' : 'price',
    text: everywhere(`What is said of the ferry at landing ${number}, and by whom?`),
    answers: [
      { id: 'late', text: everywhere('it comes late') },
      { id: 'early', text: everywhere('it comes early') },
    ],
    difference: { kind: 'contradiction', note: everywhere('One of the two.') },
  }));
  writeFileSync(path, stringify({ questions: [...questions, ...further] }));
  return added;
}

function addArticle(folder: string, index: number, asked: readonly number[]): void {
  const said = asked
    .filter((number) => (number + index) % 3 === 0)
    .map((number) => {
      const answer = (number * index) % 2 === 0 ? 'late' : 'early';
      return {
        number,
        answer,
        quote: `At landing ${number} the ferry of line ${index} comes ${answer} in the morning.`,
      };
    });
  const name = `${100 + index}_ferry.txt`;
  const seed = `The ferry of line ${index} and its landings\n\n${said.map(({ quote }) => quote).join('\n\n')}\n`;
  writeFileSync(join(folder, 'seeds', name), seed);
  mkdirSync(join(folder, 'src/story/annotations'), { recursive: true });
  const annotation = {
    seed: name,
    sha256: createHash('sha256').update(seed).digest('hex'),
    siglum: `L${10 + index}`,
    display: 'full',
    source: { value: 'gazette', basis: 'editor' },
    published: { value: '2030-11', precision: 'month', basis: 'editor' },
    claims: said.map(({ number, answer, quote }) => ({
      id: `landing-${number}`,
      quote,
      statement: { en: quote, ru: quote, uk: quote },
      translation: { ru: quote, uk: quote },
      event: 'building',
      topic: number % 2 === 0 ? 'works' : 'price',
      answers: [{ question: `asked-${number}`, answer }],
      voice: { kind: 'own-voice' },
      certainty: 'asserted',
      portrays: 'neutral',
    })),
  };
  writeFileSync(join(folder, 'src/story/annotations', `${100 + index}.yaml`), stringify(annotation));
}
