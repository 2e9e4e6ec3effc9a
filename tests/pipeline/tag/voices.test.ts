import { expect, it } from 'vitest';
import { madeText, told } from './made-lists.ts';

it.each([
  {
    language: 'eng',
    parts: [
      'headline: Orlov: dam costs will double',
      'Norland opened the dam on Monday. Minister Anna Keller said the dam would stop floods. "It will save fish," she said.',
      'According to the Rivers Office, the dam cost 40 million euros. Experts warned that fish might disappear.',
      'Peter Orlov, the mayor, denied that costs had doubled. What do fish cost?',
    ],
    lines: [
      'reported orlov, predicted: Orlov: dam costs will',
      'own-voice, asserted: Norland opened the dam',
      'reported keller, predicted: Minister Anna Keller said',
      'direct-quote keller, predicted: "It will save fish,"',
      'reported rivers-office, asserted: According to the Rivers',
      'reported (Experts), hedged: Experts warned that fish',
      'reported orlov, denied: Peter Orlov, the mayor,',
    ],
  },
  {
    language: 'deu',
    parts: [
      'lede: Der Damm ist nach Einschätzung von Fachleuten nicht sicher. Das berichtet die Morning Post.',
      'Die Kosten steigen seit Jahren. Ministerin Anna Keller sagte, der Damm werde Hochwasser verhindern. Er sei sicher.',
      '„Den Fischen geht es gut“, sagte sie. Laut Rivers Office könnte der Damm teurer werden.',
      'Keller zufolge kostet der Damm nichts.',
    ],
    lines: [
      'reported (Fachleuten), asserted: Der Damm ist nach',
      'reported morning-post, asserted: Die Kosten steigen seit',
      'reported keller via morning-post, predicted: Ministerin Anna Keller sagte,',
      'reported keller via morning-post, asserted: Er sei sicher.',
      'direct-quote (sie), asserted: „Den Fischen geht es',
      'reported rivers-office via morning-post, hedged: Laut Rivers Office könnte',
      'reported keller via morning-post, asserted: Keller zufolge kostet der',
    ],
  },
  {
    language: 'rus',
    parts: [
      'lede: Плотина стоит миллионы евро. Такими мыслями поделилась министр Анна Келлер.',
      'По её словам, плотина остановит наводнения. Возможно, рыбы станет больше.',
      'Напомним, плотину строили 20 лет. Расходы не выросли.',
      'pull-quote: Рыба погибнет из-за плотины,\n– заявил мэр Пётр Орлов.',
    ],
    lines: [
      'reported keller, asserted: Плотина стоит миллионы евро.',
      'reported keller, predicted: По её словам, плотина',
      'reported keller, hedged: Возможно, рыбы станет больше.',
      'own-voice, asserted: Напомним, плотину строили 20',
      'own-voice, asserted: Расходы не выросли.',
      'direct-quote orlov, predicted: Рыба погибнет из-за плотины,',
    ],
  },
  {
    language: 'ukr',
    parts: [
      'Петро Орлов зазначив, що гребля коштує мільйони євро. Попри це витрати зростатимуть.',
      'За даними Управління річок, риби стало менше. «Повеней більше не буде», – додала Анна Келлер.',
      'Експерти вважають, що гребля, ймовірно, не зупинить повені.',
    ],
    lines: [
      'reported orlov, asserted: Петро Орлов зазначив, що',
      'reported orlov, predicted: Попри це витрати зростатимуть.',
      'reported rivers-office, asserted: За даними Управління річок,',
      'direct-quote keller, predicted: «Повеней більше не буде»,',
      'reported (Експерти), hedged: Експерти вважають, що гребля,',
    ],
  },
])('tells whose voice a sentence is in, and how certain it is: $language', ({ language, parts, lines }) => {
  expect(told(madeText(language, ...parts))).toEqual(lines);
});
