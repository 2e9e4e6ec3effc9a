/** How many of each there are to choose from. */
export interface MatrixSize {
  readonly columns: number;
  readonly events: number;
  readonly topics: number;
}

/** From this many columns on the table is wider than a screen, where it scrolls in its own frame, and than paper. */
const manyColumns = 7;

/** On paper a wide table becomes a stack: a question, and under it who answers and who does not, five beside each other. */
const stackedOnPaper = [
  '.mx,.mx tbody,.mx .ask-row,.mx .ask-row>*,.mx .ev,.mx .ev th{display:block}',
  '.mx colgroup,.mx thead,.mx td.v::after{display:none}',
  '.mx .only-narrow{display:block}',
  '.mx .ask-row{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));break-inside:auto;padding-bottom:1rem}',
  '.mx .ask-row>th{grid-column:1/-1;break-after:avoid}',
  '.mx td.c{border:0}',
  '.mx td.off{padding-block:0}',
  '.mx td.off>*{display:inline}',
].join('');

/**
 * The style rules by which the matrix can be chosen from without a script: a
 * box that is not ticked hides its column, event or topic, and pointing at a
 * cell lights the head of its column. As many as the story has of each.
 */
export function matrixRules({ columns, events, topics }: MatrixSize): string {
  const rules: string[] = [];
  for (let index = 1; index <= columns; index++) {
    rules.push(`.mx-controls:has(.col-${index}:not(:checked)) .k-${index}{display:none}`);
    rules.push(
      `.mx:has(td.k-${index}:is(:hover,:focus,:focus-within)) thead .k-${index}{background:var(--color-recess)}`,
    );
  }
  for (let index = 1; index <= events; index++) {
    rules.push(`.mx-controls:has(.ev-${index}:not(:checked)) .g-${index}{display:none}`);
  }
  for (let index = 1; index <= topics; index++) {
    rules.push(`.mx-controls:has(.tp-${index}:not(:checked)) .t-${index}{display:none}`);
  }
  if (columns >= manyColumns) {
    rules.push(`@media print{${stackedOnPaper}}`);
    rules.push(
      `@media screen and (min-width:56.01rem){.mx-frame{overflow:auto;max-height:95vh}.mx{min-width:${16 + columns * 12}rem}.mx thead th:first-child{width:16rem}}`,
    );
  }
  return `${rules.join('\n')}\n`;
}
