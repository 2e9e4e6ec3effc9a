import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { textName } from '../texts/text-name.ts';
import { claimRows, type TextRows } from './claim-rows.ts';

/** A text by which the list can be narrowed. */
export interface TextChoice {
  /** Id of the article. */
  readonly id: string;
  readonly name: string;
  /** How many claims it has. */
  readonly count: string;
}

/** What is claimed on one topic. */
export interface TopicClaims {
  /** The id of its element. */
  readonly anchor: string;
  readonly name: string;
  readonly count: string;
  readonly texts: readonly TextRows[];
}

/** What the list of all claims shows. */
export interface ClaimsView {
  readonly lede: string;
  /** How many claims there are. */
  readonly count: string;
  /** Oldest first. */
  readonly texts: readonly TextChoice[];
  /** In the editors' order; those on which nothing is claimed are left out. */
  readonly topics: readonly TopicClaims[];
}

/** The list of all claims, topic by topic. */
export function claimsView(ui: Interface, story: Story): ClaimsView {
  const { claims } = story;
  const byTopic = Map.groupBy(claims, ({ topic }) => topic);
  return {
    lede: ui.t('claims.lede'),
    count: ui.number(claims.length),
    texts: story.columns.map((article) => ({
      id: article.id,
      name: textName(ui, story, article).full,
      count: ui.number(story.claimsOf(article.id).length),
    })),
    topics: story.topics.flatMap(({ id, name }) => {
      const own = byTopic.get(id) ?? [];
      if (own.length === 0) return [];
      return [
        {
          anchor: `topic-${id}`,
          name: ui.text(name),
          count: ui.number(own.length),
          texts: claimRows(ui, story, own),
        },
      ];
    }),
  };
}

/** The style rules by which the list is narrowed to one text without a script. A topic that keeps no claim goes too. */
export function claimsRules(articles: readonly { readonly id: string }[]): string {
  return articles
    .map(({ id }) => {
      const here = `:has(#text-${id}:checked)`;
      return `${here} [data-text]:not([data-text="${id}"]),${here} [data-topic]:not(:has([data-text="${id}"])){display:none}\n`;
    })
    .join('');
}
