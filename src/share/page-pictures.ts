import { type PairIds, pairsOf } from '../comparison/pair.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Article } from '../model/article.ts';
import type { Topic } from '../model/codebook.ts';
import { topicPath, topicsApart } from '../views/compare/compare.ts';
import { findingView } from '../views/front/finding.ts';
import { pairPath, pairTitle } from '../views/pair/pair-labels.ts';
import { sectionHead, type SectionPage, sectionPages } from '../views/sections.ts';
import { articleName, articleNameTranslation, originLabel } from '../views/texts/article-labels.ts';
import { textNames } from '../views/texts/text-name.ts';
import { answerChart, type Chart, courseChart } from './charts.ts';
import { framed, room } from './frame.ts';
import { type Mark, paragraph } from './marks.ts';
import { heightOf, largestThatFits, setBalanced, setText, type Sizes } from './set-text.ts';

/** A page with the marks of its picture. */
export interface PagePicture {
  /** The address of the page within its language: `/compare/`. */
  readonly path: string;
  /** What stands in the picture; `host` is the site's. */
  readonly marks: (host: string) => Mark[];
}

/** What a picture says, and what it draws under that where there is room. */
interface Told {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly foot: string;
  readonly chart?: (height: number) => Chart | null;
}

/** Sizes of the title and of the words under it that are tried, largest first, in pixels. */
const sizes: Sizes<readonly [number, number]> = [
  [72, 34],
  [64, 32],
  [56, 30],
  [48, 28],
  [42, 26],
  [36, 25],
];

const gap = 26;

/** What a chart needs at least to be worth its place, in pixels. */
const leastChart = 150;

/** Pictures of the pages that are about the whole story, an article or two: title, what was found, and a chart. */
export function pagePictures(ui: Interface, story: Story): PagePicture[] {
  const picture = (path: string, told: () => Told): PagePicture => ({
    path,
    marks: (host) => toldMarks(story, told(), host),
  });
  return [
    picture('/', () => frontWords(ui, story)),
    picture('/compare/', () => compareWords(ui, story)),
    ...topicsApart(story).map((topic) => picture(topicPath(topic.id), () => topicWords(ui, story, topic))),
    ...sectionPages
      .filter((section) => sectionHead(ui, story, section).listed)
      .map((section) => picture(`/${section}/`, () => sectionWords(ui, story, section))),
    ...story.articles.map((article) => picture(`/articles/${article.id}/`, () => articleWords(ui, story, article))),
    ...pairsOf(story).map((ids) => picture(pairPath(ids), () => pairWords(ui, story, ids))),
  ];
}

function frontWords(ui: Interface, story: Story): Told {
  return {
    kind: '',
    title: findingView(ui, story).title,
    text: '',
    foot: countsOf(ui, story),
    chart: (height) => courseChart(ui, story, story.articles, height),
  };
}

function compareWords(ui: Interface, story: Story): Told {
  return {
    kind: ui.t('nav.compare'),
    title: ui.t('compare.page'),
    text: ui.t('compare.description', {
      questions: ui.t('count.questions', { n: story.rows.length }),
      articles: ui.t('count.articles', { n: story.columns.length }),
    }),
    foot: countsOf(ui, story),
    chart: (height) => answerChart(ui, story, story.articles, height),
  };
}

function topicWords(ui: Interface, story: Story, { name }: Topic): Told {
  const title = ui.t('compare.topicPage', { topic: ui.text(name) });
  return { kind: ui.t('nav.compare'), title, text: '', foot: countsOf(ui, story) };
}

function sectionWords(ui: Interface, story: Story, section: SectionPage): Told {
  const { title, description } = sectionHead(ui, story, section);
  const draw = { articles: courseChart, claims: courseChart, questions: answerChart };
  const chart = Object.entries(draw).find(([name]) => name === section)?.[1];
  return {
    kind: '',
    title,
    text: description,
    foot: countsOf(ui, story),
    ...(chart ? { chart: (height: number) => chart(ui, story, story.articles, height) } : {}),
  };
}

function articleWords(ui: Interface, story: Story, article: Article): Told {
  const name = textNames(ui, story).get(article.id)?.full ?? article.id;
  const called = articleName(article, name).text;
  return {
    kind: ui.t('count.claims', { n: story.claimsOf(article.id).length }),
    // What may not be shown is not shown in translation either.
    title: article.display === 'excerpts' ? called : (articleNameTranslation(ui, article) ?? called),
    text: article.coded ? '' : ui.t('silence.not-coded.why'),
    foot: originLabel(ui, story, article, 'long'),
    chart: (height) => courseChart(ui, story, [article], height),
  };
}

function pairWords(ui: Interface, story: Story, ids: PairIds): Told {
  return {
    kind: ui.t('duo.kick'),
    title: pairTitle(ui, story, ids),
    text: '',
    foot: [ids.a, ids.b].map((id) => originLabel(ui, story, story.article(id))).join(' · '),
    chart: (height) => answerChart(ui, story, [story.article(ids.a), story.article(ids.b)], height),
  };
}

/** “5 articles · 60 questions · 200 claims”. */
function countsOf(ui: Interface, { articles, rows, claims }: Story): string {
  return [
    ui.t('count.articles', { n: articles.length }),
    ui.t('count.questions', { n: rows.length }),
    ui.t('count.claims', { n: claims.length }),
  ].join(' · ');
}

function toldMarks(story: Story, { kind, title, text, foot, chart }: Told, host: string): Mark[] {
  const layout = largestThatFits(sizes, room.height, ([titleSize, textSize], isSmallest) => {
    const letters = { face: 'serif', size: titleSize, leading: Math.round(titleSize * 1.16) } as const;
    const words = setBalanced(title, letters, room.width, isSmallest ? 4 : 5);
    const setting = { face: 'serif', size: textSize, leading: Math.round(textSize * 1.36) } as const;
    const under = setText(text, setting, room.width, isSmallest ? 4 : 6);
    const above = heightOf(words) + (text === '' ? 0 : heightOf(under) + gap / 2);
    const left = room.height - above - gap;
    const drawn = left < leastChart ? null : (chart?.(left) ?? null);
    // Smaller words make room for a chart; only the smallest go without.
    const height = above + (chart && !isSmallest ? gap + Math.max(leastChart, drawn?.height ?? Infinity) : 0);
    return { height, above, words, under, drawn };
  });
  const { words, under, above, drawn } = layout;
  const drawnHeight = drawn === null ? 0 : gap + drawn.height;
  const top = room.top + Math.max(0, (room.height - above - drawnHeight) * 0.4);
  return framed({ story, kind, foot, host }, [
    ...paragraph(words, room.left, top),
    ...paragraph(under, room.left, top + heightOf(words) + gap / 2, 'ink-2'),
    ...(drawn?.marksAt(top + above + gap) ?? []),
  ]);
}
