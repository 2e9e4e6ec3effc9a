import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/pipeline/read/read-yaml.ts';
import { keepDocuments, parseYaml } from '../../../src/pipeline/read/yaml-documents.ts';

const schema = z.strictObject({
  title: z.string(),
  items: z.array(z.strictObject({ id: z.string(), kind: z.enum(['a', 'b']), size: z.int().optional() })).default([]),
});

function read(text: string) {
  const file = new VFile({ path: 'list.yaml', value: text });
  const yaml = readYaml(file, schema);
  return {
    yaml,
    messages: file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  };
}

describe('readYaml', () => {
  it('gives the value and the place of each part', () => {
    const { yaml, messages } = read('title: x\nitems:\n  - id: one\n    kind: a\n');
    expect(messages).toEqual([]);
    expect(yaml?.value).toEqual({ title: 'x', items: [{ id: 'one', kind: 'a' }] });
    expect(yaml?.at(['items', 0, 'kind']).start).toMatchObject({ line: 4, column: 11 });
    expect(yaml?.at(['items', 0, 'missing']).start).toMatchObject({ line: 3, column: 5 });
  });

  it('reports everything in one run and keeps what is right', () => {
    const { yaml, messages } = read(
      'title: x\nitems:\n  - id: 007\n    kind: c\n  - id: two\n    kind: b\n    sise: 3\n',
    );
    expect(messages).toEqual([
      '3:9 yaml-value Unexpected number `007` for `id`, expected text',
      '4:11 yaml-value Unexpected `c` for `kind`, expected one of `a`, `b`',
      '7:5 yaml-unknown-key Unexpected key `sise`, expected `size`',
    ]);
    expect(yaml?.whole).toBe(false);
    expect(yaml?.value.items).toEqual([{ id: 'two', kind: 'b' }]);
  });

  it('reads words of YAML 1.1 as words', () => {
    expect(read('title: no\nitems:\n  - { id: on, kind: a }\n').yaml?.value).toMatchObject({
      title: 'no',
      items: [{ id: 'on' }],
    });
  });

  it('lets no key reach a prototype', () => {
    const { yaml } = read('title: x\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n');
    expect(yaml?.value).toEqual({ title: 'x', items: [] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n'],
    ['a word', 'word'],
    ['two documents', 'title: a\n---\ntitle: b\n'],
    ['an unknown alias', 'title: *a\n'],
    ['an alias of itself', 'title: &a [*a]\n'],
    ['deep nesting', '['.repeat(20000)],
    ['a tag', 'title: !!binary x\n'],
    ['control characters', 'title: "\u0000"\n\u0001'],
  ])('never throws: %s', (_name, text) => {
    const { yaml, messages } = read(text);
    if (!yaml?.whole) expect(messages.length).toBeGreaterThan(0);
  });

  it('reports bytes that are not UTF-8', () => {
    const file = new VFile({ path: 'list.yaml', value: new Uint8Array([0x74, 0xff, 0xfe]) });
    expect(readYaml(file, schema)).toBeNull();
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['yaml-syntax']);
  });

  it('says the same of a text that comes again to a process that keeps what it parsed', () => {
    const texts = ['title: x\nitems:\n  - id: 007\n    kind: c\n', 'title: [\n', 'title: x\n'];
    const once = texts.map(read);
    keepDocuments();
    for (let round = 0; round < 2; round++)
      expect(texts.map(read).map(({ messages }) => messages)).toEqual(once.map(({ messages }) => messages));
    expect(parseYaml('title: x\n').document).toBe(parseYaml('title: x\n').document);
  });

  it('says one thing of one slip, in words of somebody who never met the grammar', () => {
    const list = 'title: x\nitems:\n  - id: one\n    kind: a\n    size: 1\n  - id: two\n    kind: b\n    size: 2\n';
    const slips: readonly (readonly [find: string, words: string, message: string])[] = [
      [
        '    kind: a',
        '   kind: a',
        '4:1 yaml-syntax Unexpected indentation, expected the column of the entries above it',
      ],
      [
        '    kind: a',
        '      kind: a',
        '4:7 yaml-syntax Unexpected indentation, expected the column of the entries above it',
      ],
      [
        '  - id: two',
        '   - id: two',
        '6:4 yaml-syntax Unexpected indentation, expected the column of the entries above it',
      ],
      ['    kind: a', '\tkind: a', '4:1 yaml-syntax Unexpected tab, expected spaces'],
      [
        'title: x',
        'title: x: y',
        '1:8 yaml-syntax Unexpected second `: ` in one value, expected the value between quotation marks',
      ],
      [
        'title: x',
        'title: "x" y',
        '1:12 yaml-syntax Unexpected words behind a closing quotation mark, expected the end of the value',
      ],
      ['title: x', 'title: "x', '9:1 yaml-syntax Unexpected end of the text, expected its closing quotation mark'],
      ['title: x', 'title: [x', '2:1 yaml-syntax Unexpected end of a value in brackets, expected `]`'],
      [
        'kind: b',
        'kind: b\n    kind: a',
        '8:5 yaml-duplicate-key Unexpected second use of the key `kind`, expected each key once',
      ],
      ['kind: b', 'kind:', '7:5 yaml-missing-value Unexpected lack of a value for `kind`, expected one of `a`, `b`'],
      ['    kind: b\n', '', '6:5 yaml-missing-value Unexpected lack of the key `kind`, expected one of `a`, `b` there'],
    ];
    for (const [find, words, message] of slips) {
      expect(list).toContain(find);
      expect([words, read(list.replace(find, words)).messages]).toEqual([words, [message]]);
    }
  });
});
