import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointConverter } from '../../../src/model/selector.ts';
import { parseArticle } from '../../../src/pipeline/parse/parse-article.ts';
import { parseText, phrases, rolesOf } from './fixture-seed.ts';

const runs = { numRuns: 300 };

/** Pieces that the parser goes by, so that arbitrary texts meet its rules and not only its fallback. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\n', '\n\n', ' ', '\t', '\u00a0', '\ufeff', '\u2028', '\u0085', '\u000b', '\u0000'),
  fc.constantFrom(
    'date 2024-11 ',
    'Headline',
    'Headline',
    'Автор: ',
    'By Jane Doe',
    'Источник: Вестник Сулы',
    'сообщает «Вестник Сулы»',
    'as The Harbour Post reports',
    'В понедельник, 9 сентября, ',
    '2030',
    '3 March 2025, 10:15',
    '– сказал он',
    '• item',
    '- item',
    '1. item',
    'Напомним, ',
    'Он сказал:',
    '«Цитата»',
    '😀',
    '\ud83d',
    'A full sentence of some length stands here.',
  ),
);

const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is parsed without an exception, with or without an article', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { article, file } = parseText(value);
        expect(article === null).toBe(file.messages.some((message) => message.fatal === true));
      }),
      runs,
    );
  });

  it('gives blocks in order, without overlap, that cover what is not white space', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { article, text: decoded } = parseText(value);
        let covered = '';
        let last = 0;
        for (const { start, end } of article?.blocks ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(decoded.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/u);
          covered += decoded.slice(start, end);
          last = end;
        }
        if (article) expect(covered.replace(/\s/gu, '')).toBe(decoded.replace(/\s/gu, ''));
      }),
      runs,
    );
  });

  it('says of every offset which words stand there, in its tree too', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { article, text: decoded, tree } = parseText(value);
        const evidence = (article?.published.evidence ?? []).flatMap((one) => (one.kind === 'words' ? [one] : []));
        const ranges = [
          ...evidence,
          ...(article?.gaps ?? []).map((gap) => gap.evidence),
          ...(article?.relays ?? []).map((relay) => ({ ...relay, text: relay.name })),
        ];
        for (const { text: words, start, end } of ranges) expect(decoded.slice(start, end)).toBe(words);
        for (const block of article ? tree.children : []) {
          const [words] = block.type === 'paragraph' ? block.children : [];
          if (words?.type !== 'text') throw new Error('expected a text');
          expect(words.value).toBe(decoded.slice(words.position?.start.offset, words.position?.end.offset));
        }
      }),
      runs,
    );
  });

  it('keeps its words when offsets turn to code points', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { article, text: decoded } = parseText(value);
        const point = codePointConverter(decoded);
        const points = Array.from(decoded);
        for (const { start, end } of article?.blocks ?? [])
          expect(points.slice(point(start), point(end)).join('')).toBe(decoded.slice(start, end));
      }),
      runs,
    );
  });

  it('has the same blocks with other line ends', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\r\n', '\r'), (value, lineEnd) => {
        const lines = value.replace(/\r\n?/gu, '\n');
        const other = rolesOf(parseText(lines.replaceAll('\n', lineEnd))).map(([role, words]) => [
          role,
          words.replaceAll(lineEnd, '\n'),
        ]);
        expect(other).toEqual(rolesOf(parseText(lines)));
      }),
      runs,
    );
  });
});

describe('any bytes', () => {
  it('are parsed without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { article, file } = parseArticle({ name: 'bytes', path: 'bytes', bytes }, phrases);
        expect(article === null).toBe(file.messages.some((message) => message.fatal === true));
      }),
      runs,
    );
  });
});

describe('a line of a million characters', () => {
  // Far more than a linear parser needs on a slow machine, far less than a quadratic one would.
  const patience = 30_000;

  it.each([
    'A sentence of some words, and more. ',
    'a',
    'Aa',
    '"A',
    'A (B ',
    '1 ',
    '. ',
    'a: ',
    '– ',
    '\u00a0',
    'в среду, 1 ноября 2023 ',
  ])(
    'of %j is parsed',
    (words) => {
      const { article, text: decoded } = parseText(`x${words.repeat(Math.ceil(1e6 / words.length))}x`);
      expect(article?.blocks).toMatchObject([{ start: 0, end: decoded.length }]);
    },
    patience,
  );

  it.each(['\u00a0', ' | ', '. A', 'Aa ', '1.', '(Photo: ', 'Aa'])(
    'of %j is parsed below a headline and above a text',
    (words) => {
      const long = `x${words.repeat(Math.ceil(1e6 / words.length))}x`;
      const { article } = parseText(`Harbour reopens\n\n${long}\n\nThe harbour of the town opened again on Monday.\n`);
      expect(article?.blocks).toHaveLength(3);
    },
    patience,
  );
});
