import type { CellAnswers, CompareCell } from './compare-view.ts';

/** As many claims of a text stand in an opened row at once; the rest a click away. */
const mostClaims = 4;

/** What a text that answers has in an opened row. */
export interface PanelVoice {
  readonly cell: CompareCell;
  /** Columns that it has room in: its own, and those behind it of texts that do not answer. */
  readonly span: number;
  /** The answers that stand there at once, and those a click away. */
  readonly first: readonly CellAnswers[];
  readonly further: readonly CellAnswers[];
  /** How many claims are a click away. */
  readonly hidden: number;
}

/**
 * An opened row under the heads of its texts: each that answers begins under its own,
 * and what stands before them, the column of the questions among it, is the lead's.
 */
export function panelParts(cells: readonly CompareCell[]): {
  readonly lead: number;
  readonly voices: readonly PanelVoice[];
} {
  const places = cells.flatMap(({ state }, index) => (state === 'answers' ? [index] : []));
  return {
    lead: (places[0] ?? cells.length) + 1,
    voices: places.flatMap((place, index) => {
      const cell = cells[place];
      if (!cell) return [];
      return [{ cell, span: (places[index + 1] ?? cells.length) - place, ...folded(cell.answers) }];
    }),
  };
}

/** Whole answers until they have as many claims as stand there at once; what follows is folded, unless it is one claim. */
function folded(answers: readonly CellAnswers[]): Pick<PanelVoice, 'first' | 'further' | 'hidden'> {
  let shown = 0;
  const begun = answers.findIndex(({ claims }) => {
    const isFull = shown >= mostClaims;
    shown += claims.length;
    return isFull;
  });
  const at = begun < 0 ? answers.length : begun;
  const further = answers.slice(at);
  const hidden = further.reduce((sum, { claims }) => sum + claims.length, 0);
  return hidden < 2 ? { first: answers, further: [], hidden: 0 } : { first: answers.slice(0, at), further, hidden };
}
