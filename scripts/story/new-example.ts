import { type Codebook, inEvery, schemaLine } from './new-yaml.ts';

const first = {
  name: '001_lantern.txt',
  text: `Library to open on Sundays from May

By Ada Quill

3 March 2031

The town library will open on Sundays from May, the head librarian, Ida Moss, said on Monday. Four hundred readers had asked for it.

The extra day costs the town 9,000 crowns a year.
`,
};

const second = {
  name: '002_weekly.txt',
  text: `No Sundays at the library before autumn

5 March 2031

The library will not open on Sundays before September, the council said. The extra day costs 14,000 crowns a year.
`,
};

/** The example is in English, whatever the languages of the site. */
const t = (words: string): string => inEvery(['en'], words);

/** The entries that the claims of the example refer to. */
export function exampleCodebook(): Codebook {
  return {
    events: `
  - id: the-story
    name: ${t('the library on Sundays')}
    short: ${t('the library')}
    days: null # or { starts: 2030-01-31, ends: null }
`,
    topics: `
  - { id: opening, name: ${t('when it opens')} }
  - { id: cost, name: ${t('what it costs')} }
`,
    questions: `
  - id: when-sundays
    event: the-story
    topic: opening
    text: ${t('From when on does the library open on Sundays?')}
    answers:
      - { id: may, text: ${t('From May')}, excludes: [september] }
      - { id: september, text: ${t('Not before September')} }
    difference: { kind: contradiction, note: ${t('One text says May, the other not before September.')} }
  - id: what-cost
    event: the-story
    topic: cost
    text: ${t('What does the extra day cost in a year?')}
    answers:
      - { id: nine-thousand, text: ${t('9,000 crowns')} }
      - { id: fourteen-thousand, text: ${t('14,000 crowns')} }
    difference: { kind: contradiction, note: ${t('The sums differ by 5,000 crowns.')} }
`,
    sources: `
  - { id: lantern, kind: newspaper, name: ${t('The Lantern')}, short: ${t('Lantern')} }
  - { id: weekly, kind: newspaper, name: ${t('The Weekly')}, short: ${t('Weekly')} }
  - { id: ida-moss, kind: person, name: ${t('Ida Moss')}, short: ${t('Moss')}, role: ${t('head librarian')} }
  - { id: council, kind: body, name: ${t('the council')}, short: ${t('council')} }
`,
  };
}

/** The texts of the example and their annotations, by path. */
export function exampleFiles(digestOf: (text: string) => string): [string, string][] {
  const head = (
    { name, text }: typeof first,
    source: string,
  ): string => `${schemaLine('annotation', '../')}seed: ${name}
sha256: ${digestOf(text)}
# \`full\` shows the whole text, \`excerpts\` only what claims quote.
display: full
source: { value: ${source}, basis: editor }
claims:
`;
  return [
    [`seeds/${first.name}`, first.text],
    [`seeds/${second.name}`, second.text],
    [
      'story/annotations/001.yaml',
      `${head(first, 'lantern')}  # A quote is copied from the seed, to the character; the statement says what is claimed, and not who says it.
  - id: sundays-from-may
    quote: will open on Sundays from May
    statement: ${t('The library opens on Sundays from May.')}
    event: the-story
    topic: opening
    answers: [{ question: when-sundays, answer: may }]
    voice: { kind: reported, speaker: ida-moss, speakerText: 'the head librarian, Ida Moss' }
    certainty: predicted
  - id: costs-nine-thousand
    quote: costs the town 9,000 crowns a year
    statement: ${t('The extra day costs 9,000 crowns a year.')}
    event: the-story
    topic: cost
    answers: [{ question: what-cost, answer: nine-thousand }]
    voice: { kind: own-voice }
    certainty: asserted
# Sentences that are no claim, each with its reason.
uncoded:
  - { quote: Four hundred readers had asked for it., reason: out-of-scope }
`,
    ],
    [
      'story/annotations/002.yaml',
      `${head(second, 'weekly')}  - id: no-sundays-before-september
    quote: will not open on Sundays before September
    statement: ${t('The library does not open on Sundays before September.')}
    event: the-story
    topic: opening
    answers: [{ question: when-sundays, answer: september }]
    voice: { kind: reported, speaker: council, speakerText: the council }
    certainty: predicted
  - id: costs-fourteen-thousand
    quote: costs 14,000 crowns a year
    statement: ${t('The extra day costs 14,000 crowns a year.')}
    event: the-story
    topic: cost
    answers: [{ question: what-cost, answer: fourteen-thousand }]
    voice: { kind: own-voice }
    certainty: asserted
`,
    ],
  ];
}
