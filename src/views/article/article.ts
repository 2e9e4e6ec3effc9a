import { onlyHere } from '../../comparison/overview.ts';
import { pairsWith, questionsInCommon } from '../../comparison/pair.ts';
import { countVoices } from '../../comparison/source-profile.ts';
import type { Story } from '../../comparison/story.ts';
import { toInstant } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import { certainties } from '../../model/claim.ts';
import { precisionOf, timeOf } from '../../model/dating.ts';
import { toBcp47 } from '../../model/language.ts';
import { articleFacts } from './article-facts.ts';
import {
  abridge,
  articleName,
  articleNameTranslation,
  capital,
  languageLabel,
  originLabel,
  pageDescription,
  publishedLabel,
} from '../texts/article-labels.ts';
import { articleLines } from './article-lines.ts';
import type { ArticleHeadline, ArticleLine, ArticleView, PassageLine } from './article-view.ts';
import { answersInRow, answerWords } from '../question/answer-groups.ts';
import { hueClass } from '../texts/hue.ts';
import { type MarkPiece, markPieces } from '../mark-pieces.ts';
import { pairPath } from '../pair/pair-labels.ts';
import { namedIn, namedInTexts, type NamedSource, nameFinder, type NamePiece } from '../names.ts';
import { textHeads } from '../texts/text-head.ts';
import { textNames } from '../texts/text-name.ts';
import { voiceBar } from '../claim/voice-bar.ts';

const msOfDay = 86_400_000;

/** The page of an article. */
export function articleView(ui: Interface, story: Story, id: string): ArticleView {
  const article = story.article(id);
  const claims = story.claimsOf(id);
  const names = textNames(ui, story);
  const name = names.get(id) ?? { publisher: id, when: null, full: id };
  const all = articleLines(ui, story, article);
  const headline = headlineOf(ui, article, name.full, all);
  const lines = all.filter((line) => line !== headline.line && !isSaidAbove(line, headline));
  const figures = claims.length === 0 ? null : figuresOf(ui, story, id);
  const passages = [headline.line, ...lines].filter((line) => line.kind === 'passage');
  const words = headline.line.translation ?? headline.line.original;
  const named = namedInTexts(ui, story, wordsOf(ui, story, id, passages), article.source);
  const heading = words.map(({ text }) => text).join('');
  return {
    path: `/articles/${id}/`,
    title: article.display === 'excerpts' ? name.full : `${name.full}: ${abridge(heading, 90)}`,
    description: pageDescription(
      `${originLabel(ui, story, article)}. ${article.coded ? `${ui.t('count.claims', { n: claims.length })}.` : ui.t('silence.not-coded.why')} ${heading}`,
    ),
    name,
    hue: hueClass(story.orderOf(id)),
    lang: toBcp47(article.language),
    kicker: kickerOf(ui, story, article),
    headline,
    notCoded: article.coded ? null : `${capital(ui, ui.t('silence.not-coded'))}. ${ui.t('silence.not-coded.why')}`,
    figures,
    excerpts: article.display === 'excerpts' ? ui.t('article.excerpts') : null,
    isTranslated: passages.some(({ original, translation }) => original.length > 0 && translation !== null),
    certainties: certainties.filter((one) => one !== 'asserted' && claims.some(({ certainty }) => certainty === one)),
    hasUncoded: passages.some(({ notes }) => notes.some(({ kind }) => kind === 'uncoded')),
    lines,
    facts: articleFacts(ui, story, article),
    only: onlyHere(story, id).map(({ question, claim }) => ({
      question: ui.text(question.text),
      href: ui.href(`/questions/${question.id}/`),
      answer: answersInRow(
        claim.answers
          .filter((given) => given.question === question.id)
          .map(({ answer }) => answerWords(ui, question, answer).text),
      ),
      place: `#claim-${claim.id}`,
    })),
    pairs: pairsWith(story, id).map((pair) => ({
      text: names.get(pair.a === id ? pair.b : pair.a)?.full ?? '',
      href: ui.href(pairPath(pair)),
      shared: ui.t('count.questions', { n: questionsInCommon(story, pair).length }),
    })),
    named,
    who: namedIn(ui, story, [...(figures?.lines ?? []), ...namesInNotes(passages), ...named.map(asPieces)]),
  };
}

/** What a page says of a text in the reader's language: the text itself, and its summary. */
function wordsOf(ui: Interface, story: Story, id: string, passages: readonly PassageLine[]): string[] {
  const summary = story.summaries.find((entry) => entry.about === 'article' && entry.id === id);
  return [
    ...(summary ? [ui.text(summary.text)] : []),
    ...passages.map(({ translation, original }) => (translation ?? original).map(({ text }) => text).join('')),
  ];
}

function asPieces({ id, name }: NamedSource): NamePiece[] {
  return [{ text: name, source: id, tail: '' }];
}

function namesInNotes(passages: readonly PassageLine[]): (readonly NamePiece[])[] {
  return passages.flatMap(({ notes }) =>
    notes.flatMap((note) => (note.kind === 'claims' ? note.claims.map(({ names }) => names) : [])),
  );
}

/** The headline of a text, or in its place the beginning of its body; of one in excerpts its name. */
function headlineOf(ui: Interface, article: Article, name: string, lines: readonly ArticleLine[]): ArticleHeadline {
  const own = lines.find((line): line is PassageLine => line.kind === 'passage' && line.role === 'headline');
  if (own) return { lost: null, line: own };
  const isWithheld = article.display === 'excerpts';
  const translation = isWithheld ? name : articleNameTranslation(ui, article);
  const gap = article.gaps.findIndex(({ kind }) => kind === 'headline-lost');
  return {
    lost: isWithheld ? null : { label: ui.t('article.noHeadline'), id: gap < 0 ? null : `gap-${gap + 1}` },
    line: {
      kind: 'passage',
      role: 'headline',
      place: null,
      original: isWithheld ? [] : unmarked(articleName(article, name).text),
      translation: translation === null ? null : unmarked(translation),
      notes: [],
    },
  };
}

function unmarked(text: string): MarkPiece[] {
  return markPieces(text, { start: 0, end: text.length }, []);
}

/** Whether a line says no more than stands above the headline. */
function isSaidAbove(line: ArticleLine, { lost }: ArticleHeadline): boolean {
  return line.kind === 'gap' && line.id === lost?.id && line.note === null && line.original === null;
}

function kickerOf(ui: Interface, story: Story, article: Article): string {
  const { pivot } = story;
  const time = timeOf(article.published);
  const precision = time === null ? null : precisionOf(time);
  const isExact = precision === 'minute' || precision === 'day';
  const { latest } = article.knowsUntil;
  const parts = [publishedLabel(ui, article, 'long'), languageLabel(ui, article)];
  if (isExact && pivot?.days && latest !== null && story.isBefore(article)) {
    const days = Math.round((toInstant(pivot.days.starts).getTime() - toInstant(latest).getTime()) / msOfDay);
    parts.push(ui.t('article.before', { days: ui.t('article.days', { n: days }), event: ui.text(pivot.short) }));
  }
  return parts.join(', ');
}

/** Whose words the claims are, and how many of the questions they answer. */
function figuresOf(ui: Interface, story: Story, id: string): ArticleView['figures'] {
  const voice = textHeads(ui, story).find((text) => text.id === id)?.voice ?? null;
  const answered = story.rows.filter(({ cells }) =>
    cells.some(({ article, state }) => article === id && state === 'answers'),
  );
  const alone = answered.filter(({ cells }) => cells.filter(({ state }) => state === 'answers').length === 1);
  return {
    voices: voiceBar(ui, countVoices(story.claimsOf(id))),
    lines: [
      ...(voice === null ? [] : [`${capital(ui, voice)}.`]),
      ui.t('article.answers', { k: answered.length, n: story.rows.length, only: alone.length }),
    ].map(nameFinder(ui, story)),
  };
}
