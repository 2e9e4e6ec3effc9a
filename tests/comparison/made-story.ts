import fc from 'fast-check';
import { type Story, storyOf } from '../../src/comparison/story.ts';
import { certainties, type Claim, type Voice } from '../../src/model/claim.ts';
import { type Difference, differences } from '../../src/model/codebook.ts';
import { readStoryParts } from './story-parts.ts';

const base = readStoryParts();

/** A text of a made story: published then, by whom, and the last day that it knows. */
export interface MadeText {
  readonly id: string;
  readonly source?: string | null;
  /** ISO 8601, as precise as known; null where it is not known. */
  readonly published?: string | null;
  readonly knows?: string | null;
  readonly coded?: boolean;
}

/** A question of a made story. Its answers are `a`, `b` and `c`. */
export interface MadeQuestion {
  readonly id: string;
  readonly event?: string;
  readonly topic?: string;
  readonly asksAbout?: string | null;
  readonly difference?: Difference | null;
}

/** A claim of a made story; `answers` are given as `question: answer`. */
export interface MadeClaim {
  readonly article: string;
  readonly answers?: readonly string[];
  readonly voice?: Voice;
  readonly certainty?: Claim['certainty'];
  readonly portrays?: string;
  readonly coder?: Claim['coder'];
}

/** What a made story is made of. */
export interface MadeStory {
  readonly texts: readonly MadeText[];
  readonly questions?: readonly MadeQuestion[];
  readonly claims?: readonly MadeClaim[];
}

/** The voice of a party that a text retells. */
export function toldBy(id: string, via: string[] = []): Voice {
  return { kind: 'reported', speaker: { kind: 'source', id, words: null }, via, implied: false };
}

/** The voice of somebody whom a text retells without a name. */
export const unnamed: Voice = {
  kind: 'reported',
  speaker: { kind: 'unnamed', words: null },
  via: [],
  implied: false,
};

const inEveryLanguage = (text: string) => ({ en: `${text} en`, ru: `${text} ru`, uk: `${text} uk` });

/**
 * The base story with other texts, questions and claims in the place of its
 * own. Claims are named by their place, `c0` first, and each has words of its
 * own.
 */
export function madeStory({ texts, questions = [], claims = [] }: MadeStory): Story {
  const [article] = base.articles;
  if (!article) throw new Error('expected an article');
  return storyOf({
    ...base,
    coding: { rounds: [] },
    readings: [],
    relays: [],
    words: [],
    articles: texts.map(({ id, source = 'gazette', published = '2030-09', knows = null, coded = true }) => ({
      ...article,
      ...{ id, source, coded, siglum: `S${id}`, gaps: [], relays: [] },
      published: {
        ...{ evidence: [], earliest: null, latest: null, note: null, basis: 'editor' as const },
        ...(published === null ? { kind: 'undated' as const } : { kind: 'dated' as const, value: published }),
      },
      knowsUntil: { earliest: knows, latest: knows, basis: 'editor', evidence: [] },
    })),
    questions: questions.map(({ id, event = 'building', topic = 'works', asksAbout = null, difference = null }) => ({
      ...{ id, event, topic, asksAbout },
      text: inEveryLanguage(`question ${id}`),
      answers: ['a', 'b', 'c'].map((answer) => ({ id: answer, text: inEveryLanguage(answer), excludes: [] })),
      difference: difference === null ? null : { kind: difference, note: inEveryLanguage(`note ${id}`) },
    })),
    claims: claims.map((claim, index) => claimOf(claim, index)),
  });
}

function claimOf(made: MadeClaim, index: number): Claim {
  const given = (made.answers ?? []).map((one) => {
    const [question = '', answer = ''] = one.split(': ');
    return { question, answer };
  });
  const [first, ...others] = given;
  return {
    ...{ id: `c${index}`, article: made.article, quote: `words ${index}`, start: index * 10, end: index * 10 + 5 },
    ...{ statement: inEveryLanguage(`statement ${index}`), translation: {}, event: 'building', topic: 'works' },
    ...{ certainty: made.certainty ?? 'asserted', portrays: made.portrays ?? 'neutral', happened: null },
    ...{ voice: made.voice ?? { kind: 'own-voice' }, coder: made.coder ?? 'editor' },
    ...(first === undefined
      ? { answers: [], note: inEveryLanguage('nobody asks') }
      : { answers: [first, ...others], note: null }),
  };
}

const days = [null, '2030-09-01', '2030-10-04', '2030-10-06', '2031-01-01'] as const;
const dates = [null, '2030', '2030-09', '2030-09-01', '2030-10-06T10:15', '2031'] as const;
const parties = ['gazette', 'herald', 'mayor'] as const;

const anyVoice: fc.Arbitrary<Voice> = fc.oneof(
  fc.constant<Voice>({ kind: 'own-voice' }),
  fc.constant(unnamed),
  fc
    .tuple(fc.constantFrom(...parties), fc.uniqueArray(fc.constantFrom(...parties), { maxLength: 2 }))
    .map(([party, via]) => toldBy(party, via)),
);

/** Any small story: texts on both sides of its pivot, questions on two events, and claims that answer some of them. */
export const anyStory: fc.Arbitrary<MadeStory> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([texts, questions]) =>
    fc.record({
      texts: fc.tuple(
        ...Array.from({ length: texts }, (_, index) =>
          fc.record({
            id: fc.constant(`t${index}`),
            source: fc.constantFrom(null, ...parties),
            published: fc.constantFrom(...dates),
            knows: fc.constantFrom(...days),
            // Uncoded texts have no claims that answer.
            coded: fc.boolean().map((isCoded) => isCoded || index === 0),
          }),
        ),
      ),
      questions: fc.tuple(
        ...Array.from({ length: questions }, (_, index) =>
          fc.record({
            id: fc.constant(`q${index}`),
            event: fc.constantFrom('building', 'opening'),
            topic: fc.constantFrom('works', 'price'),
            asksAbout: fc.constantFrom(...days),
            difference: fc.constantFrom(null, ...differences),
          }),
        ),
      ),
      claims: fc.array(
        fc.record({
          article: fc.integer({ min: 0, max: texts - 1 }).map((index) => `t${index}`),
          answers: fc.uniqueArray(
            fc
              .tuple(fc.integer({ min: 0, max: questions - 1 }), fc.constantFrom('a', 'b', 'c'))
              .map(([index, answer]) => `q${index}: ${answer}`),
            { maxLength: 3 },
          ),
          voice: anyVoice,
          certainty: fc.constantFrom(...certainties),
          portrays: fc.constantFrom('distancing', 'ambivalent', 'closer', 'neutral'),
          coder: fc.constantFrom('editor' as const, 'editor' as const, 'rules' as const),
        }),
        { maxLength: 20 },
      ),
    }),
  );
