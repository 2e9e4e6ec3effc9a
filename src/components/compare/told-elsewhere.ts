import { type Cell, givesAnswer } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';

/**
 * Says for each question, in the order in which a table asks them, which claims
 * stand in full in the row of another. A claim that stands open in a cell does so
 * wherever it does; one that is folded everywhere does so in its first row.
 */
export function toldElsewhere(story: Story, questions: readonly string[]): (question: string) => ReadonlySet<string> {
  const homes = new Map<string, string>();
  const settle = (claimsOf: (cell: Cell, question: string) => readonly string[]): void => {
    for (const question of questions)
      for (const cell of story.row(question).cells)
        for (const claim of claimsOf(cell, question)) if (!homes.has(claim)) homes.set(claim, question);
  };
  settle((cell, question) => {
    const [answer] = cell.answers;
    const open = cell.claims.find((id) => answer !== undefined && givesAnswer(story.claim(id), question, answer));
    return open === undefined ? [] : [open];
  });
  settle(({ claims }) => claims);
  return (question) => new Set([...homes].flatMap(([claim, home]) => (home === question ? [] : [claim])));
}
