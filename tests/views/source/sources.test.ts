import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { sourcesView } from '../../../src/views/source/sources.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const ui = createInterface('en', '/base/');

describe('the list of sources', () => {
  it('has those that published a text, then those whose words stand in one', () => {
    const { groups } = sourcesView(ui, storyOf(parts));
    expect(groups.map(({ title, sources }) => [title, sources.map(({ name, count }) => [name, count])])).toEqual([
      [ui.t('sources.publishers'), [['Gazette en', '2 articles']]],
      [
        ui.t('sources.behind'),
        [
          ['Herald en', '1 claim'],
          ['Mayor en', '1 claim'],
        ],
      ],
    ]);
    expect(groups[0]?.sources[0]?.href).toBe('/base/sources/gazette/');
  });

  it('tells who they are, or else what kind of source', () => {
    const role = { en: 'role en', ru: 'role ru', uk: 'role uk' };
    const sources = parts.sources.map((source) => (source.id === 'mayor' ? { ...source, role } : source));
    const [, behind] = sourcesView(ui, storyOf({ ...parts, sources })).groups;
    expect(behind?.sources.map((source) => source.role)).toEqual([ui.t('source.kind.newspaper'), 'role en']);
  });
});
