import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Summary } from '../model/content.ts';
import { compareIds } from '../model/id.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../model/localized.ts';
import { type Known, reportUnknown } from './codebook.ts';
import { report } from './rules.ts';

const named = /^(?<about>source|article)-(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<language>[a-z]{2})\.md$/u;

/** What the links of a summary may point at. */
export interface SummaryTargets {
  readonly source: Known<unknown>;
  readonly article: Known<unknown>;
  readonly claim: Known<unknown>;
}

/**
 * Gathers the summaries: Markdown files `<source|article>-<id>.<language>.md`,
 * one for every language of the interface. A link such as
 * `[words](claim:000-slug)` must name a claim that exists.
 */
export function readSummaries(files: readonly VFile[], targets: SummaryTargets): Summary[] {
  const texts = new Map<string, { about: 'source' | 'article'; id: string; file: VFile; text: Map<InterfaceLanguage, string> }>();
  for (const file of files) {
    const parts = named.exec(file.basename ?? '')?.groups;
    const language = interfaceLanguages.find((tag) => tag === parts?.['language']);
    const about = parts?.['about'] === 'source' ? 'source' : 'article';
    const id = parts?.['id'];
    if (!language || id === undefined) {
      report(file, 'story-file-unknown', `Unexpected name \`${file.basename ?? ''}\`, expected such as \`source-<id>.${interfaceLanguages[0]}.md\``);
      continue;
    }
    const text = String(file).trim();
    if (text === '') report(file, 'summary-empty', 'Unexpected empty file, expected a summary in Markdown');
    checkLinks(file, targets.claim);
    const key = `${about}-${id}`;
    const summary = texts.get(key) ?? { about, id, file, text: new Map() };
    summary.text.set(language, text);
    texts.set(key, summary);
  }
  return [...texts.values()].flatMap((summary) => finished(summary, targets)).toSorted((a, b) => compareIds(a.about, b.about) || compareIds(a.id, b.id));
}

function finished({ about, id, file, text }: { about: 'source' | 'article'; id: string; file: VFile; text: Map<InterfaceLanguage, string> }, targets: SummaryTargets): Summary[] {
  if (!targets[about].byId.has(id) && targets[about].whole) reportUnknown(file, undefined, about, id, targets[about].byId.keys());
  const missing = interfaceLanguages.filter((tag) => !text.has(tag));
  if (missing.length > 0) report(file, 'summary-incomplete', `Unexpected lack of the summary in ${missing.map((tag) => `\`${tag}\``).join(', ')}, expected a file for each language`);
  const [en, ru, uk] = [text.get('en'), text.get('ru'), text.get('uk')];
  return en !== undefined && ru !== undefined && uk !== undefined ? [{ id, about, text: { en, ru, uk } }] : [];
}

const markdown = unified().use(remarkParse);

function checkLinks(file: VFile, claims: Known<unknown>): void {
  visit(markdown.parse(file), (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('claim:')) return;
    const id = node.url.slice('claim:'.length);
    if (!claims.byId.has(id) && claims.whole) reportUnknown(file, node.position, 'claim', id, claims.byId.keys());
  });
}
