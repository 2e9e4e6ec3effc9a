import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Prose, Summary } from '../../model/content.ts';
import { compareIds } from '../../model/id.ts';
import { isLanguageTag } from '../../model/language.ts';
import type { Localized } from '../../model/localized.ts';
import { type LinkedKind, readStoryLink } from '../../model/story-link.ts';
import { type Known, reportUnknown } from './codebook.ts';
import { strayCharacter } from './characters.ts';
import { report } from '../messages/rules.ts';

/** What the links of a summary may point at: `[words](claim:<id>)` and the like. */
export type LinkTargets = Readonly<Record<LinkedKind, Known<unknown>>>;

/** One text in the languages that it is written in, and the file that it was first seen in. */
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
    /^(?<id>(?:source|article)-[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<language>[A-Za-z-]+)\.md$/u,
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
  return readTexts(
    files,
    targets,
    /^(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<language>[A-Za-z-]+)\.md$/u,
    'method.en.md',
  ).map(({ id, text }) => ({ id, text }));
}

/** Markdown files by id, each in the languages there are, in the order of ids. */
function readTexts(files: readonly VFile[], targets: LinkTargets, named: RegExp, example: string): Text[] {
  const texts = new Map<string, { file: VFile; text: Record<string, string> }>();
  for (const file of files) {
    const parts = named.exec(file.basename ?? '')?.groups;
    const language = parts?.['language'] ?? '';
    const id = parts?.['id'];
    if (!isLanguageTag(language) || id === undefined) {
      report(file, 'story-file-unknown', `Unexpected name \`${file.basename ?? ''}\`, expected such as \`${example}\``);
      continue;
    }
    const text = String(file).trim();
    if (text === '') report(file, 'summary-empty', 'Unexpected empty file, expected text in Markdown');
    if (isReadable(file)) checkProse(file, targets);
    const entry = texts.get(id) ?? { file, text: {} };
    entry.text[language] = text;
    texts.set(id, entry);
  }
  return [...texts].toSorted(([a], [b]) => compareIds(a, b)).map(([id, { file, text }]) => ({ id, file, text }));
}

const markdown = remark();

/** Signs of Markdown in so long a row, or so far from the margin, that it takes minutes to read them, or no end. */
const heap = /([^\p{L}\p{N}\s.=-])\1{99}|^[ \t>]{100}/mu;

/** Whether a text can be read as Markdown at all; a message on the file says what cannot. */
function isReadable(file: VFile): boolean {
  const text = String(file);
  const place = (offset: number) => location(file).toPoint(offset);
  const stray = strayCharacter(text);
  if (stray)
    report(file, 'prose-unknown', `Unexpected ${stray.what}, expected text that can be read`, {
      place: place(stray.offset),
    });
  const found = heap.exec(text);
  if (found)
    report(file, 'prose-unknown', 'Unexpected row of a hundred signs, expected a few', { place: place(found.index) });
  return !found;
}

function checkProse(file: VFile, targets: LinkTargets): void {
  visit(markdown.parse(file), (node) => {
    if (node.type === 'image' || node.type === 'imageReference')
      report(file, 'prose-unknown', 'Unexpected picture, expected words', { place: node.position });
    if (node.type === 'heading' && node.depth === 1)
      report(file, 'prose-unknown', 'Unexpected heading of the first level, expected `##`: the page has its own', {
        place: node.position,
      });
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
