import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../src/model/annotation.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { mergeArticle } from '../../src/pipeline/merge/merge-article.ts';
import { readYaml } from '../../src/pipeline/read/read-yaml.ts';
import { parseText } from './parse/fixture-seed.ts';
import { changedStory } from './fixture-story.ts';

const path = 'src/story/annotations/10.yaml';

const none = { byId: new Map<string, never>(), whole: true };

/** Merges a Russian text with an annotation that has nothing but its `language`, and more lines where given. */
function merge(language: string, more = '') {
  const { article, text } = parseText(
    'Мост откроют осенью\n\nНовый мост через реку Сула откроют в октябре, сообщила мэр Анна Коваль.\n\nСтроители работают без выходных и на обоих берегах.\n',
  );
  const value = `seed: text.txt\nsha256: '${'0'.repeat(64)}'\nlanguage: ${language}\n${more}`;
  const file = new VFile({ path, value });
  const yaml = readYaml(file, annotationSchema);
  if (!article || !yaml) throw new Error('expected an article and its annotation');
  const codebook = { events: none, topics: none, questions: none, sources: none, portrayals: none };
  return {
    article: mergeArticle({ article, text, path: 'text.txt' }, yaml, codebook, null),
    messages: messagesOf([file]),
  };
}

function messagesOf(files: readonly VFile[]): string[] {
  return files
    .filter((file) => file.path === path)
    .flatMap((file) =>
      file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
    );
}

describe('the language of an annotation', () => {
  it('is that of the article, with its basis, evidence and note', () => {
    const note = { en: 'It is in the imprint.', ru: 'Так в выходных данных.', uk: 'Так у вихідних даних.' };
    const { article, messages } = merge(
      `{ value: bul, basis: editor, evidence: [{ elsewhere: imprint }], note: ${JSON.stringify(note)} }`,
    );
    expect(messages).toEqual([]);
    expect(article.language).toBe('bul');
    expect(article.facts.language).toEqual({
      basis: 'editor',
      evidence: [{ kind: 'elsewhere', text: 'imprint' }],
      note,
    });
  });

  it('is otherwise that of the words, which a program told', () => {
    const { built } = buildStory(changedStory());
    const { language, facts } = built?.articles[0]?.article ?? {};
    expect(language).toBe('rus');
    expect(facts?.language).toMatchObject({ basis: 'inferred', evidence: [] });
    expect(facts?.language.note).toBeNull();
  });

  it('quotes words where it says that it rests on them', () => {
    expect(merge('{ value: rus, basis: stated }').messages).toEqual([
      '3:32 evidence-missing Unexpected basis `stated` without words of the text',
    ]);
    const { article, messages } = merge('{ value: rus, basis: inferred, evidence: [{ quote: Строители работают }] }');
    expect(messages).toEqual([]);
    expect(
      article.facts.language.evidence.map(
        (one) => one.kind === 'words' && article.text.startsWith(one.text, one.start),
      ),
    ).toEqual([true]);
  });

  it.each([
    ['ru', 'expected the three letters of an ISO 639-3 code, such as `eng`'],
    ['Rus', 'expected the three letters of an ISO 639-3 code, such as `eng`'],
    ['qqq', 'expected the ISO 639-3 code of a language, such as `eng`'],
    ['ger', 'expected the ISO 639-3 code of a language, such as `eng`'],
    ['und', 'expected the ISO 639-3 code of a language, such as `eng`'],
  ])('%s is no code of a language', (code, expected) => {
    const { built, files } = buildStory(
      changedStory({
        replace: [
          { file: path, find: 'siglum: G30\n', with: `siglum: G30\nlanguage: { value: ${code}, basis: editor }\n` },
        ],
      }),
    );
    expect(built).toBeNull();
    expect(messagesOf(files)).toEqual([`4:20 yaml-value Unexpected \`${code}\` for \`value\`, ${expected}`]);
  });

  it('may be one that the parser never looks for', () => {
    expect(merge('{ value: chv, basis: editor }').article.language).toBe('chv');
  });

  it('is the one into which no block is translated', () => {
    const translation = "translations:\n  - begins: Строители работают\n    text: { uk: 'x' }\n";
    expect(merge('{ value: rus, basis: editor }', translation).messages).toEqual([]);
    expect(merge('{ value: ukr, basis: editor }', translation).messages).toEqual([
      '6:17 translation-own-language Unexpected translation into `uk`, the language of the text',
    ]);
  });
});
