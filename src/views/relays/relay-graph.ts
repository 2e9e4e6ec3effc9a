import { originals } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import { hueClass } from '../texts/hue.ts';
import { textName } from '../texts/text-name.ts';

/** An article that hands on somebody's words, and its height in the drawing, in px. */
interface GraphEnd {
  readonly text: string;
  readonly href: string;
  /** The class of its hue. */
  readonly hue: string;
  readonly y: number;
}

/** Who retells whom, as a drawing: each original at the middle of its articles. */
export interface RelayGraphView {
  /** In px. */
  readonly height: number;
  /** Originals, and last those articles that hand on nobody's words, which have no address. */
  readonly rows: readonly {
    readonly name: string;
    readonly href: string | null;
    /** In px. */
    readonly y: number;
    readonly ends: readonly GraphEnd[];
  }[];
}

/** The height of an article, in px. */
const step = 36;

/** Who retells whom: originals beside the articles that hand their words on. */
export function relayGraphView(ui: Interface, story: Story): RelayGraphView {
  const graph = originals(story);
  const groups: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly articles: readonly Article[];
  }[] = [
    ...graph.originals.map(({ source, articles }) => ({
      name: ui.text(story.source(source).name),
      href: ui.href(`/sources/${source}/`),
      articles,
    })),
    ...(graph.none.length > 0 ? [{ name: ui.t('front.relies.none'), href: null, articles: graph.none }] : []),
  ];
  const middle = (slot: number): number => (slot + 0.5) * step;
  let slot = 0;
  const rows = groups.map(({ name, href, articles }) => {
    const first = slot;
    slot += articles.length;
    const ends = articles.map((article, index) => ({
      text: textName(ui, story, article).full,
      href: ui.href(`/articles/${article.id}/`),
      hue: hueClass(story.orderOf(article.id)),
      y: middle(first + index),
    }));
    return { name, href, y: middle((first + slot - 1) / 2), ends };
  });
  return { height: slot * step, rows };
}
