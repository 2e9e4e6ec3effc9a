import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { OthersVoice } from '../../model/claim.ts';

/** The speaker of a claim and the chain it came through; one whom the text leaves unnamed stays unnamed. */
export function speakerLabel(ui: Interface, story: Story, { speaker, via }: OthersVoice): string {
  const name = speaker.kind === 'unnamed' ? ui.t('voice.unnamed') : ui.text(story.source(speaker.id).short);
  if (via.length === 0) return name;
  return ui.t('voice.via', { speaker: name, via: via.map((id) => ui.text(story.source(id).short)).join(', ') });
}
