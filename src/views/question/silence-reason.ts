import type { CellState } from '../../comparison/matrix.ts';
import type { Interface } from '../../i18n/interface.ts';

/** Why a text gives no answer, in a sentence; null where the name of the silence says it. */
export function silenceReason(ui: Interface, state: Exclude<CellState, 'answers'>): string | null {
  return state === 'not-mentioned' ? null : ui.t(`silence.${state}.why`);
}
