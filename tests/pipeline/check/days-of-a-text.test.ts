import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import { type Change, changedStory } from '../fixture-story.ts';

const annotation = 'src/story/annotations/10.yaml';

/** The messages of one rule on the base story with a change. */
function reasonsOf(rule: string, change: Change): string[] {
  const messages = buildStory(changedStory(change)).files.flatMap((file) => file.messages);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ reason }) => reason);
}

/** What the first text, which knows until 9 September 2030, tells of a day. */
const told: Readonly<Record<string, (day: string) => Change>> = {
  'an answer to a question about a day': (day) => ({
    replace: [
      {
        file: 'src/story/codebook/questions.yaml',
        find: 'topic: works\n    text: { en: when en',
        with: `topic: works\n    asksAbout: ${day}\n    text: { en: when en`,
      },
    ],
  }),
  'a claim on an event that began': (day) => ({
    replace: [
      { file: 'src/story/codebook/events.yaml', find: 'starts: 2030-10-05', with: `starts: ${day}` },
      {
        file: annotation,
        find: 'uk: працюють без вихідних }\n    event: building',
        with: 'uk: працюють без вихідних }\n    event: opening',
      },
    ],
  }),
  'a claim on what happened': (day) => ({
    replace: [
      {
        file: annotation,
        find: '    answers:\n      - { question: when-opened, answer: in-autumn }\n',
        with: `    answers:\n      - { question: when-opened, answer: in-autumn }\n    happened: ${day}\n`,
      },
    ],
  }),
};

describe('the last day that a text knows of', () => {
  it.each(Object.entries(told))('ends what it can tell: %s', (_name, on) => {
    expect(reasonsOf('claim-before-event', on('2030-09-08'))).toEqual([]);
    expect(reasonsOf('claim-before-event', on('2030-09-09'))).toEqual([]);
    expect(reasonsOf('claim-before-event', on('2030-09-10'))).toHaveLength(1);
  });

  it.each(['earliest', 'latest'])('is not after the day on which the text was out: %s', (key) => {
    const until = (day: string): Change => ({
      replace: [
        {
          file: 'src/story/annotations/20.yaml',
          find: 'relays:\n',
          with: `knowsUntil: { earliest: null, latest: null, basis: editor, ${key}: ${day} }\nrelays:\n`.replace(
            `${key}: null, `,
            '',
          ),
        },
      ],
    });
    expect(reasonsOf('dating-invalid', until('2030-10-05'))).toEqual([]);
    expect(reasonsOf('dating-invalid', until('2030-10-06'))).toEqual([]);
    expect(reasonsOf('dating-invalid', until('2030-10-07'))).not.toEqual([]);
  });
});
