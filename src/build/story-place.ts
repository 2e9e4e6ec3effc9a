import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Where a story is read, and where what is made of it is written. Folders are absolute but where it says otherwise. */
export interface StoryPlace {
  /** The folder of this project: its pages, and the words of languages. */
  readonly engine: string;
  /** The folder of the story; that of the project where it is its own. */
  readonly folder: string;
  /** Below `folder`, as messages show it. */
  readonly seeds: string;
  /** What editors write; below `folder`, as messages show it. */
  readonly story: string;
  /** The generated content; below `folder`, as messages show it. */
  readonly content: string;
  /** What builds keep for themselves, on the disk of the story. */
  readonly cache: string;
  /** The folder of the site, unless another is named. */
  readonly dist: string;
}

/** What is kept in the folder of a story that is not the project's own. */
export const keptFolder = '.collate';

/** The story that the project itself holds. */
export function ownStory(engine: string): StoryPlace {
  return {
    engine,
    folder: engine,
    seeds: 'seeds',
    story: 'src/story',
    content: 'src/content',
    cache: join(engine, '.cache'),
    dist: join(engine, 'dist'),
  };
}

/** A story in a folder of its own, whatever is there. */
export function storyIn(engine: string, folder: string): StoryPlace {
  return {
    engine,
    folder,
    seeds: 'seeds',
    story: 'story',
    content: `${keptFolder}/content`,
    cache: join(folder, keptFolder),
    dist: join(folder, 'dist'),
  };
}

/**
 * The story that the environment names under `STORY`, counted from the folder in which the command was given; the
 * project's own where it names none. Throws one sentence where no story can be there.
 */
export function readStoryPlace(engine: string, env: Readonly<Record<string, string | undefined>>): StoryPlace {
  const named = env['STORY'];
  if (!named) return ownStory(engine);
  const path = fromCaller(named, env);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory())
    throw refusal(
      `STORY ${named}`,
      found ? 'a file' : 'a folder that is not there',
      `\`npm run new -- "${path}"\` makes a story there`,
    );
  const folder = realpathSync.native(path);
  const project = realpathSync.native(engine);
  if (folder === project) return ownStory(engine);
  refuseWithin(`STORY ${named}`, folder, project);
  const place = storyIn(engine, folder);
  if (!existsSync(join(folder, place.story)) && !existsSync(join(folder, place.seeds)))
    throw refusal(`STORY ${named}`, 'a folder with neither story/ nor seeds/', `\`npm run new\` makes a story`);
  return place;
}

/**
 * The place of a story that is to be made in a folder, which is not there or empty. Throws one sentence where none can be made there.
 *
 * @param path absolute
 */
export function newStoryPlace(engine: string, path: string): StoryPlace {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new Error(`Unexpected file ${path}, expected a folder that is empty or not there.`);
  const names = found ? readdirSync(path) : [];
  if (names.length > 0)
    throw new Error(
      `Unexpected folder ${path}: it holds ${names.slice(0, 5).join(', ')}. Expected one that is empty or not there.`,
    );
  refuseWithin(`folder ${path}`, path, realpathSync.native(engine));
  return storyIn(engine, path);
}

/** A path as somebody gave it to a command: npm runs commands in the project's folder and says where they were given. */
export function fromCaller(path: string, env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env['INIT_CWD'] ?? process.cwd(), path);
}

/** Folders of the project that hold what it is made of: no place for a story or for a site. */
export const projectFolders = [
  '.ci',
  '.config',
  '.git',
  '.github',
  'node_modules',
  'public',
  'scripts',
  'seeds',
  'src',
  'tests',
];

/** Whether a folder is another or lies in it. */
export function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** The nearest folder above that is one of a story; null where there is none. */
function holderOf(folder: string): string | null {
  const above = dirname(folder);
  if (above === folder) return null;
  return existsSync(join(above, 'story', 'site.yaml')) ? above : holderOf(above);
}

/** Throws one sentence where a folder is no place for a story of its own. */
function refuseWithin(named: string, folder: string, project: string): void {
  const part = projectFolders.find((name) => isWithin(join(project, name), folder));
  if (part !== undefined)
    throw refusal(named, `a folder in ${part}/, which is part of the project`, 'Expected another place');
  const outer = holderOf(folder);
  if (outer !== null)
    throw refusal(
      named,
      `a folder within the story ${outer}`,
      'A story has a folder of its own: name that one, or move this one out',
    );
}

function refusal(named: string, what: string, advice: string): Error {
  return new Error(`Unexpected ${named}: it names ${what}. ${advice}.`);
}
