import { type DevState, devStateEvent } from '../model/dev-state.ts';

/** The bar of the development server, made when there is something to say. */
function makeBar(): HTMLElement {
  const bar = document.createElement('div');
  bar.lang = 'en';
  bar.setAttribute('role', 'status');
  bar.dataset['devBar'] = '';
  Object.assign(bar.style, {
    position: 'fixed',
    inset: 'auto 0 0 0',
    zIndex: '1000',
    padding: '0.25rem 0.75rem',
    font: '13px/1.4 ui-monospace, monospace',
    color: '#fff',
    overflowWrap: 'anywhere',
  });
  document.body.append(bar);
  return bar;
}

let bar: HTMLElement | null = null;

function show(state: DevState | undefined): void {
  if (!state) return;
  bar ??= makeBar();
  const isSound = state.errors === 0;
  bar.dataset['devBar'] = isSound ? 'sound' : 'error';
  bar.style.background = isSound ? '#14532d' : '#7f1d1d';
  const warnings = state.warnings === 0 ? '' : `, ${counted(state.warnings, 'warning')}`;
  bar.textContent = isSound
    ? `Built at ${timeIn(state.at)}: no errors${warnings}`
    : `${counted(state.errors, 'error')} at ${timeIn(state.at)}: ${state.first ?? ''} · ${
        state.shown === null ? 'there is no page yet' : `this page is of ${timeIn(state.shown)}`
      }`;
}

function timeIn(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

import.meta.hot?.on(devStateEvent, show);
import.meta.hot?.send(devStateEvent);
