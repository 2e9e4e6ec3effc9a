import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Article, isText, wordsOf } from '../../src/model/article.ts';
import { root, siteEnvironment } from '../shared/paths.ts';
import { runNode } from '../shared/run-command.ts';
import { astroProgram } from '../site/build-site.ts';

/** A built site of the same texts as the field's own generator makes it, to measure ours against. */
export interface StarlightSite {
  /** Holds all that was written, to be removed by whoever asked for it. */
  readonly folder: string;
  /** The folder to serve. */
  readonly dist: string;
  /** The addresses below the base of the pages that hold the texts. */
  readonly pages: readonly string[];
}

const setup = {
  // Astro bundles those packages of its own kind that stand here.
  'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { telemetry: false, integrations: [starlight({ title: 'Starlight' })] };
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

/**
 * Builds a Starlight site, all as it comes, with a page for each article. It
 * stands below the project's folder, whose packages it takes. Throws with all
 * that was said when the build fails.
 */
export async function buildStarlight(articles: readonly Article[]): Promise<StarlightSite> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'starlight-'));
  const texts = articles.map((article) => [`src/content/docs/texts/${article.id}.md`, markdownOf(article)] as const);
  const front = ['src/content/docs/index.md', frontmatter('Texts')] as const;
  for (const [path, content] of [...Object.entries(setup), front, ...texts]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const env = siteEnvironment(process.env, { site: null, base: '/' });
  const { code, output } = await runNode([join(root, astroProgram), 'build'], { cwd: folder, env, capture: true });
  if (code !== 0) throw new Error(`The Starlight site was not built.\n${output}`);
  return { folder, dist: join(folder, 'dist'), pages: articles.map(({ id }) => `texts/${id}/`) };
}

/** The title and the passages of an article; what Markdown would read as a mark is taken as written. */
function markdownOf(article: Article): string {
  const passages = article.blocks.filter((block) => isText(block) && block.role !== 'headline');
  const paragraphs = passages.map((block) => {
    const words = wordsOf(article, block).replaceAll(/[\\`*_{}[\]<>#+\-.!|~&]/gu, String.raw`\$&`);
    return block.role === 'crosshead' ? `## ${words}` : words;
  });
  return [frontmatter(article.title ?? article.id), ...paragraphs].join('\n\n');
}

function frontmatter(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n`;
}
