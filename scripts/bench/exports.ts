/**
 * `npm run bench:exports`: makes every data file for 1,000 articles with 10,000
 * claims, made of those of the story. Exit code 1 where it takes more time or
 * memory than it may.
 */
import { type Story, storyOf } from '../../src/comparison/story.ts';
import { exportedFiles } from '../../src/exports/export-files.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { readBuiltStory } from './built-story.ts';

const articles = 1000;
const claims = 10_000;
const mostSeconds = 20;
const mostMegabytes = 1000;

/** A story of as many articles and claims: those there are, over and over under new ids. */
function grown(story: Story): Story {
  const pool = story.columns;
  const copies = Array.from({ length: articles }, (_, index) => {
    const article = pool[index % pool.length];
    if (!article) throw new Error('expected a coded article');
    const id = `${article.id}-${index}`;
    const own = story.claimsOf(article.id).slice(0, Math.ceil(claims / articles));
    return {
      article: { ...article, id, siglum: `${article.siglum}-${index}`, seed: `${index}_${article.seed}` },
      claims: own.map((claim) => ({ ...claim, id: `${claim.id}-${index}`, article: id })),
    };
  });
  return storyOf({
    ...story,
    articles: copies.map(({ article }) => article),
    claims: copies.flatMap((copy) => copy.claims),
    readings: [],
    words: [],
    relays: [],
    coding: { rounds: [] },
  });
}

const story = grown(readBuiltStory().story);
const began = { wall: performance.now(), cpu: process.cpuUsage() };
const files = await exportedFiles(story, siteAddresses('https://example.org', '/'));
const wall = (performance.now() - began.wall) / 1000;
const used = process.cpuUsage(began.cpu);
// On a busy machine the clock says more of the others.
const seconds = (used.user + used.system) / 1e6;
const memory = process.resourceUsage().maxRSS / 1000;
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
console.log(`${story.articles.length} articles, ${story.claims.length} claims, ${story.rows.length} rows`);
console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
console.log(`${seconds.toFixed(1)} s of one core, ${wall.toFixed(1)} s by the clock, ${memory.toFixed(0)} MB at most`);
if (seconds > mostSeconds || memory > mostMegabytes) process.exitCode = 1;
