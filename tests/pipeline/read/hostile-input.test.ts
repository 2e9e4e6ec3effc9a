import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import { strayCharacter } from '../../../src/pipeline/read/characters.ts';
import { type Change, changedStory } from '../fixture-story.ts';

const summary = 'src/story/summaries/source-gazette.en.md';
const sources = 'src/story/codebook/sources.yaml';
const site = 'src/story/site.yaml';
const inSummary = (text: string): Change => ({ add: { [summary]: text } });
const fact = "evidence: мэр осмотрела стройку\n        article: '10'";
const asEvidence = (evidence: string): Change => ({
  replace: [{ file: sources, find: fact, with: `evidence: ${evidence}\n        article: null` }],
});
const asMoment = (date: string): Change => ({
  replace: [{ file: site, find: 'date: 2030-10-05', with: `date: ${date}` }],
});
const asTitle = (title: string): Change => ({ replace: [{ file: site, find: 'title en', with: title }] });

/** The errors of a change: path, line, column and rule of each. */
function errorsOf(change: Change): string[] {
  return buildStory(changedStory(change)).files.flatMap(({ path, messages }) =>
    messages.flatMap(({ fatal, line, column, ruleId }) =>
      fatal === true ? [`${path}:${line ?? '?'}:${column ?? '?'} ${ruleId ?? ''}`] : [],
    ),
  );
}

describe('what nobody could read or follow is refused where it stands', () => {
  it.each([
    ['a picture', inSummary('![](http://example.org/a.png)'), `${summary}:1:1 prose-unknown`],
    ['a picture that is data', inSummary('x ![](data:image/svg+xml,a)'), `${summary}:1:3 prose-unknown`],
    ['a control character in prose', inSummary('a\u0001b'), `${summary}:1:2 prose-unknown`],
    ['a direction without its end', inSummary('ab\ncd \u202Eef'), `${summary}:2:4 prose-unknown`],
    ['deep quotations', inSummary(`${'>'.repeat(10_000)} x`), `${summary}:1:1 prose-unknown`],
    ['quotations with spaces', inSummary(`${'> '.repeat(10_000)} x`), `${summary}:1:1 prose-unknown`],
    ['many stars', inSummary('*'.repeat(50_000)), `${summary}:1:1 prose-unknown`],
    ['many brackets', inSummary(`x\n${'['.repeat(50_000)}`), `${summary}:2:1 prose-unknown`],
    ['an address that no browser opens', inSummary('[x](https://%zz)'), `${summary}:1:1 link-unknown`],
    ['an address whose escapes are none', inSummary('[x](https://example.org/%zz)'), `${summary}:1:1 link-unknown`],
    ['a script as evidence', asEvidence("'javascript:alert(1)'"), `${sources}:9:19 yaml-value`],
    ['another site as evidence', asEvidence("'//example.org'"), `${sources}:9:19 yaml-value`],
    ['words as evidence of no article', asEvidence('see the library'), `${sources}:9:19 yaml-value`],
    ['a day that is on no calendar', asMoment("'2024-02-31'"), `${site}:13:11 yaml-value`],
    ['an hour that is on no clock', asMoment("'2024-02-03T99:99'"), `${site}:13:11 yaml-value`],
    ['no date at all', asMoment("'<b>x</b>'"), `${site}:13:11 yaml-value`],
    ['a control character as an escape', asTitle('"a\\0b"'), `${site}:2:14 yaml-value`],
    ['half of a character', asTitle('"a\\uD83D"'), `${site}:2:14 yaml-value`],
    ['a direction that would turn what stands beside', asTitle('"\\u202Eab"'), `${site}:2:14 yaml-value`],
  ])('%s', (_what, change, place) => {
    expect(errorsOf(change)).toContain(place);
  });

  it('and a direction that ends is taken', () => {
    expect(errorsOf(asTitle('"\\u2067ab\\u2069"'))).toEqual([]);
    expect([strayCharacter('a\u2067b\u2069c'), strayCharacter('a\u2069')?.offset]).toEqual([null, 1]);
    expect(strayCharacter('😀\u0085')?.offset).toBe(2);
  });
});

it('reads a text of very many short lines', () => {
  expect(() => buildStory(changedStory({ add: { 'seeds/30_lines.txt': 'word:\n'.repeat(100_000) } }))).not.toThrow();
}, 60_000);
