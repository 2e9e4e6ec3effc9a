import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterface } from '../../../src/i18n/interface.ts';
import { baseLanguages } from '../../languages.ts';
import { textNames } from '../../../src/views/texts/text-name.ts';
import { anyStory, type MadeText, madeStory } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/');

/** The names of texts, in the order given. */
function namesOf(...texts: Omit<MadeText, 'id'>[]): (string | undefined)[] {
  const made = texts.map((text, index) => ({ ...text, id: `t${index}` }));
  const names = textNames(ui, madeStory({ texts: made }));
  return made.map(({ id }) => names.get(id)?.full);
}

describe('the name of a text', () => {
  it('is its publisher and the year', () => {
    expect(
      namesOf({ published: '2030-09-04' }, { published: '2031' }, { published: '2030', source: 'herald' }),
    ).toEqual(['Gazette en 2030', 'Gazette en 2031', 'Herald en 2030']);
  });

  it.each<[when: string, dates: readonly (string | null)[], names: readonly string[]]>([
    ['the month', ['2030-09-04', '2030-10-04'], ['Gazette en September 2030', 'Gazette en October 2030']],
    ['the day', ['2030-09-04T10:15', '2030-09-05'], ['Gazette en 4 Sept 2030', 'Gazette en 5 Sept 2030']],
    [
      'a number',
      ['2030-09-04T10:15', '2030-09-04T12:00'],
      ['Gazette en 4 Sept 2030 (1)', 'Gazette en 4 Sept 2030 (2)'],
    ],
    ['what is known of it', ['2030', '2030-09'], ['Gazette en 2030', 'Gazette en September 2030']],
    ['a number alone', [null, null], ['Gazette en (1)', 'Gazette en (2)']],
  ])('has %s where that alone tells two apart', (_when, dates, names) => {
    expect(namesOf(...dates.map((published) => ({ published })))).toEqual(names);
  });

  it('is the publisher alone where no date is known and nobody shares it', () => {
    const story = madeStory({ texts: [{ id: 't', published: null }] });
    expect(textNames(ui, story).get('t')).toEqual({ publisher: 'Gazette en', when: null, full: 'Gazette en' });
    expect(namesOf({ published: '2030', source: null })).toEqual([`${ui.t('known.unknown')} 2030`]);
  });
});

describe('the names of any texts', () => {
  it('are no two the same, in any language', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...baseLanguages), (made, language) => {
        const names = textNames(createInterface(language, '/'), madeStory(made));
        expect([...names.keys()].toSorted()).toEqual(made.texts.map(({ id }) => id).toSorted());
        expect(new Set([...names.values()].map(({ full }) => full)).size).toBe(names.size);
      }),
    );
  });

  it('say no more of a date than tells a text from its publisher’s others', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const names = textNames(ui, madeStory(made));
        for (const { id, source = 'gazette', published } of made.texts) {
          const others = made.texts.filter((text) => text.id !== id && (text.source ?? null) === (source ?? null));
          const isAlone = (length: number): boolean =>
            others.every((other) => (other.published ?? '').slice(0, length) !== (published ?? '').slice(0, length));
          const name = names.get(id)?.when ?? '';
          // A year alone is four characters; a month is named where years are shared, a day where months are.
          if (isAlone(4)) expect(name).toBe((published ?? '').slice(0, 4));
          else if (isAlone(7)) expect(name).not.toMatch(/^\d{1,2} |\(\d\)$/u);
          else expect(name.endsWith(')')).toBe(!isAlone(10));
        }
      }),
    );
  });
});
