import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../src/pipeline/anchor/anchor-quote.ts';
import { nearestQuote } from '../../../src/pipeline/anchor/nearest-quote.ts';

describe('anchorQuote', () => {
  it('finds every quote that stands once, to the character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = from % text.length;
          const end = start + 1 + (length % (text.length - start));
          const quote = text.slice(start, end);
          const anchored = anchorQuote(text, { quote });
          const once = text.indexOf(quote) === text.lastIndexOf(quote);
          expect(anchored.ok).toBe(once);
          if (anchored.ok) expect(anchored.position).toEqual({ start, end });
        },
      ),
    );
  });

  it('offers for each of several places a prefix or suffix that finds it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('мост ', 'река ', 'мост', '\n', 'сад. '), { minLength: 3, maxLength: 12 }),
        (words) => {
          const text = words.join('');
          const anchored = anchorQuote(text, { quote: 'мост' });
          if (anchored.ok || anchored.failure.kind !== 'ambiguous') return;
          for (const { position, hint } of anchored.failure.places)
            if (hint) expect(anchorQuote(text, { quote: 'мост', ...hint })).toEqual({ ok: true, position });
        },
      ),
    );
  });

  it('tells overlapping places apart', () => {
    const anchored = anchorQuote('ааа', { quote: 'аа' });
    const places = [{ position: { start: 0 } }, { position: { start: 1 } }];
    expect(anchored).toMatchObject({ ok: false, failure: { kind: 'ambiguous', places } });
  });

  it('never takes a near match', () => {
    for (const quote of ['слово за слово', "об'єкт", 'cлово', 'Слово']) {
      expect(anchorQuote('слово\u00a0за слово об’єкт', { quote }), quote).toMatchObject({
        ok: false,
        failure: { kind: 'not-found' },
      });
    }
  });
});

describe('nearestQuote', () => {
  const cases = [
    {
      name: 'no-break space',
      text: 'Так\u00a0було завжди',
      quote: 'Так було',
      differences: [{ at: 3, quote: ' ', text: '\u00a0' }],
    },
    {
      name: 'apostrophe',
      text: 'Про це пов’язане питання',
      quote: "пов'язане",
      differences: [{ at: 3, quote: "'", text: '’' }],
    },
    {
      name: 'dash',
      text: 'слова – сказал он',
      quote: 'слова - сказал',
      differences: [{ at: 6, quote: '-', text: '–' }],
    },
    {
      name: 'quotation marks',
      text: 'он назвал это "чудом"',
      quote: '«чудом»',
      differences: [
        { at: 0, quote: '«', text: '"' },
        { at: 6, quote: '»', text: '"' },
      ],
    },
    {
      name: 'letter case',
      text: 'В Городе открыли мост',
      quote: 'в городе открыли',
      differences: [
        { at: 0, quote: 'в', text: 'В' },
        { at: 2, quote: 'г', text: 'Г' },
      ],
    },
    {
      name: 'Latin letter',
      text: 'открыли старый мост',
      quote: 'cтарый мост',
      differences: [{ at: 0, quote: 'c', text: 'с' }],
    },
    {
      name: 'word left out',
      text: 'Вчера открыли не старый мост',
      quote: 'открыли старый мост',
      differences: [{ at: 8, quote: '', text: 'не ' }],
    },
  ];
  it.each(cases)('says what differs: $name', ({ text, quote, differences }) => {
    const near = nearestQuote(text, quote);
    expect(near?.differences).toEqual(differences);
  });

  it('is silent where nothing is near', () => {
    expect(nearestQuote('Сегодня в городе открыли мост через реку.', 'Парламент принял бюджет')).toBeNull();
  });

  it('looks at no more of a long text than it must', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `строка номер ${index} о мосте и реке`);
    const text = words.join('. ');
    const near = nearestQuote(text, 'строка номер 1777 о мостe и реке');
    expect(near && text.slice(near.position.start, near.position.end)).toBe('строка номер 1777 о мосте и реке');
  });
});

describe('nearestQuote', () => {
  it('sets beside each other what differs at the edges too', () => {
    const differing = (text: string, quote: string) => nearestQuote(text, quote)?.differences;
    expect(differing('am 28. November 2024, 19:42. Mehr', '28. November 2024, 19:43')).toEqual([
      { at: 23, quote: '3', text: '2' },
    ]);
    expect(differing('Der Turm ist offen für alle', 'Wurm ist offen für alle')).toEqual([
      { at: 0, quote: 'W', text: 'T' },
    ]);
    expect(differing('Turm ist offen', 'Turm ist offenx')).toEqual([{ at: 14, quote: 'x', text: '' }]);
  });
});
