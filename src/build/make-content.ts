import type { Content } from '../model/content.ts';
import { type BuiltStory, buildStory } from '../pipeline/build-story.ts';
import { formatMessages } from '../pipeline/messages/format-messages.ts';
import { contentFiles, writeFiles } from './content-files.ts';
import { readStory } from './read-story.ts';
import type { StoryPlace } from './story-place.ts';

/** What became of the seeds and the story. */
export interface MadeContent {
  /** Null where a message is an error. */
  readonly content: Content | null;
  /** All that is to be said of the input, with file, line and column, for the terminal; empty where there is nothing. */
  readonly messages: string;
  /** How many of them are errors. */
  readonly errors: number;
  /** How many of them are warnings. */
  readonly warnings: number;
  /** The place of the first error and what is wrong there; null where there is none. */
  readonly first: string | null;
  /** What could be read, whatever is wrong elsewhere. */
  readonly read: BuiltStory['read'];
}

/**
 * Builds the content of a story in memory.
 *
 * @param draft whether a seed that was edited is shown all the same, see `StoryInput`
 * @param all whether the messages are to have remarks too
 */
export function buildContent(place: StoryPlace, draft = false, all = false): MadeContent {
  const { built, files, read } = buildStory({ ...readStory(place), draft });
  const found = files.flatMap((file) => file.messages.map((message) => ({ path: file.path, message })));
  const errors = found.filter(({ message }) => message.fatal === true);
  const [first] = errors;
  return {
    content: built,
    messages: formatMessages(files, { all }),
    errors: errors.length,
    warnings: found.filter(({ message }) => message.fatal === false).length,
    first: first
      ? `${first.path}:${first.message.line ?? 1}:${first.message.column ?? 1} ${first.message.reason}`
      : null,
    read,
  };
}

/** Builds the content of a story, as `buildContent` does, and writes it to its place; on an error it writes nothing. */
export function makeContent(place: StoryPlace, draft = false): MadeContent {
  const made = buildContent(place, draft);
  if (made.content) writeFiles(place, contentFiles(place, made.content));
  return made;
}
