import { describe, expect, it } from 'vitest';
import { parseText, rolesOf } from './fixture-seed.ts';

const lede = 'The harbour of the town opened again on Monday, three days after the storm.';
const more = 'Fishing boats were the first to leave, the harbour master said.';

/** A line that begins so and is of so many characters, with so many at its end. */
function line(begins: string, length: number, ends = ''): string {
  return `${begins}${'a'.repeat(length - begins.length - ends.length)}${ends}`;
}

/** What the line for which `made` stands is taken for, in a text of these lines. */
function roleOf(made: string, lines: readonly string[]): string | undefined {
  const roles = rolesOf(parseText(lines.join('\n\n')));
  return roles.find(([, words]) => words.startsWith(made.slice(0, 8)))?.[0];
}

/** The longest line of each kind, and texts of which a line of that length is one. */
const longest: readonly (readonly [
  role: string,
  most: number,
  made: (length: number) => string,
  text: (made: string) => string[],
])[] = [
  ['headline', 200, (length) => line('Harbour ', length), (made) => [made, lede, more]],
  ['headline', 150, (length) => line('Harbour ', length, '?'), (made) => [made, lede, more]],
  ['headline', 150, (length) => line('Harbour ', length, '...'), (made) => [made, lede, more]],
  ['crosshead', 140, (length) => line('Section ', length), (made) => ['Harbour', lede, made, more]],
  ['byline', 160, (length) => line('Author: Jane D', length), (made) => ['Harbour', made, lede, more]],
  ['credit', 160, (length) => line('Source: Post', length), (made) => ['Harbour', made, lede, more]],
  ['boilerplate', 300, (length) => line('See also: P', length), (made) => ['Harbour', lede, more, made]],
];

describe('the longest line', () => {
  it.each(longest)('that is a %s has %i characters', (role, most, made, text) => {
    const taken = [most, most + 1].map((length) => roleOf(made(length), text(made(length))));
    expect(taken.map((found) => found === role)).toEqual([true, false]);
  });

  it('that a credit names whose words are handed on in has a name of eighty characters', () => {
    const relayed = (length: number) => {
      const { article } = parseText(['Harbour', `Source: ${line('Post', length)}`, lede].join('\n\n'));
      return article?.relays.length;
    };
    expect([relayed(80), relayed(81)]).toEqual([1, 0]);
  });
});

describe('a standfirst', () => {
  // Of fewer words, it would be the label above the headline that stands where the standfirst is.
  const headline = 'Harbour reopens after storm';
  const standfirst = (words: string, below = lede): string | undefined => roleOf(words, [headline, words, below, more]);

  it('is a line of five words or more before the running text', () => {
    expect(standfirst('Boats leave the town')).not.toBe('standfirst');
    expect(standfirst('Boats leave the town today')).toBe('standfirst');
    expect(standfirst('Boats leave the town again today')).toBe('standfirst');
  });

  it('is none that announces something, or goes on', () => {
    for (const mark of [':', ',', ';']) expect(standfirst(`Boats leave the town today${mark}`)).not.toBe('standfirst');
  });

  it('is one between the headline and the author, the date or the headline again, below which other lines stand', () => {
    const between = (words: string, end: string) => roleOf(words, [headline, words, end, 'Nobody hurt', lede, more]);
    for (const end of ['By Jane Doe', '3 March 2025', headline]) {
      expect([end, between('Boats leave the town today', end)]).toEqual([end, 'standfirst']);
      expect([end, between('Boats leave the town', end)]).not.toEqual([end, 'standfirst']);
    }
  });

  it('is none where no running text stands below', () => {
    expect(roleOf('Boats leave the town today', [headline, 'Boats leave the town today', 'By Jane Doe'])).not.toBe(
      'standfirst',
    );
  });
});

describe('what a colon announces', () => {
  /** What is lost in a text in which these lines stand below a colon. */
  const lostAbove = (lines: readonly string[]): (readonly string[])[] => {
    const { article } = parseText(['Harbour reopens', lede, 'He named three:', ...lines].join('\n\n'));
    return (article?.gaps ?? []).map(({ kind, evidence }) => [kind, evidence.text]);
  };
  const lost = [['colon-without-content', 'He named three:']];

  it('is no crosshead, whatever it begins with', () => {
    for (const crosshead of ['“Three days” in the harbour', '3 days in the harbour', 'Days in the harbour'])
      expect([crosshead, lostAbove([crosshead, more])]).toEqual([crosshead, lost]);
  });

  it('is a sentence that begins with a quotation, a number or a small letter, and no other', () => {
    for (const words of ['“Boats” left first.', '3 boats left the harbour.', 'boats left the harbour.'])
      expect([words, lostAbove([words])]).toEqual([words, []]);
    expect(lostAbove([more])).toEqual(lost);
  });

  it('stands below what is no part of the text', () => {
    expect(lostAbove(['Share this article', 'boats left the harbour.'])).toEqual([]);
    expect(lostAbove(['Share this article', more])).toEqual(lost);
  });
});

describe('the words that show a loss', () => {
  const lostHead = (first: string) =>
    parseText(`${first}\n\n${more}\n`).article?.gaps.map(({ evidence }) => evidence.text);

  it('are the first sentence of a text without a headline', () => {
    expect(lostHead(`${lede} It was full. And so on.`)).toEqual([lede]);
  });

  it('are of three hundred characters at most, cut between words', () => {
    const [long = ''] = lostHead(`${'Boats left the harbour, and '.repeat(20)}so on.`) ?? [];
    expect(long.length).toBeLessThanOrEqual(300);
    expect(long.length).toBeGreaterThan(280);
    expect(long).toMatch(/(?:Boats|left|the|harbour,|and)$/u);
  });
});

describe('the ends of the running text', () => {
  it('have the short sentences right above it, also where no headline is found', () => {
    const short = 'Boats left it again.';
    const roles = rolesOf(parseText(['Ferries', short, lede, more].join('\n\n')));
    expect(roles.filter(([role]) => role !== 'boilerplate')[0]).toEqual(['lede', short]);
  });

  it('have a last line of five words or more that a colon breaks off', () => {
    const last = (words: string) => roleOf(words, ['Harbour reopens', lede, more, words]);
    expect(last('Boats then left in this order:')).toBe('paragraph');
    expect(last('Boats left in this:')).toBe('boilerplate');
  });
});
