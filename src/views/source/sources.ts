import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { speakerOf } from '../../model/claim.ts';
import type { Source } from '../../model/codebook.ts';

/** A source in the list of all. */
export interface ListedSource {
  readonly name: string;
  readonly href: string;
  /** Who they are, or else what kind of source. */
  readonly role: string;
  /** How many articles a publisher has, or how many claims others' words stand behind. */
  readonly count: string;
}

/** What the list of sources shows: those whose articles are compared, then those whose words they hand on. */
export interface SourcesView {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    /** What the figures beside the sources count; null where they say it. */
    readonly note: string | null;
    readonly sources: readonly ListedSource[];
  }[];
}

/** The list of sources. */
export function sourcesView(ui: Interface, { sources, articles, claims }: Story): SourcesView {
  const listed = ({ id, name, role, kind }: Source, count: string): ListedSource => ({
    name: ui.text(name),
    href: ui.href(`/sources/${id}/`),
    role: role === null ? ui.t(`source.kind.${kind}`) : ui.text(role),
    count,
  });
  const published = Map.groupBy(articles, ({ source }) => source);
  const spoken = Map.groupBy(claims, ({ voice }) => speakerOf(voice));
  const saying = (id: string): string => {
    const own = spoken.get(id)?.length ?? 0;
    return own === 0 ? ui.t('count.none') : ui.t('count.claims', { n: own });
  };
  return {
    groups: [
      {
        id: 'publishers',
        title: ui.t('sources.publishers'),
        note: null,
        sources: sources.flatMap((source) => {
          const texts = published.get(source.id);
          return texts ? [listed(source, ui.t('count.articles', { n: texts.length }))] : [];
        }),
      },
      {
        id: 'behind',
        title: ui.t('sources.behind'),
        note: ui.t('sources.counted', { claims: ui.t('count.claims', { n: claims.length }) }),
        sources: sources.filter(({ id }) => !published.has(id)).map((source) => listed(source, saying(source.id))),
      },
    ],
  };
}
