import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { z } from 'zod';
import { migrateAnnotation } from '../../../scripts/story/migrate-annotation.ts';
import { answersLines, upgradeAnnotation } from '../../../src/pipeline/read/old-annotation.ts';
import { parseYaml } from '../../../src/pipeline/read/yaml-documents.ts';
import { annotatedClaimSchema } from '../../../src/model/annotation.ts';

function valueOf(text: string): unknown {
  const { document } = parseYaml(text);
  expect(document.errors).toEqual([]);
  return document.toJS();
}

/** Old texts and the same in today's form. */
const cases: [name: string, places: number, old: string, migrated: string][] = [
  [
    'a question and an answer, and a day',
    2,
    `# yaml-language-server: $schema=../schemas/annotation.schema.json
seed:   '10_bridge.txt'
knowsUntil:
  date: 2030-09-09
  basis: inferred
claims:
  - id: "a"   # two spaces
    quote: 'it''s \\u00a0 "here"'
    question: when-opened
    answer: in-autumn

    voice: { kind: own-voice } # end
`,
    `# yaml-language-server: $schema=../schemas/annotation.schema.json
seed:   '10_bridge.txt'
knowsUntil:
  earliest: 2030-09-09
  latest: 2030-09-09
  basis: inferred
claims:
  - id: "a"   # two spaces
    quote: 'it''s \\u00a0 "here"'
    answers:
      - { question: when-opened, answer: in-autumn }

    voice: { kind: own-voice } # end
`,
  ],
  [
    'neither question nor answer',
    1,
    'claims:\n  - id: a\n    question: null\n    answer: null\n    note: x\n',
    'claims:\n  - id: a\n    answers: []\n    note: x\n',
  ],
  [
    'neither, of which one is not written',
    3,
    'claims:\n  - id: a\n    question: ~\n    note: x\n  - answer:\n    id: b\n  - question: # why\n    id: c\n',
    'claims:\n  - id: a\n    answers: []\n    note: x\n  - answers: []\n    id: b\n  - answers: [] # why\n    id: c\n',
  ],
  [
    'the answer before the question, and apart from it',
    1,
    'claims:\n  - answer: in-autumn\n    id: a\n    # between\n    question: when-opened\n    note: x\n',
    'claims:\n  - answers:\n      - { question: when-opened, answer: in-autumn }\n    id: a\n    # between\n    note: x\n',
  ],
  [
    'comments behind both',
    1,
    'claims:\n  - id: a\n    question: when-opened # one\n    answer: in-autumn   # two\n    note: x\n',
    'claims:\n  - id: a\n    answers:\n      - { question: when-opened, answer: in-autumn } # one\n    # two\n    note: x\n',
  ],
  [
    'line ends of Windows',
    2,
    'knowsUntil:\r\n  date: 2030-09-09\r\nclaims:\r\n  - id: a\r\n    question: q\r\n    answer: b\r\n',
    'knowsUntil:\r\n  earliest: 2030-09-09\r\n  latest: 2030-09-09\r\nclaims:\r\n  - id: a\r\n    answers:\r\n      - { question: q, answer: b }\r\n',
  ],
  [
    'no line end at the end, and a byte order mark',
    1,
    '\uFEFFclaims:\n  - id: a\n    question: q\n    answer: b',
    '\uFEFFclaims:\n  - id: a\n    answers:\n      - { question: q, answer: b }\n',
  ],
  [
    'quoted ids, values on lines of their own, ids that look like numbers',
    2,
    `claims:\n  - id: a\n    question: "when-opened"\n    answer:\n      in-autumn\n  - id: b\n    question: '007'\n    answer: 'null'\n`,
    `claims:\n  - id: a\n    answers:\n      - { question: when-opened, answer: in-autumn }\n  - id: b\n    answers:\n      - { question: "007", answer: "null" }\n`,
  ],
  [
    'braces',
    5,
    `knowsUntil: { date: 2030-09-09, basis: editor }
claims:
  - { id: a, question: q, answer: b, note: x }
  - {id: a, answer: b,note: x, question: q}
  - { id: a, question: q, answer: b }
  - { question: null, answer: null, id: a }
`,
    `knowsUntil: { earliest: 2030-09-09, latest: 2030-09-09, basis: editor }
claims:
  - { id: a, answers: [{ question: q, answer: b }], note: x }
  - {id: a, answers: [{ question: q, answer: b }],note: x}
  - { id: a, answers: [{ question: q, answer: b }] }
  - { answers: [], id: a }
`,
  ],
];

/** What is left for the editor, or is of today already. */
const left: [name: string, text: string][] = [
  ['a question alone', 'claims:\n  - id: a\n    question: q\n'],
  ['an answer beside null', 'claims:\n  - id: a\n    question: null\n    answer: b\n'],
  ['a claim that has answers too', 'claims:\n  - id: a\n    answers: []\n    question: q\n    answer: b\n'],
  ['an answer that is no word', 'claims:\n  - id: a\n    question: q\n    answer: 007\n'],
  ['an alias', 'claims:\n  - id: &id a\n    question: *id\n    answer: b\n'],
  ['an anchor, which is used elsewhere', 'claims:\n  - id: a\n    question: &q q\n    answer: b\n    note: *q\n'],
  ['a comment between key and value', 'claims:\n  - id: a\n    question: # why\n      q\n    answer: b\n'],
  ['days beside a date', 'knowsUntil:\n  date: 2030-09-09\n  latest: 2030-09-09\n'],
  ['no date', 'knowsUntil:\n  date: null\n'],
  ['no annotation', '- a\n- b\n'],
  ['no claims', 'claims: none\nknowsUntil: never\n'],
  ['no YAML', 'claims: [\n  question: q\n'],
  ['nothing', ''],
];

describe('migrateAnnotation', () => {
  it.each(cases)('rewrites %s', (_name, places, old, migrated) => {
    expect(migrateAnnotation(old)).toEqual({ text: migrated, places });
    expect(valueOf(migrated)).toEqual(upgradeAnnotation(valueOf(old)).value);
  });

  it.each(cases)('changes nothing in a second run: %s', (_name, _places, old) => {
    const { text } = migrateAnnotation(old);
    expect(migrateAnnotation(text)).toEqual({ text, places: 0 });
  });

  it.each(left)('leaves %s as it is', (_name, text) => {
    expect(migrateAnnotation(text)).toEqual({ text, places: 0 });
  });

  it('writes what the schema reads as the upgraded value of the old text', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,3}){0,2}$/u);
    const pair = fc.oneof(
      fc.record({ question: id, answer: id }),
      fc.constantFrom({ question: null, answer: null }, { answer: null }, { question: null }, {}),
    );
    const claim = fc
      .tuple(
        pair,
        fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
        fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }),
      )
      .map(([answer, words, order]) => {
        const text = `x${words}`;
        const localized = { en: text, ru: text, uk: text };
        const parts: Record<string, object> = {
          a: { id: 'a', quote: text, statement: localized },
          b: 'question' in answer ? { question: answer.question } : {},
          c: 'answer' in answer ? { answer: answer.answer } : {},
          d: {
            event: 'e',
            topic: 't',
            voice: { kind: 'own-voice' },
            certainty: 'asserted',
            portrays: 'neutral',
            translation: {},
          },
        };
        return Object.assign({}, ...order.map((key) => parts[key])) as unknown;
      });
    const file = fc.record({
      claims: fc.array(claim, { minLength: 1, maxLength: 4 }),
      isFlow: fc.boolean(),
      crlf: fc.boolean(),
    });
    const schema = z.array(annotatedClaimSchema);
    fc.assert(
      fc.property(file, ({ claims, isFlow, crlf }) => {
        const document = new Document({ seed: 'x', claims });
        const written = document.toString({ lineWidth: 0, collectionStyle: isFlow ? 'flow' : 'block' });
        const old = crlf ? written.replaceAll('\n', '\r\n') : written;
        const { text } = migrateAnnotation(old);
        const upgraded = upgradeAnnotation(valueOf(old)).value;
        expect(valueOf(text)).toEqual(upgraded);
        const read = (value: unknown): unknown => schema.parse(z.object({ claims: z.unknown() }).parse(value).claims);
        expect(read(valueOf(text))).toEqual(read(upgraded));
        expect(migrateAnnotation(text)).toEqual({ text, places: 0 });
      }),
      { numRuns: 150 },
    );
  });
});

describe('answersLines', () => {
  it('keeps words that are no id between quotation marks', () => {
    expect(answersLines([{ question: 'a, b', answer: '1e3' }])).toEqual([
      'answers:',
      '  - { question: "a, b", answer: "1e3" }',
    ]);
  });
});
