import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../src/model/claim.ts';

const words = { en: 'en', ru: 'ru', uk: 'uk' };
const answer = { question: 'q', answer: 'a' };
const mayor = { kind: 'source', id: 'mayor', words: null };
const reported = { kind: 'reported', speaker: mayor, via: [], implied: false };

const claim = {
  id: '10-a',
  article: '10',
  quote: 'q',
  start: 0,
  end: 1,
  statement: words,
  translation: {},
  event: 'e',
  topic: 't',
  voice: reported,
  answers: [answer],
  certainty: 'asserted',
  portrays: 'neutral',
  happened: null,
  note: null,
  coder: 'editor',
};

describe('a claim', () => {
  it.each([
    ['an answer', {}],
    ['a note why nothing can be asked', { answers: [], note: words }],
    ['a voice of its own', { voice: { kind: 'own-voice' } }],
    ['a speaker whom the text leaves unnamed', { voice: { ...reported, speaker: { kind: 'unnamed', words: 'he' } } }],
  ])('can have %s', (_name, change) => {
    expect(claimSchema.safeParse({ ...claim, ...change }).success).toBe(true);
  });

  it.each([
    ['neither an answer nor a note', { answers: [] }],
    ['a question without an answer', { answers: [{ question: 'q' }] }],
    ['a voice of its own and a speaker', { voice: { kind: 'own-voice', speaker: mayor } }],
    ['a voice of its own that is implied', { voice: { kind: 'own-voice', implied: true } }],
    ['a reported voice of nobody', { voice: { ...reported, speaker: undefined } }],
    ['an unnamed speaker who is a source', { voice: { ...reported, speaker: { ...mayor, kind: 'unnamed' } } }],
  ])('cannot have %s', (_name, change) => {
    expect(claimSchema.safeParse({ ...claim, ...change }).success).toBe(false);
  });
});
