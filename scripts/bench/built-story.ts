import { buildContent } from '../../src/build/make-content.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { partsOf, type Story, storyOf } from '../../src/comparison/story.ts';
import type { Term } from '../../src/model/terms.ts';
import { root } from '../shared/paths.ts';

/** The project's story, and the concepts by which its words are found. Throws with all messages where it has an error. */
export function readBuiltStory(): { readonly story: Story; readonly terms: readonly Term[] } {
  const { content, messages } = buildContent(ownStory(root));
  if (!content) throw new Error(messages);
  return { story: storyOf(partsOf(content)), terms: content.story.terms };
}
