import type { VoiceCounts } from '../../comparison/source-profile.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { VoiceKind } from '../../model/claim.ts';

/** One voice in the bar of voices, and its figure. */
export interface VoiceBarPart {
  readonly kind: VoiceKind;
  readonly label: string;
  /** Where the part begins and how wide it is, in per cent of the bar. */
  readonly start: number;
  readonly width: number;
}

/** How much is own voice, reported and quoted. A source without claims has parts without width. */
export function voiceBar(ui: Interface, { counts, total }: VoiceCounts): VoiceBarPart[] {
  let from = 0;
  return counts.map(({ kind, claims }) => {
    const start = from;
    from += total === 0 ? 0 : (claims / total) * 100;
    const label = `${ui.t(`voice.${kind}`)}: ${ui.t('count.claimsOf', { k: claims, n: total })}`;
    return { kind, label, start, width: from - start };
  });
}
