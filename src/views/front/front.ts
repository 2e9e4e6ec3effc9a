import { mostDivided } from '../../comparison/overview.ts';
import { pairsOf } from '../../comparison/pair.ts';
import { answering } from '../../comparison/pattern.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Finding, findingView } from './finding.ts';
import { pairLinks } from '../pair/pair-labels.ts';
import { pageProse } from '../prose.ts';
import { type NamedSource, namedIn } from '../names.ts';
import { hasSection } from '../sections.ts';
import { type WorkedQuestion, workedQuestion } from './worked-question.ts';

/** A way from the front page into the site. */
export interface Door {
  readonly title: string;
  readonly href: string;
  /** What is behind it. */
  readonly about: string;
}

/** Everything that the front page shows. */
export interface FrontView {
  readonly title: string;
  /** What the texts are. */
  readonly lede: string;
  /** What the site does with them; null where it has done nothing yet. */
  readonly what: string | null;
  readonly finding: Finding;
  readonly worked: readonly WorkedQuestion[];
  /** Who is named by the words that say whose answers these are. */
  readonly who: readonly NamedSource[];
  readonly doors: readonly Door[];
  /** The site's own prose as HTML; null where none is written. */
  readonly prose: string | null;
  readonly forewarning: string;
}

/** As many questions are worked through as examples. */
const examples = 2;

/** As many topics tell what a list of questions is about. */
const topicsNamed = 3;

/** What the front page shows. */
export function frontView(ui: Interface, story: Story): FrontView {
  const { site, articles, claims } = story;
  const worked = mostDivided(story, examples).map((question) => workedQuestion(ui, story, question));
  return {
    title: ui.text(site.title),
    lede: ui.text(site.lede),
    what:
      claims.length === 0
        ? null
        : ui.t('front.what', {
            articles: ui.t('count.articles', { n: articles.length }),
            claims: ui.t('count.claims', { n: claims.length }),
          }),
    finding: findingView(ui, story),
    worked,
    who: namedIn(
      ui,
      story,
      worked.flatMap(({ columns }) =>
        columns.flatMap((one) => (one.kind === 'answers' ? one.said.map(({ by }) => by) : [])),
      ),
    ),
    doors: doorsOf(ui, story),
    prose: pageProse(ui, story, 'front'),
    forewarning: ui.text(site.forewarning),
  };
}

function doorsOf(ui: Interface, story: Story): Door[] {
  const questions = ui.t('count.questions', { n: story.rows.length });
  const articles = ui.t('count.articles', { n: story.articles.length });
  const sole = story.rows.filter((row) => answering(row) === 1).map((row) => story.question(row.question));
  const about = new Set(sole.map(({ topic }) => topic));
  const topics = story.topics.filter(({ id }) => about.has(id)).map(({ name }) => ui.text(name));
  const named = [...topics.slice(0, topicsNamed), ...(topics.length > topicsNamed ? ['…'] : [])].join(', ');
  return [
    ...(hasSection(story, 'compare')
      ? [
          {
            title: ui.t('front.allQuestions'),
            href: ui.href('/compare/'),
            about: ui.t('compare.title', { questions, articles }),
          },
        ]
      : []),
    {
      title: ui.t('front.read'),
      href: ui.href('/articles/'),
      about: ui.t(story.claims.length === 0 ? 'articles.lede' : 'front.read.about'),
    },
    ...(sole.length === 0
      ? []
      : [
          {
            title: ui.t('front.only'),
            href: ui.href('/compare/#answered-by-one'),
            about: `${ui.t('count.questions', { n: sole.length })}: ${named}`,
          },
        ]),
    ...pairLinks(ui, story, pairsOf(story))
      .slice(0, 1)
      .map(({ label, href, shared }) => ({ title: ui.t('duo.pairs'), href, about: `${label}: ${shared}` })),
    ...(hasSection(story, 'relays')
      ? [{ title: ui.t('front.same'), href: ui.href('/relays/'), about: ui.t('front.same.more') }]
      : []),
  ];
}
