/** How many of each there are to choose from. */
export interface MatrixSize {
  readonly columns: number;
  readonly events: number;
  readonly topics: number;
}

/** From this many columns on the table is wider than a screen and scrolls in its own frame. */
const manyColumns = 7;

/**
 * The style rules by which the matrix can be chosen from without a script: a
 * box that is not ticked hides its column, event or topic, and pointing at a
 * cell lights the head of its column. As many as the story has of each.
 */
export function matrixRules({ columns, events, topics }: MatrixSize): string {
  const rules: string[] = [];
  for (let index = 1; index <= columns; index++) {
    rules.push(`.mx-controls:has(.col-${index}:not(:checked)) .k-${index}{display:none}`);
    rules.push(`.mx:has(td.k-${index}:is(:hover,:focus,:focus-within)) thead .k-${index}{background:var(--recess)}`);
  }
  for (let index = 1; index <= events; index++) {
    rules.push(`.mx-controls:has(.ev-${index}:not(:checked)) .g-${index}{display:none}`);
  }
  for (let index = 1; index <= topics; index++) {
    rules.push(`.mx-controls:has(.tp-${index}:not(:checked)) .t-${index}{display:none}`);
  }
  if (columns >= manyColumns) {
    rules.push(
      `@media screen and (min-width:56.01rem){.mx-frame{overflow:auto;max-height:95vh}.mx{min-width:${16 + columns * 12}rem}.mx thead th:first-child{width:16rem}}`,
    );
  }
  return `${rules.join('\n')}\n`;
}
