// The search box on every page. Nothing is fetched before somebody focuses it.
import { isCommand } from '../single-keys.ts';
import { moveThrough, pauseBefore } from './keys.ts';

const box = document.querySelector<HTMLInputElement>('[data-search-box]');
const list = document.querySelector<HTMLElement>('[data-search-found]');
const page = document.querySelector<HTMLInputElement>('#search-query');

addEventListener('keydown', (event) => {
  const input = page ?? box;
  if (!input || !isCommand(event, '/')) return;
  event.preventDefault();
  if (!input.checkVisibility()) {
    // A narrow screen has a link in place of the box.
    location.assign(input.form?.action ?? '');
    return;
  }
  input.focus();
  input.select();
});

if (box && list) {
  const loading = async () => import('./box-list.ts');
  const folder = list.dataset['index'] ?? '';
  let atHand = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    list.hidden = true;
  };
  const show = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        loading()
          .then(({ showFound }) => showFound(box, list, folder))
          .then((found) => {
            atHand ||= found;
          })
          .catch(close);
      },
      atHand ? 0 : pauseBefore(box.value),
    );
  };
  box.addEventListener(
    'focus',
    () => {
      loading()
        .then(({ prepare }) => prepare(folder))
        .catch(close);
    },
    { once: true },
  );
  box.addEventListener('input', show);
  box.addEventListener('focus', () => {
    if (box.value.trim() !== '') show();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('focusin', ({ target }) => {
    if (target !== box && target instanceof Node && !list.contains(target)) close();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target !== box && target instanceof Node && !list.contains(target)) close();
  });
  moveThrough(box, list, 'a');
}
