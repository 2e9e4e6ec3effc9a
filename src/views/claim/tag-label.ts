import type { Story } from '../../comparison/story.ts';
import type { MessageKey } from '../../i18n/catalogues.ts';
import type { Interface } from '../../i18n/interface.ts';
import { certainties, voiceKinds } from '../../model/claim.ts';
import type { CodedField, TagValue } from '../../model/coding.ts';
import type { Localized } from '../../model/localized.ts';
import { valuesOf } from '../../model/scale.ts';

const names = {
  event: 'tag.event',
  topic: 'tag.topic',
  'voice.kind': 'tag.voice',
  'voice.speaker': 'tag.speaker',
  'voice.via': 'tag.via',
  'voice.implied': 'tag.implied',
  certainty: 'tag.certainty',
} as const satisfies Record<Exclude<CodedField, 'portrays'>, MessageKey>;

/** The name of a tag in the reader's language. */
export function fieldLabel(ui: Interface, story: Story, field: CodedField): string {
  if (field !== 'portrays') return ui.t(names[field]);
  const { scale } = story.site;
  return scale === null ? field : ui.text(scale.name);
}

/**
 * The value of a tag in the reader's language. A coding is kept as first
 * finished, so an id that the codebook no longer has stands for itself.
 */
export function valueLabel(ui: Interface, story: Story, field: CodedField, value: TagValue): string {
  if (typeof value === 'boolean') return ui.t(value ? 'agreement.yes' : 'agreement.no');
  if (value === null || value.length === 0) return ui.t('agreement.nobody');
  if (typeof value !== 'string') return value.map((id) => sourceLabel(ui, story, id)).join(', ');
  switch (field) {
    case 'event':
      return localizedName(ui, story.events, value);
    case 'topic':
      return localizedName(ui, story.topics, value);
    case 'voice.speaker':
      return sourceLabel(ui, story, value);
    case 'voice.kind': {
      const kind = voiceKinds.find((known) => known === value);
      return kind === undefined ? value : ui.t(`voice.${kind}`);
    }
    case 'certainty': {
      const certainty = certainties.find((known) => known === value);
      return certainty === undefined ? value : ui.t(`certainty.${certainty}`);
    }
    case 'portrays':
      return localizedName(ui, valuesOf(story.site.scale), value);
    case 'voice.via':
    case 'voice.implied':
      return value;
  }
}

function sourceLabel(ui: Interface, story: Story, id: string): string {
  const source = story.sources.find((one) => one.id === id);
  return source ? ui.text(source.short) : id;
}

function localizedName(
  ui: Interface,
  list: readonly { readonly id: string; readonly name: Localized }[],
  id: string,
): string {
  const entry = list.find((one) => one.id === id);
  return entry ? ui.text(entry.name) : id;
}
