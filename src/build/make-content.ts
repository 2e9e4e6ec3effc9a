import type { Content } from '../model/content.ts';
import { buildStory } from '../pipeline/build-story.ts';
import { formatMessages } from '../pipeline/messages/format-messages.ts';
import { contentFiles, writeFiles } from './content-files.ts';
import { readStory } from './read-story.ts';

/** What became of the seeds and the story of a project. */
export interface MadeContent {
  /** Null where a message is an error. */
  readonly content: Content | null;
  /** All that is to be said of the input, with file, line and column, for the terminal; empty where there is nothing. */
  readonly messages: string;
}

/**
 * Builds the content of a project in memory.
 *
 * @param root the project's folder
 * @param draft whether a seed that was edited is shown all the same, see `StoryInput`
 */
export function buildContent(root: string, draft = false): MadeContent {
  const { built, files } = buildStory({ ...readStory(root), draft });
  return { content: built, messages: formatMessages(files) };
}

/** Builds the content of a project, as `buildContent` does, and writes it to `src/content`; on an error it writes nothing. */
export function makeContent(root: string, draft = false): MadeContent {
  const made = buildContent(root, draft);
  if (made.content) writeFiles(root, contentFiles(made.content));
  return made;
}
