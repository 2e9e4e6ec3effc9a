import { readStoryPlace, type StoryPlace } from '../../src/build/story-place.ts';
import { root } from './paths.ts';

/** The story that a command is about, as its environment says; a command about none ends here, with one sentence. */
export function storyOfCommand(): StoryPlace {
  try {
    return readStoryPlace(root, process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
