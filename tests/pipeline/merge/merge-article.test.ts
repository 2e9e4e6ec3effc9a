import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { type Basis, bases } from '../../../src/model/dating.ts';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import { type Change, changedStory } from '../fixture-story.ts';

/** An article of the base story with a change. */
function built(id: string, replace: NonNullable<Change['replace']>): Article {
  const { built: story, files } = buildStory(changedStory({ replace }));
  const article = story?.articles.map((one) => one.article).find((one) => one.id === id);
  if (!article) throw new Error(files.flatMap((file) => file.messages.map(String)).join('\n'));
  return article;
}

describe('the basis of a time that an annotation makes more precise', () => {
  const file = 'src/story/annotations/10.yaml';
  const find = 'value: 2030-09\n  precision: month\n  basis: inferred';
  const basisOf = (value: string, precision: string, basis: Basis): Basis =>
    built('10', [{ file, find, with: `value: ${value}\n  precision: ${precision}\n  basis: ${basis}` }]).published
      .basis;

  it('is the weaker of the two', () => {
    // The words of the text let it be inferred.
    const weaker: Readonly<Record<Exclude<Basis, 'not-stated'>, Basis>> = {
      stated: 'inferred',
      'scrape-marker': 'inferred',
      metadata: 'inferred',
      url: 'inferred',
      inferred: 'inferred',
      editor: 'editor',
    };
    for (const basis of bases) {
      if (basis === 'not-stated') continue;
      expect([basis, basisOf('2030-09-09', 'day', basis)]).toEqual([basis, weaker[basis]]);
    }
  });

  it('stays where the time is no more precise than the words', () => {
    expect(basisOf('2030-09', 'month', 'editor')).toBe('inferred');
  });
});

describe('the parties that an annotation names', () => {
  const relaysOf = (...quotes: readonly string[]): (string | null)[][] =>
    built('20', [
      {
        file: 'src/story/annotations/20.yaml',
        find: '  - source: herald\n    quote: «Вісник Сули»\n',
        with: quotes.map((quote) => `  - { source: mayor, quote: '${quote}' }\n`).join(''),
      },
    ]).relays.map(({ name, source }) => [name, source]);

  it('take the place of one that the words give, where they share a character', () => {
    expect(relaysOf('«В')).toEqual([['«В', 'mayor']]);
    expect(relaysOf('и».')).toEqual([['и».', 'mayor']]);
    expect(relaysOf('Вісник Сули')).toEqual([['Вісник Сули', 'mayor']]);
  });

  it('stand beside it where they touch it', () => {
    expect(relaysOf('пише «', '».')).toEqual([
      ['пише «', 'mayor'],
      ['Вісник Сули', null],
      ['».', 'mayor'],
    ]);
  });
});
