import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { certainties, voiceKinds } from '../../../src/model/claim.ts';
import { codedFields } from '../../../src/model/coding.ts';
import { fieldLabel, valueLabel } from '../../../src/views/claim/tag-label.ts';
import { valuesOf } from '../../../src/model/scale.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const story = storyOf(readStoryParts());
const ui = createInterface('en', '/');

describe('a tag in words', () => {
  it('has a name of its own', () => {
    const names = codedFields.map((field) => fieldLabel(ui, story, field));
    expect(new Set(names).size).toBe(codedFields.length);
    expect(fieldLabel(ui, story, 'portrays')).toBe('course en');
  });

  it('has the value that the codebook calls so', () => {
    expect(valueLabel(ui, story, 'event', 'building')).toBe(ui.text(story.event('building').name));
    expect(valueLabel(ui, story, 'topic', 'works')).toBe('works en');
    expect(valueLabel(ui, story, 'voice.speaker', 'mayor')).toBe('Mayor en');
    expect(valueLabel(ui, story, 'voice.via', ['mayor', 'herald'])).toBe('Mayor en, Herald en');
    for (const kind of voiceKinds) expect(valueLabel(ui, story, 'voice.kind', kind)).toBe(ui.t(`voice.${kind}`));
    for (const own of certainties) expect(valueLabel(ui, story, 'certainty', own)).toBe(ui.t(`certainty.${own}`));
    for (const { id: own } of valuesOf(story.site.scale))
      expect(valueLabel(ui, story, 'portrays', own)).toBe(`${own} en`);
  });

  it('is yes or no, or nobody', () => {
    expect([true, false].map((is) => valueLabel(ui, story, 'voice.implied', is))).toEqual([
      ui.t('agreement.yes'),
      ui.t('agreement.no'),
    ]);
    expect(valueLabel(ui, story, 'voice.speaker', null)).toBe(ui.t('agreement.nobody'));
    expect(valueLabel(ui, story, 'voice.via', [])).toBe(ui.t('agreement.nobody'));
  });

  it('stands for itself where nothing is called so any more', () => {
    for (const field of codedFields) expect(valueLabel(ui, story, field, 'gone')).toBe('gone');
    expect(valueLabel(ui, story, 'voice.via', ['gone', 'mayor'])).toBe('gone, Mayor en');
  });
});
