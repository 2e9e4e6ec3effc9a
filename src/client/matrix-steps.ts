// On a phone the matrix is a list of questions, and the address says which one
// of them is open with its answers. Without this the list still opens by its links.
export {};

const controls = document.querySelector<HTMLElement>('[data-matrix]');
const steps = controls?.querySelector<HTMLElement>('[data-steps]');
const at = steps?.querySelector<HTMLElement>('[data-step-at]');

/** The questions that the boxes leave, whether or not they are on the screen now. */
function questionsLeft(root: HTMLElement): HTMLElement[] {
  root.classList.add('measured');
  const rows = [...root.querySelectorAll<HTMLElement>('.ask-row')].filter((row) => row.getClientRects().length > 0);
  root.classList.remove('measured');
  return rows;
}

if (controls && steps && at) {
  const form = at.dataset['stepAt'] ?? '';
  const update = (): void => {
    const rows = questionsLeft(controls);
    const here = rows.findIndex((row) => `#${row.id}` === location.hash);
    at.textContent = here < 0 ? '' : form.replace('{k}', String(here + 1)).replace('{n}', String(rows.length));
    for (const link of steps.querySelectorAll<HTMLAnchorElement>('[data-step]')) {
      const row = here < 0 ? undefined : rows[here + Number(link.dataset['step'])];
      if (row) link.href = `#${row.id}`;
      else link.removeAttribute('href');
    }
  };
  addEventListener('hashchange', update);
  controls.addEventListener('change', update);
  update();
}
