import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import { changedStory } from '../fixture-story.ts';

const file = 'src/story/annotations/10.yaml';

/** How often words that date the text are said to be quoted, where somebody is quoted with these words. */
function reportsOf(quote: string, kind: 'direct-quote' | 'reported' = 'direct-quote'): number {
  const claim = `  - id: quoted
    quote: '${quote}'
    statement: { en: en, ru: ru, uk: uk }
    translation: { en: en, uk: uk }
    event: building
    topic: works
    voice: { kind: ${kind}, speaker: mayor }
    certainty: asserted
    portrays: neutral
    note: { en: en, ru: ru, uk: uk }
`;
  const { files } = buildStory(
    changedStory({
      replace: [
        {
          file,
          find: '- quote: В понедельник, 9 сентября\ngaps:',
          with: '- quote: осмотрела\ngaps:',
        },
        { file, find: '  - id: no-days-off\n', with: `${claim}  - id: no-days-off\n` },
      ],
    }),
  );
  const rules = files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  // Its last words are listed as no claim; nothing else is wrong with it.
  const own = ['uncoded-beside-claim', 'dating-in-quotation'];
  expect(rules.filter((rule) => rule === undefined || !own.includes(rule))).toEqual([]);
  return rules.filter((rule) => rule === 'dating-in-quotation').length;
}

describe('words that date a text', () => {
  it('are its own where they only touch words that it quotes', () => {
    for (const quote of [', мэр ', ' стройку']) expect([quote, reportsOf(quote)]).toEqual([quote, 0]);
  });

  it('are reported where they share a character with them', () => {
    for (const quote of ['мэр о', 'а стройку', 'осмотрела', 'мэр осмотрела стройку', 'смотрел'])
      expect([quote, reportsOf(quote)]).toEqual([quote, 1]);
  });

  it('may stand in words that it retells', () => {
    expect(reportsOf('мэр осмотрела стройку', 'reported')).toBe(0);
  });
});
