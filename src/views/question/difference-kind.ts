import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Difference, Question } from '../../model/codebook.ts';

/** How the answers to a question differ, in a word. */
export interface DifferenceKind {
  /** The kind; `one` where one article answers, `none` where none does. */
  readonly kind: Difference | 'one' | 'none';
  readonly label: string;
  /** What the kind means, or null where the label says it. */
  readonly why: string | null;
}

/** The kind of difference that the answers to a question show. */
export function differenceKind(ui: Interface, story: Story, { id, difference }: Question): DifferenceKind {
  if (difference !== null) {
    const { kind } = difference;
    return { kind, label: ui.t(`difference.${kind}`), why: ui.t(`difference.${kind}.why`) };
  }
  const kind = story.row(id).cells.some(({ state }) => state === 'answers') ? 'one' : 'none';
  return { kind, label: ui.t(`difference.${kind}`), why: null };
}
