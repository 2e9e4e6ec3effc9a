import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Claim } from '../model/claim.ts';

/**
 * Who speaks in a claim, down the chain, in a few words: the speaker, those it
 * came through, and whether reported or quoted. A speaker whom the text
 * leaves unnamed stays unnamed, in the text's own words where it has any.
 */
export function voiceLabel(ui: Interface, story: Story, claim: Claim): string {
  const { kind, implied } = claim.voice;
  const how = ui.t(`voice.${kind}`) + (implied ? ` (${ui.t('voice.implied')})` : '');
  if (kind === 'own-voice') return how;
  return `${speakerLabel(ui, story, claim)}, ${how}`;
}

/** The speaker of a claim and the chain it came through. */
export function speakerLabel(ui: Interface, story: Story, claim: Claim): string {
  const { speaker, via } = claim.voice;
  const name = speaker === null ? ui.t('voice.unnamed') : ui.text(story.source(speaker).short);
  if (via.length === 0) return name;
  return ui.t('voice.via', { speaker: name, via: via.map((id) => ui.text(story.source(id).short)).join(', ') });
}
