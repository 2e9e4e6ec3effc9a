import { silences } from '../comparison/matrix.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Question } from '../model/codebook.ts';
import { framed, room } from './frame.ts';
import { type Mark, paragraph } from './marks.ts';
import { type RowWords, setRows } from './rows.ts';
import { heightOf, largestThatFits, setBalanced, setText, type Sizes } from './set-text.ts';

/** Sizes of the question and of its answers that are tried, largest first, in pixels. */
const sizes: Sizes<readonly [number, number]> = [
  [64, 34],
  [58, 32],
  [52, 30],
  [50, 27],
  [46, 26],
  [42, 25],
  [38, 24],
];

const gap = 22;
const small = { face: 'sans', size: 24, leading: 32 } as const;

/** The picture of a question: its words, the answers beside the monograms of those who give them, and who gives none. */
export function questionPicture(ui: Interface, story: Story, question: Question, host: string): Mark[] {
  const { cells } = story.row(question.id);
  const given = answerRows(ui, story, question);
  const answering = cells.filter(({ state }) => state === 'answers').length;
  const nobody = answering > 0 ? '' : ui.t('question.noAnswer');
  const none = setText(nobody, { face: 'serif', size: 34, leading: 50 }, room.width);
  const silence = setText(silenceLine(ui, story, question), small, room.width, 2);
  const fixed = gap + heightOf(none) + heightOf(silence) + (silence.lines.length > 0 ? 10 : 0);
  const layout = largestThatFits(sizes, room.height, ([askedSize, answerSize], isSmallest) => {
    const leading = Math.round(askedSize * 1.16);
    const asked = setBalanced(ui.text(question.text), { face: 'serif', size: askedSize, leading }, room.width, 4);
    const left = room.height - heightOf(asked) - fixed;
    const all = setRows(story, given, answerSize);
    // Only at the smallest size are answers left out, and a line says how many.
    const rows = isSmallest && all.height > left ? setRows(story, given, answerSize, left - small.leading) : all;
    return { height: heightOf(asked) + fixed + rows.height, asked, rows };
  });
  const omitted = given.length - layout.rows.shown;
  const more = setText(omitted === 0 ? '' : ui.t('share.more', { n: omitted }), small, room.width, 1);
  const answers = room.top + heightOf(layout.asked) + gap;
  const under = answers + layout.rows.height;
  const counted = ui.t('count.answered', { k: answering, n: cells.length });
  const difference = `difference.${question.difference?.kind ?? 'one'}` as const;
  const foot = answering === 0 ? counted : `${ui.t(difference)} · ${counted}`;
  return framed({ story, kind: ui.t('tag.question'), foot, host }, [
    ...paragraph(layout.asked, room.left, room.top),
    ...layout.rows.marksAt(answers),
    ...paragraph(none, room.left, under, 'ink-2'),
    ...paragraph(more, room.left, under, 'ink-2'),
    ...paragraph(silence, room.left, under + heightOf(none) + heightOf(more) + 10, 'ink-2'),
  ]);
}

/** What is answered, in order of date: articles that answer the same share a row. */
function answerRows(ui: Interface, story: Story, question: Question): RowWords[] {
  const wordsOf = (id: string): string[] =>
    question.answers.filter((answer) => answer.id === id).map(({ text }) => ui.text(text));
  const cells = story.row(question.id).cells.filter(({ answers }) => answers.length > 0);
  return [...Map.groupBy(cells, ({ answers }) => answers.toSorted().join(' ')).values()].map((same) => ({
    label: same.map(({ article }) => article),
    text: (same[0]?.answers ?? []).flatMap(wordsOf).join('; '),
  }));
}

/** “— nothing on this: B23, C24   — written before: A22”. */
function silenceLine(ui: Interface, story: Story, question: Question): string {
  const { cells } = story.row(question.id);
  return silences
    .flatMap((state) => {
      const silent = cells.filter((cell) => cell.state === state).map(({ article }) => story.article(article).siglum);
      return silent.length === 0 ? [] : [`—\u00A0${ui.t(`silence.${state}`)}: ${silent.join(', ')}`];
    })
    .join(' ');
}
