import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import type { StoryInput } from '../../../src/pipeline/build-story.ts';
import { changedStory, type Change } from '../fixture-story.ts';

const path = 'src/story/phrases.yaml';

/** The base story with a file of phrases. */
function storyWith(phrases: string, change: Change = {}): StoryInput {
  return changedStory({ ...change, add: { ...change.add, [path]: phrases } });
}

/** The messages on that file, and whether the story was built. */
function check(input: StoryInput) {
  const { built, files } = buildStory(input);
  const messages = files.flatMap((file) =>
    file.path === path
      ? file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
      : [],
  );
  const others = files
    .filter((file) => file.path !== path)
    .flatMap((file) => file.messages.map(({ ruleId }) => ruleId));
  return { built, messages, others };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const sentence = 'Следите за нами в порту';

/** A text that ends in the sentence. */
const text = `Мост открыт\n\nМост через реку открыли в понедельник, сообщили в мэрии.\n\n${sentence}, и мы расскажем обо всём.\n`;

/** Three texts of the same words: two of known outlets, and one of which nothing is known. */
const texts: Change = {
  add: {
    'seeds/30_new.txt': text,
    'src/story/annotations/30.yaml': `seed: 30_new.txt\nsha256: '${sha256(text)}'\nsource: { value: gazette, basis: editor }\n`,
    'seeds/31_new.txt': text,
    'src/story/annotations/31.yaml': `seed: 31_new.txt\nsha256: '${sha256(text)}'\nsource: { value: herald, basis: editor }\n`,
    'seeds/32_new.txt': text,
  },
};

const phrasesFor = (source: string): string =>
  `outlets:\n  - source: ${source}\n    boilerplate:\n      - { begins: ${sentence.toLowerCase()}, reason: promotion }\n`;

/** The ids of the articles in which the sentence is set aside. */
function setAsideIn({ built }: ReturnType<typeof check>): string[] {
  return (built?.articles ?? [])
    .filter(({ article }) =>
      article.blocks.some((block) => block.role === 'boilerplate' && article.text.startsWith(sentence, block.start)),
    )
    .map(({ article }) => article.id);
}

describe('the phrases of outlets', () => {
  it('set lines aside in the texts that the outlet published, and in no other', () => {
    for (const [source, ids] of [
      ['gazette', ['30']],
      ['herald', ['31']],
      ['mayor', []],
    ] as const) {
      const checked = check(storyWith(phrasesFor(source), texts));
      expect(checked.messages).toEqual([]);
      expect(checked.built?.articles).toHaveLength(5);
      expect(setAsideIn(checked)).toEqual(ids);
    }
  });

  it('are reported where their outlet is in no list', () => {
    const { built, messages } = check(storyWith(phrasesFor('gazete')));
    expect(built).toBeNull();
    expect(messages).toEqual(['2:13 unknown-source Unexpected source `gazete`, expected `gazette`']);
  });

  it.each([
    [
      'an unknown key',
      phrasesFor('gazette').replace('reason', 'reasn'),
      '4:44 yaml-unknown-key Unexpected key `reasn`, expected `reason`',
    ],
    [
      'an unknown reason',
      phrasesFor('gazette').replace('promotion', 'menu'),
      '4:52 yaml-value Unexpected `menu` for `reason`, expected one of `scrape-marker`',
    ],
    [
      'no words',
      'outlets:\n  - source: gazette\n    boilerplate:\n      - { reason: promotion }\n',
      '4:9 yaml-value Unexpected mapping for `boilerplate.0`, expected at least one of is, begins',
    ],
    ['a key twice', `outlets: []\noutlets: []\n`, '2:1 yaml-duplicate-key'],
    ['a tab', 'outlets:\n\t- source: gazette\n', '2:1 yaml-syntax'],
  ])(
    'are reported at their place where they have %s, with everything else that is wrong',
    (_name, phrases, expected) => {
      const { built, messages, others } = check(
        storyWith(phrases, {
          replace: [{ file: 'src/story/annotations/10.yaml', find: 'speaker: mayor', with: 'speaker: major' }],
        }),
      );
      expect(built).toBeNull();
      expect(messages.map((message) => message.slice(0, expected.length))).toContain(expected);
      expect(others).toContain('unknown-source');
    },
  );

  it('are reported where their bytes are not UTF-8', () => {
    const input = storyWith('outlets: []\n');
    const story = input.story.map((file) =>
      file.path === path ? { path, bytes: new Uint8Array([0x6f, 0xff]) } : file,
    );
    const { built, messages } = check({ ...input, story });
    expect(built).toBeNull();
    expect(messages).toEqual(['undefined:undefined yaml-syntax Unexpected bytes that are not UTF-8, expected UTF-8']);
  });

  it('may be missing', () => {
    expect(check(changedStory()).built).not.toBeNull();
  });
});

describe('a language that an editor names', () => {
  it('ends the message that the words do not tell it, and decides which translation of a claim is none', () => {
    const short = 'Мост\n\nМост открыт.\n';
    const rulesWith = (language: string): string[] => {
      const annotation = `seed: 30_new.txt\nsha256: '${sha256(short)}'\n${language}claims:\n  - id: open\n    quote: Мост открыт\n    statement: { en: a, ru: b, uk: c }\n    translation: { en: a, ru: b }\n    event: building\n    topic: works\n    voice: { kind: own-voice }\n    certainty: asserted\n    portrays: neutral\n    note: { en: a, ru: b, uk: c }\n`;
      const add = { 'seeds/30_new.txt': short, 'src/story/annotations/30.yaml': annotation };
      return buildStory(changedStory({ add }))
        .files.filter(({ path: at }) => at.includes('/30'))
        .flatMap(({ messages }) => messages.map(({ ruleId }) => String(ruleId)))
        .toSorted();
    };
    expect(rulesWith('')).toEqual(['language-undetermined', 'text-undated']);
    const known =
      'language: { value: rus, basis: editor }\npublished: { value: null, precision: null, basis: editor }\n';
    expect(rulesWith(known)).toEqual(['translation-own-language']);
  });
});
