import { describe, expect, it } from 'vitest';
import type { BoilerplatePhrase } from '../../../src/model/phrases.ts';
import { lineFinder } from '../../../src/pipeline/parse/boilerplate-phrases.ts';
import { parseText, rolesOf } from './fixture-seed.ts';

/** Whether a phrase knows a line, and whether it does where only its beginning counts. */
function known(phrase: Omit<BoilerplatePhrase, 'reason'>, line: string): readonly [boolean, boolean] {
  const find = lineFinder([{ ...phrase, reason: 'navigation' }]);
  return [find(line, false) !== null, find(line, true) !== null];
}

describe('a line that a phrase knows', () => {
  it.each<[phrase: Omit<BoilerplatePhrase, 'reason'>, lines: readonly string[], others: readonly string[]]>([
    [
      { is: 'read more' },
      ['read more', 'READ  MORE', 'Read more:', 'Read more :'],
      ['read more of it', 'read', 'read mores', 'we read more'],
    ],
    [{ begins: 'read more' }, ['Read more', 'Read more of it.'], ['Read mores', 'We read more']],
    [
      { label: 'related' },
      ['Related: ferries', 'Related Ferries leave', 'Related – 3 ferries', 'Related: “Ferries”'],
      [
        'Related',
        'Related:',
        'Related ferries leave',
        'Related: ferries leave.',
        'Relatedly: ferries',
        'Related, Ferries',
      ],
    ],
  ])('by how it begins: %j', (phrase, lines, others) => {
    for (const line of lines) expect([line, ...known(phrase, line)]).toEqual([line, true, true]);
    for (const line of others) expect([line, ...known(phrase, line)]).toEqual([line, false, false]);
  });

  it.each<[phrase: Omit<BoilerplatePhrase, 'reason'>, lines: readonly string[], others: readonly string[]]>([
    [{ ends: 'the video' }, ['Watch the video', 'the VIDEO'], ['Watch the video.', 'Bathe video', 'the video of it']],
    [{ ends: '(video)' }, ['Watch(video)', 'Watch (Video)'], ['(video) watch']],
    [
      { contains: 'our app' },
      ['Get our app now', 'our app', 'four apps, our app'],
      ['Get your app now', 'our apps', 'ourapp'],
    ],
  ])('by its end or its middle, where that is enough: %j', (phrase, lines, others) => {
    for (const line of lines) expect([line, ...known(phrase, line)]).toEqual([line, true, false]);
    for (const line of others) expect([line, ...known(phrase, line)]).toEqual([line, false, false]);
  });

  it('is one of which everything holds that the phrase says', () => {
    const phrase = { begins: 'watch', ends: 'here', contains: 'video' };
    expect(known(phrase, 'Watch the video here')).toEqual([true, true]);
    for (const line of ['The video here', 'Watch the video', 'Watch it here'])
      expect([line, ...known(phrase, line)]).toEqual([line, false, false]);
  });

  it('is told by the longest phrase it begins with, of alike ones the first', () => {
    const find = lineFinder([
      { begins: 'read', reason: 'navigation' },
      { begins: 'read more', reason: 'related-link', announces: true },
      { contains: 'video', reason: 'media-stub' },
      { contains: 'the video', reason: 'navigation' },
    ]);
    expect(find('Read more videos', false)).toEqual({ reason: 'related-link', announces: true, heads: null });
    expect(find('Read the video', false)).toEqual({ reason: 'navigation', announces: false, heads: null });
    expect(find('See the video', false)).toEqual({ reason: 'media-stub', announces: false, heads: null });
  });
});

describe('a mark of the copying', () => {
  const first = (text: string) => rolesOf(parseText(`${text}\n\nThe harbour of the town opened again, it says.`))[0];

  it.each(['date 2024-01', 'date 2024-12', 'DATE 2024-02-29', 'date  2024-11-30'])('is %s', (marker) => {
    expect(first(marker)).toEqual(['boilerplate', marker]);
    expect(first(`${marker} Harbour reopens`)).toEqual(['boilerplate', marker]);
  });

  it.each(['date 2024-00', 'date 2024-13', 'date 2023-02-29', 'date 2024-11-31', 'date 2024-1', 'date 2024-11a'])(
    'is not %s',
    (marker) => {
      expect(first(`${marker} Harbour reopens`)?.[1]).toBe(`${marker} Harbour reopens`);
    },
  );
});
