import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Article, isText, wordsOf } from '../../src/model/article.ts';
import { root } from '../shared/paths.ts';
import { astroProgram } from '../site/build-site.ts';

/** How a reader reaches the search of a site: the page, what to press first, the box, and what an answer is, as selectors of CSS. */
export interface SearchBox {
  /** The address below the base. */
  readonly path: string;
  readonly opener: string | null;
  readonly box: string;
  readonly result: string;
}

/** Another generator, with a folder in which it makes a site of plain pages from the same articles. */
export interface Peer {
  readonly name: string;
  /** Holds all that was written, to be removed by whoever asked for it. */
  readonly folder: string;
  /** The program, and what it is called with, in the folder. */
  readonly command: readonly [string, ...string[]];
  /** The folder that the site comes to stand in. */
  readonly dist: string;
  /** The addresses below the base of the pages that hold the texts. */
  readonly pages: readonly string[];
  /** Its own search, as it comes; null where it has none. */
  readonly search: SearchBox | null;
}

const eleventy = '@11ty/eleventy@3.1.8';

const starlightSetup = {
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

/** Starlight with all as it comes. Its folder stands below the project's, whose packages it takes. */
export function starlightPeer(articles: readonly Article[]): Peer {
  const folder = writeFolder('starlight', {
    ...starlightSetup,
    'src/content/docs/index.md': frontmatterOf('Texts'),
    ...textsOf('src/content/docs/texts', articles),
  });
  return {
    name: 'Starlight',
    folder,
    command: [process.execPath, join(root, astroProgram), 'build'],
    dist: join(folder, 'dist'),
    pages: articles.map(({ id }) => `texts/${id}/`),
    search: {
      path: '',
      opener: 'button[data-open-modal]',
      box: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result',
    },
  };
}

/** Eleventy with one layout; null where its package cannot be fetched. */
export function eleventyPeer(articles: readonly Article[]): Peer | null {
  const tools = join(root, '.cache', 'peers');
  const program = join(tools, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  if (!existsSync(program)) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', eleventy];
    if (spawnSync('npm', args, { cwd: tools, stdio: ['ignore', 2, 2] }).status !== 0) return null;
  }
  const folder = writeFolder('eleventy', {
    '_includes/page.html': pageAround('{{ title }}', '{{ content }}'),
    'index.md': frontmatterOf('Texts', 'layout: page.html\n'),
    ...textsOf('texts', articles, 'layout: page.html\n'),
  });
  return {
    name: 'Eleventy',
    folder,
    command: [process.execPath, program, '--quiet'],
    dist: join(folder, '_site'),
    pages: articles.map(({ id }) => `texts/${id}/`),
    search: null,
  };
}

/** Hugo with one layout; null where it is not installed. */
export function hugoPeer(articles: readonly Article[]): Peer | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const folder = writeFolder('hugo', {
    'config.toml': 'title = "Texts"\ndisableKinds = ["taxonomy", "term"]\n',
    'layouts/_default/single.html': pageAround('{{ .Title }}', '{{ .Content }}'),
    'layouts/_default/list.html': pageAround('{{ .Title }}', '{{ .Content }}'),
    ...textsOf('content/texts', articles),
  });
  return {
    name: 'Hugo',
    folder,
    command: ['hugo', '--quiet'],
    dist: join(folder, 'public'),
    pages: articles.map(({ id }) => `texts/${id}/`),
    search: null,
  };
}

function writeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function textsOf(folder: string, articles: readonly Article[], fields = ''): Record<string, string> {
  return Object.fromEntries(articles.map((article) => [`${folder}/${article.id}.md`, markdownOf(article, fields)]));
}

/** The title and the passages of an article; what Markdown would read as a mark is taken as written. */
function markdownOf(article: Article, fields: string): string {
  const passages = article.blocks.filter((block) => isText(block) && block.role !== 'headline');
  const paragraphs = passages.map((block) => {
    const words = wordsOf(article, block).replaceAll(/[\\`*_{}[\]<>#+\-.!|~&]/gu, String.raw`\$&`);
    return block.role === 'crosshead' ? `## ${words}` : words;
  });
  return [frontmatterOf(article.title ?? article.id, fields), ...paragraphs].join('\n\n');
}

function frontmatterOf(title: string, fields = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${fields}---\n`;
}

function pageAround(title: string, content: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`;
}
