import { partsOf, type StoryParts } from '../../src/comparison/story.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { changedStory, type Change } from '../pipeline/fixture-story.ts';

/** The collections of the small base story, with a change, as the pages would get them. */
export function readStoryParts(change: Change = {}): StoryParts {
  const { built } = buildStory(changedStory(change));
  if (!built) throw new Error('expected the base story to build');
  return partsOf(built);
}
