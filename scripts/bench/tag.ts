/**
 * `npm run bench:tag`: measures the tagger by the project's own texts, each read again and again under new ids. Exit
 * code 1 where it reads fewer sentences a second than it should, or where memory grows with the number of texts.
 */
import { readPhrases } from '../../src/build/read-phrases.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { makeTagger } from '../../src/pipeline/tag/tag-article.ts';
import { root } from '../shared/paths.ts';
import { storyOfCommand } from '../shared/story-of-command.ts';

const fewestSentences = 10_000;
const mostGrowthMegabytes = 30;
const rounds = 8;
const sentencesARound = 10_000;

function main(): void {
  const { content, messages } = buildContent(storyOfCommand());
  if (!content) {
    process.stderr.write(messages);
    process.exitCode = 1;
    return;
  }
  const phrases = readPhrases(root);
  const tag = makeTagger(content.story, phrases.tagging ?? [], phrases);
  const once = content.articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const times = Math.ceil(sentencesARound / once);
  const found = Array.from({ length: rounds }, () => {
    // Time of the processor, so that what else the machine does counts little.
    const start = process.cpuUsage();
    for (let time = 0; time < times; time++)
      for (const { article } of content.articles) tag({ ...article, id: `${article.id}-${time}` });
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    globalThis.gc?.();
    return { speed: (times * once) / seconds, memory: process.memoryUsage().heapUsed / 1e6 };
  });
  for (const { speed, memory } of found) console.log(`${speed.toFixed(0)} sentences/s, ${memory.toFixed(0)} MB`);
  const best = Math.max(...found.map(({ speed }) => speed));
  const growth = (found.at(-1)?.memory ?? 0) - (found[1]?.memory ?? 0);
  if (best < fewestSentences) console.error(`Expected ${fewestSentences} sentences a second, got ${best.toFixed(0)}.`);
  if (growth > mostGrowthMegabytes) console.error(`Expected flat memory, grew by ${growth.toFixed(0)} MB.`);
  if (best < fewestSentences || growth > mostGrowthMegabytes) process.exitCode = 1;
}

main();
