// The matrix works without this. With it the choice of rows and columns lives
// in the address, arrow keys move between cells, and the table can be turned.
const controls = document.querySelector<HTMLElement>('[data-matrix]');
const table = controls?.querySelector<HTMLTableElement>('table');

/** The boxes by which rows and columns are chosen; the address knows them by choice and value. */
function boxesOf(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox][data-choice]')];
}

function choiceOf(box: HTMLInputElement): string {
  return box.dataset['choice'] ?? '';
}

// A box without a value of its own has the value “on”.
function isOneOfMany(box: HTMLInputElement): boolean {
  return box.value !== 'on';
}

/** Several boxes of one choice are a choice of many: the address names those left out. */
function readAddress(boxes: readonly HTMLInputElement[]): void {
  const address = new URLSearchParams(location.search);
  for (const box of boxes) {
    const choice = choiceOf(box);
    box.checked = isOneOfMany(box) ? !address.getAll(`hide-${choice}`).includes(box.value) : address.has(choice);
  }
}

function writeAddress(boxes: readonly HTMLInputElement[], turned: boolean): void {
  const address = new URL(location.href);
  for (const choice of boxes.map(choiceOf)) {
    address.searchParams.delete(choice);
    address.searchParams.delete(`hide-${choice}`);
  }
  for (const box of boxes) {
    if (isOneOfMany(box) && !box.checked) address.searchParams.append(`hide-${choiceOf(box)}`, box.value);
    if (!isOneOfMany(box) && box.checked) address.searchParams.set(choiceOf(box), '1');
  }
  if (turned) address.searchParams.set('turned', '1');
  else address.searchParams.delete('turned');
  history.replaceState(null, '', address);
}

/** The rows of cells that are on the screen, heads included. */
function gridOf(root: HTMLTableElement): HTMLElement[][] {
  return [...root.rows]
    .map((row) => [...row.cells].filter((cell) => cell.offsetParent !== null))
    .filter((cells) => cells.length > 1);
}

function moveFocus(root: HTMLTableElement, event: KeyboardEvent): void {
  const current = event.target;
  if (!(current instanceof HTMLTableCellElement) || event.altKey || event.metaKey) return;
  const grid = gridOf(root);
  const row = grid.findIndex((cells) => cells.includes(current));
  const column = grid[row]?.indexOf(current) ?? -1;
  if (column < 0) return;
  const last = (grid[row]?.length ?? 1) - 1;
  const targets: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [event.ctrlKey ? 0 : row, 0],
    End: [event.ctrlKey ? grid.length - 1 : row, last],
  };
  const target = targets[event.key];
  const cell = target && grid[target[0]]?.[target[1]];
  if (!cell) return;
  event.preventDefault();
  current.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Turns the table over its diagonal by moving its cells; turning it again restores it. */
function turn(root: HTMLTableElement): () => void {
  const rows = [...root.tBodies].flatMap((body) => [...body.rows].filter((row) => !row.classList.contains('ev')));
  const head = root.tHead?.rows[0];
  if (!head) return () => undefined;
  // What a row is hidden by goes along with its cells.
  const order = [head, ...rows].map((row) => ({
    row,
    cells: [...row.cells],
    classes: row === head ? [] : [...row.classList, ...(row.parentElement?.classList ?? [])],
  }));
  const bodies = [...root.tBodies];
  const turnedHead = document.createElement('tr');
  const turnedBody = document.createElement('tbody');
  const [corner, ...articles] = order[0]?.cells ?? [];
  const questions = order.slice(1);
  if (corner) turnedHead.append(corner);
  for (const { cells, classes } of questions) {
    const [question] = cells;
    if (!question) continue;
    question.setAttribute('scope', 'col');
    question.classList.add(...classes);
    turnedHead.append(question);
  }
  articles.forEach((article, index) => {
    const row = document.createElement('tr');
    article.setAttribute('scope', 'row');
    // A row without a cell to show is none.
    row.classList.add(...[...article.classList].filter((name) => name.startsWith('k-')));
    row.append(article);
    for (const { cells, classes } of questions) {
      const cell = cells[index + 1];
      if (!cell) continue;
      cell.classList.add(...classes);
      row.append(cell);
    }
    turnedBody.append(row);
  });
  head.replaceWith(turnedHead);
  for (const body of bodies) body.remove();
  root.append(turnedBody);
  root.classList.add('turned');
  return () => {
    for (const { row, cells, classes } of order) {
      for (const cell of cells) {
        cell.classList.remove(...classes);
        row.append(cell);
      }
    }
    for (const { cells } of questions) cells[0]?.setAttribute('scope', 'row');
    for (const article of articles) article.setAttribute('scope', 'col');
    turnedHead.replaceWith(head);
    turnedBody.remove();
    root.append(...bodies);
    root.classList.remove('turned');
  };
}

if (controls && table) {
  const boxes = boxesOf(controls);
  const button = controls.querySelector<HTMLButtonElement>('[data-turn]');
  let restore: (() => void) | null = null;
  const setTurned = (turned: boolean): void => {
    if (turned === (restore !== null)) return;
    restore?.();
    restore = turned ? turn(table) : null;
    button?.setAttribute('aria-pressed', String(turned));
  };
  readAddress(boxes);
  setTurned(new URLSearchParams(location.search).has('turned'));
  controls.addEventListener('change', () => writeAddress(boxes, restore !== null));
  button?.addEventListener('click', () => {
    setTurned(restore === null);
    writeAddress(boxes, restore !== null);
  });
  // Paper is as wide as the articles, not as the questions.
  let printedTurned = false;
  addEventListener('beforeprint', () => {
    printedTurned = restore !== null;
    setTurned(false);
  });
  addEventListener('afterprint', () => setTurned(printedTurned));
  for (const cell of table.querySelectorAll<HTMLTableCellElement>('td, th')) cell.tabIndex = -1;
  const start = table.querySelector<HTMLTableCellElement>('td');
  if (start) start.tabIndex = 0;
  table.addEventListener('keydown', (event) => moveFocus(table, event));
}
