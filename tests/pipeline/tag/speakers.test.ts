import { expect, it } from 'vitest';
import { madeText, told } from './made-lists.ts';

it.each([
  {
    name: 'a body by the noun that says what it is',
    language: 'eng',
    parts: ['The office says the dam is old.', 'Fish may die, according to the office.'],
    lines: [
      'reported rivers-office, asserted: The office says the',
      'reported rivers-office, hedged: Fish may die, according',
    ],
  },
  {
    name: 'no body by the noun of whose surroundings somebody speaks',
    language: 'eng',
    parts: ['Residents near the office said that the dam is old.'],
    lines: ['reported (Residents), asserted: Residents near the office'],
  },
  {
    name: 'a body in the genitive, and not where it is that of an office',
    language: 'deu',
    parts: [
      'Nach Angaben der Behörde ist der Damm alt.',
      'Fische sterben, wie ein Sprecher des Rivers Office sagte.',
      'Laut dem Direktor des Rivers Office kostet der Damm nichts.',
    ],
    lines: [
      'reported rivers-office, asserted: Nach Angaben der Behörde',
      'reported rivers-office, asserted: Fische sterben, wie ein',
      'reported (Direktor), asserted: Laut dem Direktor des',
    ],
  },
  {
    name: 'who tells, never who is told',
    language: 'eng',
    parts: [
      'The dam is old, Minister Anna Keller told the Morning Post.',
      '"Fish will die," the mayor, Peter Orlov, told Morning Post.',
      'Anna Keller told the Rivers Office that costs had doubled.',
    ],
    lines: [
      'reported keller, asserted: The dam is old,',
      'direct-quote orlov, predicted: "Fish will die," the',
      'reported keller, asserted: Anna Keller told the',
    ],
  },
  {
    name: 'nobody else where a sentence opens a quotation itself',
    language: 'eng',
    parts: ['Anna Keller said the dam is old. One poster read: "Fish, not floods, and no costs."'],
    lines: ['reported keller, asserted: Anna Keller said the', 'direct-quote (), asserted: One poster read: "Fish,'],
  },
  {
    name: 'who stands in the verb',
    language: 'deu',
    parts: ['Keller sagte, der Damm sei alt. Dass Fische sterben, wies sie zurück: Die Kosten seien klein.'],
    lines: ['reported keller, asserted: Keller sagte, der Damm', 'reported keller, denied: Dass Fische sterben, wies'],
  },
  {
    name: 'the original behind “so steht es”',
    language: 'deu',
    parts: ['Keller kam.', 'Der Damm kostet Millionen. So steht es im Gutachten des Rivers Office.'],
    lines: ['reported rivers-office, asserted: Der Damm kostet Millionen.'],
  },
])('names $name', ({ language, parts, lines }) => {
  expect(told(madeText(language, ...parts))).toEqual(lines);
});

it.each([
  {
    name: 'not by what will be behind a quotation',
    language: 'eng',
    parts: ['"Fish will not die here," Anna Keller said. The dam will cost millions. '],
    lines: ['direct-quote keller, predicted: "Fish will not die', 'own-voice, predicted: The dam will cost'],
  },
  {
    name: 'by the past behind the past',
    language: 'eng',
    parts: ['Anna Keller said the dam was old. Costs had risen. All the fish died.'],
    lines: [
      'reported keller, asserted: Anna Keller said the',
      'reported keller, asserted: Costs had risen.',
      'own-voice, asserted: All the fish died.',
    ],
  },
  {
    name: 'by the subjunctive of many verbs',
    language: 'deu',
    parts: ['Keller sagte, der Damm sei alt. Die Kosten trage das Rivers Office. Fische sterben nicht aus.'],
    lines: [
      'reported keller, asserted: Keller sagte, der Damm',
      'reported keller, asserted: Die Kosten trage das',
      'own-voice, asserted: Fische sterben nicht aus.',
    ],
  },
])('goes on with what somebody said $name', ({ language, parts, lines }) => {
  expect(told(madeText(language, ...parts))).toEqual(lines);
});

it.each([
  {
    language: 'eng',
    part: 'It is open whether the dam will cost millions.',
    lines: ['own-voice, asserted: It is open whether'],
  },
  { language: 'eng', part: 'The dam is to cost millions.', lines: ['own-voice, predicted: The dam is to'] },
  {
    language: 'eng',
    part: 'Anna Keller did not say that the dam costs millions.',
    lines: ['own-voice, asserted: Anna Keller did not'],
  },
  { language: 'eng', part: 'We asked the office who will pay for the dam.', lines: [] },
  { language: 'deu', part: 'Wir fragten das Office, ob Fische sterben werden.', lines: [] },
  {
    language: 'deu',
    part: 'Offen ist, ob der Damm Millionen kosten wird.',
    lines: ['own-voice, asserted: Offen ist, ob der'],
  },
  {
    language: 'deu',
    part: 'Bei den Kosten widersprechen sich alle.',
    lines: ['own-voice, asserted: Bei den Kosten widersprechen'],
  },
  {
    language: 'deu',
    part: 'Fachleute widersprechen dem Rivers Office bei den Kosten.',
    lines: ['reported (Fachleute), denied: Fachleute widersprechen dem Rivers'],
  },
  {
    language: 'deu',
    part: 'Die Schau der Fische findet wie immer statt.',
    lines: ['own-voice, asserted: Die Schau der Fische'],
  },
  {
    language: 'deu',
    part: 'Die Behörde sprach von Millionen für den Damm.',
    lines: ['reported rivers-office, asserted: Die Behörde sprach von'],
  },
])('tells what is asserted, and how certainly: $part', ({ language, part, lines }) => {
  expect(told(madeText(language, part))).toEqual(lines);
});
