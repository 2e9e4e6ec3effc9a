import type { Story } from '../comparison/story.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Gone, PublishedKind } from '../model/published.ts';

/** The ids of a kind that have an address: those of things that are there, and those that were published and are gone. */
export function publishedIds(
  story: Pick<Story, 'gone'>,
  kind: PublishedKind,
  there: readonly { readonly id: string }[],
) {
  return [...there.map(({ id }) => id), ...story.gone.filter((one) => one.kind === kind).map(({ id }) => id)];
}

/** What became of an id that was published; undefined where its thing is there. */
export function goneAt(story: Pick<Story, 'gone'>, kind: PublishedKind, id: string): Gone | undefined {
  return story.gone.find((one) => one.kind === kind && one.id === id);
}

/** The page at an address that was published and whose thing is gone. */
export interface GoneView {
  /** The address within its language. */
  readonly path: string;
  readonly title: string;
  /** Where it leads: to what stands in its place, or to all of its kind. */
  readonly to: string;
  /** Why it was withdrawn, and since when it had been published; null where it moved. */
  readonly withdrawn: { readonly reason: string; readonly since: string } | null;
}

/** What stands at the address of something that is gone. */
export function goneView(ui: Interface, { kind, id, first, to, reason }: Gone): GoneView {
  return {
    path: `/${kind}/${id}/`,
    title: ui.t(to === null ? 'withdrawn.title' : 'moved.here'),
    to: to === null ? `/${kind}/` : `/${kind}/${to}/`,
    withdrawn:
      reason === null
        ? null
        : { reason: ui.text(reason), since: ui.t('withdrawn.since', { date: formatDate(first, ui.locale, 'long') }) },
  };
}
