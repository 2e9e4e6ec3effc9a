import { describe, expect, it } from 'vitest';
import { createInterface } from '../../../src/i18n/interface.ts';
import { textHeads } from '../../../src/views/texts/text-head.ts';
import { madeStory, toldBy } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/base/');
const before = { id: 'before', published: '2030-08', knows: '2030-08-31' };
const after = { id: 'after', published: '2030-11', knows: '2030-11-01' };
const last = { id: 'last', published: '2031-02', knows: null };

describe('the heads of texts', () => {
  it('say what each is called, where it stands, when it was published and whose words it mostly is', () => {
    const claims = [toldBy('mayor'), toldBy('mayor'), { kind: 'own-voice' } as const].map((voice) => ({
      article: 'after',
      voice,
    }));
    const [first, second] = textHeads(ui, madeStory({ texts: [after, before], claims }));
    expect(first).toMatchObject({ id: 'before', name: { full: 'Gazette en August 2030' }, order: 0, voice: null });
    const voice = ui.t('text.mostly', { voice: 'Mayor en', count: ui.t('count.claimsOf', { k: 2, n: 3 }) });
    expect(second).toEqual({
      id: 'after',
      name: { publisher: 'Gazette en', when: 'November 2030', full: 'Gazette en November 2030' },
      href: '/base/articles/after/',
      date: 'November 2030',
      voice,
      // Nothing is told of the mayor.
      voiceNames: [{ text: voice, source: null, tail: '' }],
      order: 1,
      isFirstAfter: true,
    });
    const own = madeStory({ texts: [after], claims: [{ article: 'after' }] });
    expect(textHeads(ui, own)[0]?.voice).toContain(ui.t('voice.own-voice'));
  });

  it('draw the line of the pivot once, between texts of its two sides', () => {
    const lines = (...texts: { id: string }[]) =>
      textHeads(ui, madeStory({ texts })).flatMap(({ id, isFirstAfter }) => (isFirstAfter ? [id] : []));
    expect(lines(before, after, last)).toEqual(['after']);
    expect(lines(after, last)).toEqual([]);
    expect(lines(before)).toEqual([]);
  });

  it('leave out texts that nobody has coded, which keep their hue all the same', () => {
    const heads = textHeads(ui, madeStory({ texts: [{ ...before, coded: false }, after] }));
    expect(heads.map(({ id, order }) => [id, order])).toEqual([['after', 1]]);
  });
});
