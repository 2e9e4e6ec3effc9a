import { type PairIds, questionsInCommon } from '../../comparison/pair.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { pageDescription } from '../texts/article-labels.ts';
import { hueClass } from '../texts/hue.ts';
import { textNames } from '../texts/text-name.ts';

/** A link to the page of two texts. */
export interface PairLink {
  readonly label: string;
  readonly href: string;
  /** How many questions both answer. */
  readonly shared: string;
  /** The classes of the hues of the two. */
  readonly hues: readonly [string, string];
}

/** The title of the page of two texts: their names, and how many questions both answer. */
export function pairTitle(ui: Interface, story: Story, ids: PairIds): string {
  return ui.t('duo.title', { ...namesOf(ui, story, ids), n: questionsInCommon(story, ids).length });
}

/** The description of the page of two texts for a list of search results. */
export function pairDescription(ui: Interface, story: Story, ids: PairIds): string {
  return pageDescription(
    ui.t('duo.description', { ...namesOf(ui, story, ids), n: questionsInCommon(story, ids).length }),
  );
}

/** The address of the page of two texts, below the language. */
export function pairPath({ a, b }: PairIds): string {
  return `/compare/${a}/${b}/`;
}

/**
 * Links to pages of two texts, those first that have most questions in common.
 *
 * @param question the question to begin at
 */
export function pairLinks(ui: Interface, story: Story, pairs: readonly PairIds[], question?: string): PairLink[] {
  return pairs
    .map((ids) => ({ ids, common: questionsInCommon(story, ids).length }))
    .toSorted((x, y) => y.common - x.common)
    .map(({ ids, common }) => ({
      label: ui.t('duo.both', namesOf(ui, story, ids)),
      href: `${ui.href(pairPath(ids))}${question === undefined ? '' : `#question-${question}`}`,
      shared: ui.t('count.questions', { n: common }),
      hues: [hueClass(story.orderOf(ids.a)), hueClass(story.orderOf(ids.b))],
    }));
}

function namesOf(ui: Interface, story: Story, { a, b }: PairIds): { readonly a: string; readonly b: string } {
  const names = textNames(ui, story);
  return { a: names.get(a)?.full ?? a, b: names.get(b)?.full ?? b };
}
