import { VFile } from 'vfile';
import { compareIds } from '../../model/id.ts';
import type { CodebookFiles } from './read-codebook.ts';
import { report } from '../messages/rules.ts';

/** A file as bytes, with the path that messages show. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of both codings of a round by the name of their article, and that of the settlement. */
export interface CodingFiles {
  readonly first: ReadonlyMap<string, VFile>;
  readonly second: ReadonlyMap<string, VFile>;
  readonly settled: VFile | null;
}

/** The files of a story by what they hold; null for one that is missing. */
export interface StoryFiles extends CodebookFiles {
  readonly site: VFile | null;
  /** What was published and was wrong; a story may have none. */
  readonly corrections: VFile | null;
  /** What was ever published; a story may have none. */
  readonly published: VFile | null;
  /** The naming ledger; a story may have none. */
  readonly words: VFile | null;
  /** Originals beside their retellings; a story may have none. */
  readonly relays: VFile | null;
  /** Lines that single outlets add to their texts; a story may have none. */
  readonly phrases: VFile | null;
  /** The rounds of coding by two readers, by number; a story may have none. */
  readonly coding: ReadonlyMap<number, CodingFiles>;
  /** Annotations by their name without extension. */
  readonly annotations: ReadonlyMap<string, VFile>;
  readonly summaries: readonly VFile[];
  /** The site's own pages. */
  readonly prose: readonly VFile[];
}

/**
 * Sorts the files of a story, adds each to `files`, and reports what is missing or would never be read.
 *
 * @param below the folder of these files, as their paths show it
 */
export function storyFiles(below: string, input: readonly InputFile[], files: VFile[]): StoryFiles {
  const folder = `${below}/`;
  const byName = new Map<string, VFile>();
  const annotations = new Map<string, VFile>();
  const coding = new Map<number, { first: Map<string, VFile>; second: Map<string, VFile>; settled: VFile | null }>();
  const summaries: VFile[] = [];
  const prose: VFile[] = [];
  for (const { path, bytes } of input.toSorted((a, b) => compareIds(a.path, b.path))) {
    const file = new VFile({ path, value: bytes });
    const name = path.startsWith(folder) ? path.slice(folder.length) : path;
    const [place = '', ...rest] = name.split('/');
    if (rest.length === 0) {
      if (!own.includes(place)) continue;
      byName.set(name, file);
    } else if (place === 'annotations' && rest.length === 1 && file.extname === '.yaml')
      annotations.set(file.stem ?? '', file);
    else if (place === 'summaries' && rest.length === 1 && file.extname === '.md') summaries.push(file);
    else if (place === 'prose' && rest.length === 1 && file.extname === '.md') prose.push(file);
    else if (place === 'codebook' && rest.length === 1 && codebook.some((list) => list === rest[0]))
      byName.set(name, file);
    else if (place === 'coding' && /^[1-9]\d*$/u.test(rest[0] ?? '')) {
      const [number = '', ...inRound] = rest;
      const round = coding.get(Number(number)) ?? { first: new Map(), second: new Map(), settled: null };
      coding.set(Number(number), round);
      const [coder] = inRound;
      if (inRound.length === 2 && file.extname === '.yaml' && (coder === 'first' || coder === 'second'))
        round[coder].set(file.stem ?? '', file);
      else if (inRound.length === 1 && coder === 'settled.yaml') round.settled = file;
      else continue;
    } else if (expected[place] === undefined || file.basename === 'README.md') continue;
    else
      report(
        file,
        'story-file-unknown',
        `Unexpected file \`${rest.join('/')}\` in \`${folder}${place}\`, expected ${expected[place]}`,
      );
    files.push(file);
  }
  const required = (name: string): VFile | null => {
    const file = byName.get(name);
    if (file) return file;
    const missing = new VFile({ path: folder + name });
    report(missing, 'story-file-missing', `Unexpected lack of \`${folder}${name}\``);
    files.push(missing);
    return null;
  };
  return {
    site: required('site.yaml'),
    events: required('codebook/events.yaml'),
    topics: required('codebook/topics.yaml'),
    questions: required('codebook/questions.yaml'),
    sources: required('codebook/sources.yaml'),
    moved: byName.get('codebook/moved.yaml') ?? null,
    // A story without terms is whole: its search knows no word in two languages.
    terms: byName.get('codebook/terms.yaml') ?? null,
    words: byName.get('codebook/words.yaml') ?? null,
    relays: byName.get('codebook/relays.yaml') ?? null,
    phrases: byName.get('phrases.yaml') ?? null,
    corrections: byName.get('corrections.yaml') ?? null,
    published: byName.get('published.yaml') ?? null,
    coding,
    annotations,
    summaries,
    prose,
  };
}

const own = ['site.yaml', 'phrases.yaml', 'corrections.yaml', 'published.yaml'];

const codebook = [
  'events.yaml',
  'topics.yaml',
  'questions.yaml',
  'sources.yaml',
  'terms.yaml',
  'words.yaml',
  'relays.yaml',
  'moved.yaml',
];

const expected: Readonly<Record<string, string>> = {
  annotations: 'files such as `<article id>.yaml`',
  codebook: codebook.map((name) => `\`${name}\``).join(', '),
  summaries: 'files such as `source-<id>.en.md`',
  prose: 'files such as `method.en.md`',
  coding: 'files such as `1/first/<article id>.yaml` and `1/settled.yaml`',
};
