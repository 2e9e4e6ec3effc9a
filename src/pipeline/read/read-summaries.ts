import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Prose, Summary } from '../../model/content.ts';
import { compareIds } from '../../model/id.ts';
import { type InterfaceLanguage, interfaceLanguages, type Localized } from '../../model/localized.ts';
import { type LinkedKind, readStoryLink } from '../../model/story-link.ts';
import { type Known, reportUnknown } from './codebook.ts';
import { report } from '../messages/rules.ts';

/** What the links of a summary may point at: `[words](claim:<id>)` and the like. */
export type LinkTargets = Readonly<Record<LinkedKind, Known<unknown>>>;

/** One text in every language, and the file that it was first seen in. */
interface Text {
  readonly id: string;
  readonly file: VFile;
  readonly text: Localized;
}

/** Gathers `summaries/<source|article>-<id>.<language>.md`. */
export function readSummaries(files: readonly VFile[], targets: LinkTargets): Summary[] {
  return readTexts(
    files,
    targets,
    /^(?<id>(?:source|article)-[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<language>[a-z]{2})\.md$/u,
    'source-<id>.en.md',
  ).map(({ id: name, file, text }) => {
    const about = name.startsWith('source-') ? 'source' : 'article';
    const id = name.slice(about.length + 1);
    if (!targets[about].byId.has(id) && targets[about].whole)
      reportUnknown(file, undefined, about, id, targets[about].byId.keys());
    return { id, about, text };
  });
}

/** Gathers `prose/<id>.<language>.md`, the site's own pages. */
export function readProse(files: readonly VFile[], targets: LinkTargets): Prose[] {
  return readTexts(files, targets, /^(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<language>[a-z]{2})\.md$/u, 'method.en.md').map(
    ({ id, text }) => ({ id, text }),
  );
}

/** Markdown files by id, each in every language of the interface, in the order of ids. */
function readTexts(files: readonly VFile[], targets: LinkTargets, named: RegExp, example: string): Text[] {
  const texts = new Map<string, { file: VFile; byLanguage: Map<InterfaceLanguage, string> }>();
  for (const file of files) {
    const parts = named.exec(file.basename ?? '')?.groups;
    const language = interfaceLanguages.find((tag) => tag === parts?.['language']);
    const id = parts?.['id'];
    if (!language || id === undefined) {
      report(file, 'story-file-unknown', `Unexpected name \`${file.basename ?? ''}\`, expected such as \`${example}\``);
      continue;
    }
    const text = String(file).trim();
    if (text === '') report(file, 'summary-empty', 'Unexpected empty file, expected text in Markdown');
    checkLinks(file, targets);
    const entry = texts.get(id) ?? { file, byLanguage: new Map() };
    entry.byLanguage.set(language, text);
    texts.set(id, entry);
  }
  return [...texts]
    .toSorted(([a], [b]) => compareIds(a, b))
    .flatMap(([id, { file, byLanguage }]) => {
      const missing = interfaceLanguages.filter((tag) => !byLanguage.has(tag));
      if (missing.length > 0) {
        report(
          file,
          'summary-incomplete',
          `Unexpected lack of \`${id}\` in ${missing.map((tag) => `\`${tag}\``).join(', ')}, expected a file for each language`,
        );
      }
      const [en, ru, uk] = [byLanguage.get('en'), byLanguage.get('ru'), byLanguage.get('uk')];
      return en !== undefined && ru !== undefined && uk !== undefined ? [{ id, file, text: { en, ru, uk } }] : [];
    });
}

const markdown = remark();

function checkLinks(file: VFile, targets: LinkTargets): void {
  visit(markdown.parse(file), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const link = readStoryLink(node.url);
    if (link === null) {
      report(
        file,
        'link-unknown',
        `Unexpected link to \`${node.url}\`, expected such as \`claim:<id>\` or \`https://…\``,
        { place: node.position },
      );
    } else if (link.kind === 'page') {
      const known = targets[link.of];
      if (!known.byId.has(link.id) && known.whole)
        reportUnknown(file, node.position, link.of, link.id, known.byId.keys());
    }
  });
}
