import type { Content } from '../model/content.ts';
import { type BuiltStory, buildStory } from '../pipeline/build-story.ts';
import { formatMessages } from '../pipeline/messages/format-messages.ts';
import { contentFiles, writeFiles } from './content-files.ts';
import { readStory } from './read-story.ts';

/** What became of the seeds and the story of a project. */
export interface MadeContent {
  /** Null where a message is an error. */
  readonly content: Content | null;
  /** All that is to be said of the input, with file, line and column, for the terminal; empty where there is nothing. */
  readonly messages: string;
  /** How many of them are errors. */
  readonly errors: number;
  /** What could be read, whatever is wrong elsewhere. */
  readonly read: BuiltStory['read'];
}

/**
 * Builds the content of a project in memory.
 *
 * @param root the project's folder
 * @param draft whether a seed that was edited is shown all the same, see `StoryInput`
 */
export function buildContent(root: string, draft = false): MadeContent {
  const { built, files, read } = buildStory({ ...readStory(root), draft });
  const errors = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal === true).length;
  return { content: built, messages: formatMessages(files), errors, read };
}

/** Builds the content of a project, as `buildContent` does, and writes it to `src/content`; on an error it writes nothing. */
export function makeContent(root: string, draft = false): MadeContent {
  const made = buildContent(root, draft);
  if (made.content) writeFiles(root, contentFiles(made.content));
  return made;
}
