import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { directionOf, isLanguageTag, meantTag, toBcp47 } from '../../src/model/language.ts';
import { languagesSchema, localizedSchema, textIn } from '../../src/model/localized.ts';
import { readYaml } from '../../src/pipeline/read/read-yaml.ts';

/** What is said of a file, each with its place. */
function messagesOf(text: string, schema: z.ZodType): string[] {
  const file = new VFile({ path: 'site.yaml', value: text });
  readYaml(file, schema);
  return file.messages.map(({ line, column, reason }) => `${line ?? 0}:${column ?? 0} ${reason}`);
}

describe('languages', () => {
  it('are codes of three letters in data and BCP 47 tags on pages', () => {
    expect(['deu', 'eng', 'kaz', 'arb', 'cmn', 'tat', 'und'].map(toBcp47)).toEqual('de en kk ar zh tt und'.split(' '));
    expect(['en', 'kk', 'zh-Hant', 'rom'].filter((tag) => !isLanguageTag(tag))).toEqual([]);
    expect(['EN', 'deu', 'english', 'qq', 'und', 'e', '', 'en_GB'].filter(isLanguageTag)).toEqual([]);
    expect(['deu', 'EN', 'pt_br', 'qq'].map(meantTag)).toEqual(['de', 'en', 'pt-BR', null]);
  });

  it('are written from right to left where their script is', () => {
    expect(['ar', 'he', 'fa', 'ur', 'dv', 'az-Arab'].filter((tag) => directionOf(tag) !== 'rtl')).toEqual([]);
    expect(['en', 'kk', 'ru', 'zh', 'az', 'und', 'no tag'].filter((tag) => directionOf(tag) !== 'ltr')).toEqual([]);
  });

  it('are refused at their place where there are none, one is unknown, or one stands twice', () => {
    const site = z.object({ languages: languagesSchema });
    expect(messagesOf('languages: [de, en, kk]\n', site)).toEqual([]);
    expect(messagesOf('languages: [de, deu, xx, de]\n', site)).toEqual([
      '1:17 Unexpected `deu` for `languages.1`, expected `de`',
      '1:22 Unexpected `xx` for `languages.2`, expected the BCP 47 tag of a language, such as `en`',
      '1:26 Unexpected `de` for `languages.3`, expected each language once',
    ]);
    expect(messagesOf('languages: []\n', site)).toEqual([
      '1:12 Unexpected list for `languages`, expected at least one language, such as `en`',
    ]);
    expect(messagesOf('name: a\n', site)).toEqual([
      '1:1 Unexpected lack of the key `languages`, expected a list there',
    ]);
  });
});

describe('a text by language', () => {
  it('may lack languages, but not all, and has no others than there are', () => {
    const schema = z.object({ title: localizedSchema });
    expect(messagesOf('title: { de: Titel }\n', schema)).toEqual([]);
    expect(messagesOf('title: {}\n', schema)).toEqual([
      '1:8 Unexpected mapping for `title`, expected a text in at least one language, such as `en`',
    ]);
    expect(messagesOf('title: { de: Titel, rus: Да }\n', schema)).toEqual(['1:21 Unexpected key `rus`, expected `ru`']);
  });

  it('is given in the language asked for, else in the first of the site that it has, else in whichever there is', () => {
    expect(textIn({ ru: 'да', de: 'ja' }, 'de', ['en', 'ru', 'de'])).toEqual({ language: 'de', text: 'ja' });
    expect(textIn({ de: 'ja', ru: 'да' }, 'en', ['en', 'ru', 'de'])).toEqual({ language: 'ru', text: 'да' });
    expect(textIn({ kk: 'иә' }, 'en', ['en', 'ru'])).toEqual({ language: 'kk', text: 'иә' });
  });
});
