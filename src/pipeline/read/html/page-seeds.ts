import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { compareIds } from '../../../model/id.ts';
import type { Origin } from '../../../model/article.ts';
import { report } from '../../messages/rules.ts';
import { decodeText } from '../decode-seed.ts';
import type { InputFile } from '../story-files.ts';
import type { HtmlFacts } from './html-facts.ts';
import { takeText } from './take-text.ts';
import type { TakenLine } from './take-text.ts';

/** What is known of a text because it was taken out of a page. */
export interface Page {
  readonly origin: Origin;
  readonly facts: HtmlFacts;
  /** None where the text that is kept is not the one that is taken out of the page now. */
  readonly lines: readonly TakenLine[];
}

/** The files in `seeds/` with texts in the place of pages. */
export interface PageSeeds {
  /** All but the pages, and for each page its text, as it is kept beside it or as it is taken now. */
  readonly input: readonly InputFile[];
  /** By the path of the text. */
  readonly pages: ReadonlyMap<string, Page>;
  /** The names of the texts of pages that could not be read. */
  readonly unread: readonly string[];
}

/** Whether a file is a page by its name. */
export function isPage(name: string): boolean {
  return /\.html?$/u.test(name);
}

/** The name, or path, of the text of a page. */
export function textOfPage(name: string): string {
  return `${name}.txt`;
}

/**
 * Takes the text out of each page. The text beside a page is the one that
 * counts; where another one is taken out of the page now, that is an error,
 * until an editor accepts it.
 */
export function pageSeeds(input: readonly InputFile[], files: VFile[]): PageSeeds {
  const texts = new Map(input.flatMap((file) => (isPage(file.path) ? [] : [[file.path, file]])));
  const pages = new Map<string, Page>();
  const unread: string[] = [];
  for (const { path, bytes } of input
    .filter((file) => isPage(file.path))
    .toSorted((a, b) => compareIds(a.path, b.path))) {
    const file = new VFile({ path });
    files.push(file);
    const html = decodeText(bytes, file);
    const textPath = textOfPage(path);
    if (html === null) {
      unread.push(nameIn(textPath));
      continue;
    }
    const { text, lines, facts, isFound } = takeText(html);
    const taken = new TextEncoder().encode(text);
    const kept = texts.get(textPath);
    const isSame = kept === undefined || digest(kept.bytes) === digest(taken);
    if (!isFound)
      report(file, 'page-without-article', 'Unexpected page without an article that can be told from the rest');
    if (kept === undefined) {
      report(file, 'page-text-not-kept', `Unexpected lack of \`${textPath}\`, expected the text of the page`);
      texts.set(textPath, { path: textPath, bytes: taken });
    } else if (!isSame)
      report(
        file,
        'page-text-changed',
        `Unexpected text of the page with the digest ${digest(taken)}, expected ${digest(kept.bytes)} as in \`${textPath}\``,
        { actual: digest(taken), expected: [digest(kept.bytes)] },
      );
    pages.set(textPath, {
      origin: { name: nameIn(path), sha256: digest(bytes) },
      facts,
      lines: isSame ? lines : [],
    });
  }
  return { input: [...texts.values()], pages, unread };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
