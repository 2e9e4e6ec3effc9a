import type { Article } from '../model/article.ts';
import type { Difference, Question, StoryEvent } from '../model/codebook.ts';
import { compareIds } from '../model/id.ts';
import type { Row } from './matrix.ts';
import type { Story } from './story.ts';

/**
 * Which texts answer a question, in a word: texts of both sides of the pivot
 * event, several of one side, several where there are no sides, or one.
 */
export const spreads = ['across', 'before', 'after', 'several', 'one'] as const;

/** Which texts answer a question, in a word. */
export type Spread = (typeof spreads)[number];

/** Questions of one event that the same kind of texts answer. */
export interface PatternGroup {
  readonly spread: Spread;
  /** Those first that most texts answer, then by who answers, so that alike rows lie together. */
  readonly rows: readonly Row[];
}

/** The questions about one event, and the texts that could tell of it. */
export interface PatternEvent {
  readonly event: StoryEvent;
  readonly groups: readonly PatternGroup[];
  /** The texts, oldest first, that were not certainly written before all that is asked. */
  readonly columns: readonly Article[];
}

/** How many cells of a row answer. */
export function answering({ cells }: Row): number {
  return cells.filter(({ state }) => state === 'answers').length;
}

/** Every row of the comparison under its event, standing relations first, then by date. */
export function patternOf(story: Story): PatternEvent[] {
  const eventOf = (row: Row): string => story.question(row.question).event;
  return story.events
    .toSorted((a, b) => compareIds(a.days?.starts ?? '', b.days?.starts ?? ''))
    .flatMap((event) => {
      const rows = story.rows.filter((row) => eventOf(row) === event.id);
      if (rows.length === 0) return [];
      const columns = story.columns.filter((article) =>
        rows.some(({ cells }) => cells.some((cell) => cell.article === article.id && cell.state !== 'written-before')),
      );
      const hasSides = columns.some(story.isBefore) && columns.some((article) => !story.isBefore(article));
      const bySpread = Map.groupBy(rows, (row) => spreadOf(story, row, hasSides));
      const groups = spreads.flatMap((spread) => {
        const group = bySpread.get(spread);
        return group ? [{ spread, rows: group.toSorted(byWhoAnswers) }] : [];
      });
      return [{ event, groups, columns }];
    });
}

/** The kind by which a row is chosen: told by one text, or how its answers differ. */
export function kindOfRow(question: Question, row: Row): Difference | 'one' | null {
  return answering(row) === 1 ? 'one' : (question.difference?.kind ?? null);
}

function spreadOf(story: Story, row: Row, hasSides: boolean): Spread {
  const texts = row.cells.filter(({ state }) => state === 'answers').map(({ article }) => story.article(article));
  if (texts.length === 1) return 'one';
  if (!hasSides) return 'several';
  const before = texts.filter(story.isBefore).length;
  return before === 0 ? 'after' : before === texts.length ? 'before' : 'across';
}

/** A row as a word of ones (answers) and noughts, oldest text first. */
function pattern({ cells }: Row): string {
  return cells.map(({ state }) => (state === 'answers' ? '1' : '0')).join('');
}

function byWhoAnswers(a: Row, b: Row): number {
  return answering(b) - answering(a) || compareIds(pattern(b), pattern(a)) || compareIds(a.question, b.question);
}
