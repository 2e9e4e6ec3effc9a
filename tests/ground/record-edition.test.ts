import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordEdition, withEdition } from '../../scripts/story/record-edition.ts';
import { publishedFileSchema } from '../../src/model/published.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { changedStory } from '../pipeline/fixture-story.ts';

const { built } = buildStory(changedStory());
if (!built) throw new Error('expected the base story to build');

describe('an edition', () => {
  it('remembers what is new with its day, and leaves what is there as it is written', () => {
    const first = recordEdition(null, built, '2030-11-01');
    expect(first.added).toEqual({ claims: 4, questions: 4, articles: 2, sources: 3 });
    const file = publishedFileSchema.parse(parse(first.published));
    expect(file.claims.at(0)).toEqual({ id: '10-no-days-off', first: '2030-11-01', state: 'live' });
    expect(first.published).toContain('  - { id: "10", first: 2030-11-01, state: live }\n');
    const edited = first.published.replace(
      '{ id: 10-no-days-off, first: 2030-11-01, state: live }',
      '{ id: 10-days-off, first: 2030-11-01, moved: 10-no-days-off } # wrong way round',
    );
    const second = recordEdition(edited, built, '2030-12-01');
    expect(second.added).toEqual({ claims: 1, questions: 0, articles: 0, sources: 0 });
    expect(second.published).toContain('moved: 10-no-days-off } # wrong way round\n');
    expect(second.published).toContain('{ id: 10-no-days-off, first: 2030-12-01, state: live }');
    expect(recordEdition(second.published, built, '2031-01-01').published).toBe(second.published);
  });

  it('begins a list that is written as an empty one', () => {
    const { published } = recordEdition('# Mine\nclaims: []\n', built, '2030-11-01');
    expect(published).toMatch(/^# Mine\nclaims:\n  - \{ id: 10-no-days-off,/u);
  });

  it('makes a memory that the build of the same story takes', () => {
    const { published } = recordEdition(null, built, '2030-11-01');
    const again = buildStory(changedStory({ add: { 'src/story/published.yaml': published } }));
    expect(again.files.flatMap(({ messages }) => messages)).toEqual([]);
    expect(again.built?.story.gone).toEqual([]);
  });

  it('writes its day into the file of the site, and nothing else', () => {
    expect(withEdition('# Mine\nname: A # short\ntitle: B\n', '2030-11-01')).toBe(
      '# Mine\nname: A # short\nedition: 2030-11-01\ntitle: B\n',
    );
    expect(withEdition('name: A\nedition: 2030-10-01 # first\n', '2030-11-01')).toBe(
      'name: A\nedition: 2030-11-01 # first\n',
    );
    expect(withEdition('name: A\nedition: null\nlede: B\n', '2030-11-01')).toBe(
      'name: A\nedition: 2030-11-01\nlede: B\n',
    );
  });
});
