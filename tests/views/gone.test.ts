import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { goneAt, goneView, publishedIds } from '../../src/views/gone.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const published = `claims:
  - { id: 20-shut, first: 2030-11-01, moved: 20-opened }
  - { id: 20-sold, first: 2030-11-01, withdrawn: { en: It was of another bridge., ru: a, uk: b } }
  - { id: 20-opened, first: 2030-11-01, state: live }
`;
const story = storyOf(readStoryParts({ add: { 'src/story/published.yaml': published } }));

describe('an address that was published and whose thing is gone', () => {
  it('stays an address', () => {
    expect(publishedIds(story, 'claims', [{ id: '20-opened' }])).toEqual(['20-opened', '20-shut', '20-sold']);
    expect(publishedIds(story, 'sources', [])).toEqual([]);
    expect(goneAt(story, 'claims', '20-opened')).toBeUndefined();
    expect(goneAt(story, 'articles', '20-shut')).toBeUndefined();
  });

  it('leads on, or says why it was withdrawn and since when it had been there', () => {
    const viewOf = (id: string) => {
      const gone = goneAt(story, 'claims', id);
      return gone && goneView(ui, gone);
    };
    expect(viewOf('20-shut')).toEqual({
      path: '/claims/20-shut/',
      title: ui.t('moved.here'),
      to: '/claims/20-opened/',
      withdrawn: null,
    });
    expect(viewOf('20-sold')).toEqual({
      path: '/claims/20-sold/',
      title: ui.t('withdrawn.title'),
      to: '/claims/',
      withdrawn: {
        reason: 'It was of another bridge.',
        since: ui.t('withdrawn.since', { date: '1 November 2030' }),
      },
    });
  });
});
