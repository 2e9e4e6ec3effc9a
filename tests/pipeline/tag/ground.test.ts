import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakerOf, viaOf } from '../../../src/model/claim.ts';
import { draftSchema } from '../../../src/model/draft.ts';
import { splitSentences } from '../../../src/pipeline/parse/sentences.ts';
import { quotationsIn } from '../../../src/pipeline/tag/quotations.ts';
import type { TaggedText } from '../../../src/pipeline/tag/units.ts';
import { languages, lists, madeText, tagger } from './made-lists.ts';

const roles = ['', 'headline: ', 'lede: ', 'pull-quote: ', 'list-item: ', 'background: ', 'crosshead: '];
const headRoles = ['headline', 'standfirst', 'lede', 'credit'];

/** Names, and words of the rules of a language, put together without sense. */
function madeOf(language: string): fc.Arbitrary<TaggedText> {
  const rules = languages.find((one) => one.language === language);
  if (!rules) throw new Error('expected rules');
  const names = lists.sources.flatMap(({ name, short }) => [...Object.values(name), ...Object.values(short)]);
  const {
    says,
    announces,
    noted,
    accordingTo,
    asTheySay,
    pointsBack,
    that,
    own,
    texts,
    people,
    offices,
    pronouns,
    hedges,
    future,
  } = rules;
  const listed = [
    says,
    announces,
    noted,
    accordingTo,
    asTheySay,
    pointsBack,
    that,
    own,
    texts,
    people,
    offices,
    pronouns,
    hedges,
    future,
  ];
  const word = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...listed.flat().map((form) => form.replaceAll('$', ''))),
    fc.constantFrom(
      'dam',
      'costs',
      'floods',
      'плотина',
      'расходы',
      'рыба',
      'гребля',
      'витрати',
      'риба',
      'Damm',
      'Kosten',
    ),
    fc.constantFrom('“', '”', '"', '«', '»', ',', ':', ' – ', '.', '?', '\n– ', 'Lena Brandt', '𝒳', 'İ', "'"),
  );
  const paragraph = fc.array(word, { minLength: 2, maxLength: 40 }).map((parts) => `${parts.join(' ').trim()}.`);
  return fc
    .array(fc.tuple(fc.constantFrom(...roles), paragraph), { minLength: 1, maxLength: 5 })
    .map((parts) => madeText(language, ...parts.map(([role, words]) => `${role}${words}`)));
}

/** The words of a sentence with those beside it, of a quotation with all that it touches, and of the head. */
function groundOf({ text, blocks, language }: TaggedText, start: number): string {
  const sentences = blocks.flatMap((block) =>
    splitSentences(text.slice(block.start, block.end), { language, abbreviations: [] }).map((one) => ({
      start: block.start + one.start,
      end: block.start + one.end,
    })),
  );
  const at = sentences.findIndex((one) => one.end > start);
  const block = blocks.find((one) => one.start <= start && one.end > start);
  const quotation = block && quotationsIn(text, block).find((one) => one.start <= start + 2 && one.end > start);
  const isQuote = block?.role === 'pull-quote';
  const from = sentences[Math.max(0, at - 1)]?.start ?? 0;
  const to = sentences[Math.min(sentences.length - 1, at + 1)]?.end ?? text.length;
  const wider = isQuote ? block : quotation && { start: quotation.start, end: quotation.end };
  const head = blocks.filter(({ role }) => headRoles.includes(role)).map((one) => text.slice(one.start, one.end));
  return [text.slice(from, to), ...head, wider ? text.slice(Math.max(0, wider.start - 400), wider.end + 400) : ''].join(
    ' ',
  );
}

const isNamed = (id: string, words: string): boolean => {
  const source = lists.sources.find((one) => one.id === id);
  const names = [source?.name, source?.short].flatMap((name) => Object.values(name ?? {}));
  return names.some((name) => words.toLowerCase().includes(name.slice(0, -1).toLowerCase().replace('ё', 'е')));
};

describe.each(languages.map(({ language }) => language))('drafts of any text in %s', (language) => {
  it('name nobody who is not named in the sentence, beside it, or in the head', () => {
    let named = 0;
    fc.assert(
      fc.property(madeOf(language), (text) => {
        for (const { voice, start } of tagger(text)) {
          const ground = groundOf(text, start).replaceAll('ё', 'е');
          for (const id of [speakerOf(voice), ...viaOf(voice)])
            if (id !== null) {
              named++;
              expect(isNamed(id, ground), `${id} in ${ground}`).toBe(true);
            }
        }
      }),
      { numRuns: 150 },
    );
    expect(named).toBeGreaterThan(10);
  });

  it('have the form of drafts, and stand in the text with all their evidence', () => {
    fc.assert(
      fc.property(madeOf(language), (text) => {
        const drafts = tagger(text);
        for (const draft of drafts) {
          draftSchema.parse(draft);
          expect(text.text.slice(draft.start, draft.end)).toBe(draft.quote);
          expect(draft.quote.length).toBeLessThanOrEqual(300);
          for (const { text: words, start, end } of [...Object.values(draft.evidence).flat(), ...draft.mentions])
            expect(text.text.slice(start, end)).toBe(words);
        }
        expect(tagger(text)).toEqual(drafts);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same whatever odd text was read before', () => {
    const plain = madeText(language, 'Keller: 20 dams.', 'lede: “Anna Keller” – Keller.');
    const before = tagger(plain);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (odd) => {
        tagger(madeText(language, `x${odd}x`));
        expect(tagger(plain)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
