const piece = document.querySelector<HTMLTemplateElement>('template[data-piece="copy"]');

function textOf(element: Element | null): string {
  return element?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';
}

/** The address of a cell, with what the reader has chosen. */
function addressOf({ id }: HTMLElement): string {
  const address = new URL(location.href);
  address.hash = id;
  return address.href;
}

/** What a text answers, to be quoted: each claim behind who says it, its words, and in the end which text, when, and where. */
function quoteOf(cell: HTMLElement): string {
  const claims = [...cell.querySelectorAll('p:has(q)')].flatMap((claim) => {
    const words = claim.querySelector('q');
    const said = document.createElement('p');
    said.append(...[...claim.childNodes].filter((node) => node !== words).map((node) => node.cloneNode(true)));
    return [textOf(said), `“${textOf(words)}”`];
  });
  return [...claims, textOf(cell.querySelector('p')), addressOf(cell)].join('\n');
}

function copy(button: HTMLButtonElement, cell: HTMLElement): void {
  const label = button.textContent;
  navigator.clipboard.writeText(button.dataset['copies'] === 'quote' ? quoteOf(cell) : addressOf(cell)).then(
    () => {
      button.textContent = button.dataset['done'] ?? label;
    },
    () => {
      // Without permission the words stand above, and the address in the bar of the browser once the cell is followed.
      button.hidden = true;
    },
  );
}

/** Sets under each text of an opened row what copies its words and its address, once. */
export function addCopies(row: HTMLElement): void {
  if (!piece) return;
  for (const cell of row.querySelectorAll<HTMLElement>('.voice:not(:has([data-copies]))')) {
    cell.append(document.importNode(piece.content, true));
    for (const button of cell.querySelectorAll<HTMLButtonElement>('[data-copies]'))
      button.addEventListener('click', () => copy(button, cell));
  }
}
