import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/pipeline/parse/sentences.ts';
import { phrases } from './fixture-seed.ts';

it.each([
  [
    'rus',
    'Об этом сообщил И.И. Громов. | Он глава гавани. | Гавань в г. Порт-Север открыта. | Паром ушёл… | Все остались.',
  ],
  ['rus', 'Это было в 2022 г. | Войска ушли. | Площадь 800 кв. м. | Огонь потушили.'],
  ['ukr', 'Про це сказав п. Кіт. | Гавань у м. Порт-Північ відкрита. | У 2022 р. | Іван пішов.'],
  ['eng', 'The U.S. Coast Guard came. | It sailed on Jan. 5. | All were glad. | Mr. Smith was No. 5.'],
  ['deu', 'Am 3. März kam Dr. Hoff. | Das gilt z. B. für Ostern. | Es sind ca. 5 Mio. Euro. | Alle kamen.'],
  ['fra', 'Selon M. Tanguy, la ligne est rompue. | Mme Le Goff dort. | J.-P. Martin est parti. | Il est resté.'],
  ['spa', 'El Sr. Sanz fue el primero. | La Dra. Ruiz llegó. | EE.UU. aprobó la ley. | Todo bien.'],
])('in %s sentences end as the language ends them: %s', (language, marked) => {
  const sentences = marked.split(' | ');
  const text = sentences.join(' ');
  const rules = phrases.languages.find((known) => known.language === language);
  if (!rules) throw new Error('expected the language');
  expect(splitSentences(text, rules).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
