import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../../scripts/shared/paths.ts';
import { baseLanguages } from '../languages.ts';
import { copyProject, useBaseStory } from '../../scripts/shared/test-builds.ts';
import { buildCopy } from './story-copy.ts';

/** Markup, script, Markdown and template syntax; wherever it stands in a text, it is that text. */
export const hostile =
  '<img src=owned onerror=owned() class=owned> <script>owned()</script></script></title><!--owned--> ' +
  '[owned](javascript:owned()) *owned* {{owned}} ${owned} {owned} &lt;owned&gt; "owned\' ]]> --> owned';

/** The seed of a text that nobody has annotated: excerpts, then, and no claim to take them from. */
export const strayName = '30_stray.txt';

const strayText = `Harbour master counts seals again

The harbour master of a small northern port has counted seals every winter since he was a boy, and this year he
found eleven more than last. He keeps his figures in a green notebook that his grandmother gave him. Nobody else
in town believes that the animals come back to the same stones, but the notebook says so.

"They know me by my hat," he told a visitor who had come for the lighthouse and stayed for the soup.
`;

/** The seed of the coded text of which excerpts alone may be shown. */
export const excerptedName = '20_bridge.txt';

/** When that text was published, in its words: a fact, which the site tells. */
export const publishedWords = '6 жовтня 2030, 10:15';

/**
 * Builds in a folder a copy of the project with the small base story, one text
 * shown whole, one in excerpts, and one that nobody has annotated; every text
 * that editors write, and the seed that is shown whole, holds the hostile words.
 * Throws with the end of what the build said.
 *
 * @returns the folder of the built site
 */
export async function buildHostileStory(folder: string): Promise<string> {
  copyProject(root, folder);
  useBaseStory(folder);
  writeFileSync(join(folder, 'seeds', strayName), strayText);
  const seed = join(folder, 'seeds/10_bridge.txt');
  writeFileSync(seed, `${readFileSync(seed, 'utf8')}\n\n${hostile}\n`);
  const digest = createHash('sha256').update(readFileSync(seed)).digest('hex');
  for (const path of globSync('src/story/{site,codebook/*,annotations/*}.yaml', { cwd: folder })) {
    const value: unknown = parse(readFileSync(join(folder, path), 'utf8'));
    const changed = stringify(withHostileTexts(value));
    const isOfSeed = basename(path) === '10.yaml';
    writeFileSync(join(folder, path), isOfSeed ? changed.replace(/^sha256: .*$/mu, `sha256: ${digest}`) : changed);
  }
  await buildCopy(folder, { site: 'https://site.example' });
  return join(folder, 'dist');
}

/** Appends the hostile words to every text that is given in several languages. */
function withHostileTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHostileTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      baseLanguages.some((language) => language === key) && typeof part === 'string'
        ? `${part} ${hostile}`
        : withHostileTexts(part),
    ]),
  );
}
