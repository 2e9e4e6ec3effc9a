import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { attributed } from './claim/attribution.ts';
import { questionsView } from './question/questions.ts';
import { textNames } from './texts/text-name.ts';

/** A page beside another in their list. */
export interface Neighbour {
  readonly label: string;
  readonly href: string;
}

/** The pages before and after one in the list of its kind. */
export interface Neighbours {
  /** Null at the beginning of the list. */
  readonly previous: Neighbour | null;
  /** Null at its end. */
  readonly next: Neighbour | null;
  /** The place in the list, and how many it has. */
  readonly place: string;
}

/** A kind of page that stands in a list. */
export type ListedKind = 'articles' | 'claims' | 'questions';

/** What stands before and after a page in the order of its list; null where it is not listed. */
export function neighboursOf(ui: Interface, story: Story, kind: ListedKind, id: string): Neighbours | null {
  const ids = listsOf[kind](ui, story);
  const at = ids.indexOf(id);
  if (at < 0) return null;
  const neighbour = (other: string | undefined): Neighbour | null =>
    other === undefined ? null : { label: labelOf(ui, story, kind, other), href: ui.href(`/${kind}/${other}/`) };
  return {
    previous: neighbour(ids[at - 1]),
    next: neighbour(ids[at + 1]),
    place: ui.t('neighbours.place', { k: at + 1, n: ids.length }),
  };
}

const listsOf: Readonly<Record<ListedKind, (ui: Interface, story: Story) => readonly string[]>> = {
  articles: (_, { articles }) => articles.map(({ id }) => id),
  claims: (_, { claims, topics }) => {
    const byTopic = Map.groupBy(claims, ({ topic }) => topic);
    return topics.flatMap(({ id: topic }) => (byTopic.get(topic) ?? []).map(({ id }) => id));
  },
  questions: (ui, story) =>
    questionsView(ui, story).events.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
};

function labelOf(ui: Interface, story: Story, kind: ListedKind, id: string): string {
  if (kind === 'claims') return attributed(ui, story, story.claim(id));
  return kind === 'questions' ? ui.text(story.question(id).text) : (textNames(ui, story).get(id)?.full ?? id);
}
