import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../src/model/dating.ts';
import { parseText, rolesOf } from './fixture-seed.ts';

const title = 'Harbour wins case against the winter';
const lede = 'The harbour won its case against the winter on Monday, and a ferry left for the islands at noon.';
const more = 'Passengers had waited for the day since November, the harbour office said in a letter.';
const last = 'The pier is next, and it will be repaired until autumn if the money holds out that long.';

const page = (...lines: string[]) => parseText([title, ...lines, lede, more, last].join('\n'));

/** What a line is taken for, alone between headline and text. */
function roleOf(line: string): string | undefined {
  return rolesOf(page(line)).find(([, words]) => words === line)?.[0];
}

describe('the date of a page', () => {
  it.each([
    ['PUBLISHED: February 18, 2026 at 4:42 PM CST | UPDATED: February 19, 2026 at 9:05 AM CST', '2026-02-18T16:42'],
    ['September 30, 2024 7:15 AM GMT+3 Updated 2 hours ago', '2024-09-30T07:15'],
    ['martes, 11 de junio de 2024, 9:05 p. m. (actualizado: 12 de junio de 2024, 7:40 a. m.)', '2024-06-11T21:05'],
    ['Northport | 08·04·25 | 19:21', '2025-04-08T19:21'],
    ['Northport 19 NOV 2025 - 20:30 CET', '2025-11-19T20:30'],
    ['№ 36 (11 204) от 8 сентября 2023 года', '2023-09-08'],
    ['27.04.2023 Д. Воронцова Просмотров: 873', '2023-04-27'],
  ])('is read in %s', (line, time) => {
    const { article } = page(line);
    expect([article?.title, article && timeOf(article.published)]).toEqual([title, time]);
  });

  it('is the one that is said to be that of publication', () => {
    const { article } = page('Stand: 12.03.2025, 06:00 Uhr', 'Erstellt: Dienstag, 11.03.2025, 17:30 Uhr');
    expect(article && timeOf(article.published)).toBe('2025-03-11T17:30');
    const alone = page('Stand: 12.03.2025, 06:00 Uhr').article;
    expect(alone && timeOf(alone.published)).toBe('2025-03-12T06:00');
  });

  it('stands above the headline with other lines of its kind between', () => {
    const above = ['14:22 17.04.2025', '(обновлено: 15:02 17.04.2025)', 'https://post.example/20250417/harbour.html'];
    const { article } = parseText([...above, title, lede, more, last].join('\n'));
    expect(article && timeOf(article.published)).toBe('2025-04-17T14:22');
  });
});

describe('the author of a page', () => {
  it.each([
    [['Interview by Jane Doe', '18 November 2023'], 'Jane Doe'],
    [['By Jane 😀 Doe'], 'Jane 😀 Doe'],
    [['Von Franka Lüders 02.10.2025, 11:48 Uhr'], 'Franka Lüders'],
    [['Text und Fotos: Anna Berg'], 'Anna Berg'],
    [['Tom Ridgway and Asha Lindqvist', 'First published Sun 20 Oct 2024 06.15 BST'], 'Tom Ridgway and Asha Lindqvist'],
    [['Anna BERG, «Harbour Post», Northport'], 'Anna BERG'],
    [['Anna Berg', 'Northport 19 NOV 2025 - 20:30 CET'], 'Anna Berg'],
    [['27.04.2023 Д. Воронцова Просмотров: 873'], 'Д. Воронцова'],
  ])('is read in %j', (lines, author) => {
    const { article } = page(...lines);
    expect([article?.title, article?.author]).toEqual([title, author]);
  });

  it('stands behind a dateline', () => {
    const { article } = page('ЗАТОНСК, 17 апр — АБН, Ирина Лосева. Биологи нашли в озере неизвестный вид рачков.');
    expect(article?.author).toBe('Ирина Лосева');
  });

  it('is none that a menu offers', () => {
    expect(page('Text', 'Small Text', 'Medium Text', 'Large Text', '3 March 2025').article?.author).toBeNull();
  });

  it('is told of below the text, which is no part of it', () => {
    const note = 'Jane Doe writes about harbours. Her next book will be out in spring.';
    const roles = rolesOf(parseText([title, 'By Jane Doe', lede, more, last, note].join('\n')));
    expect(roles.at(-1)).toEqual(['boilerplate', note]);
  });
});

describe('the headline of a page', () => {
  it('is no entry of a ticker, and loses the time that is glued to it', () => {
    const glued = `14:35${title}`;
    expect(parseText(['12:31 Court rules on ferries', glued, lede, more, last].join('\n')).article?.title).toBe(title);
  });

  it('stands above its standfirst, which shares more words with the text', () => {
    const standfirst = 'How a harbour won its case against the winter, and why a ferry left for the islands at noon';
    const { article } = parseText(['The day the ice gave way', standfirst, lede, more, last].join('\n'));
    expect(article?.title).toBe('The day the ice gave way');
  });

  it('is no caption with a name in capitals', () => {
    const caption = 'The harbour and the ferry at noon on Monday. | JANE DOE';
    const { article } = parseText([title, '3 March 2025', caption, lede, more, last].join('\n'));
    expect(article?.title).toBe(title);
  });
});

describe('a line of a page', () => {
  it.each([
    'The pattern shop on Monday. Photo by Jane Doe for Harbour Post',
    'The harbour on Monday. (Jane Doe/Harbour Post)',
    'The harbour on Monday. • © J. Doe / Harbour Post',
    'The harbour on Monday. J. DOE',
    '👁 1 243',
    '1 / 6',
  ])('%s is set aside', (line) => {
    expect(roleOf(line)).toBe('boilerplate');
  });

  it('that stands at each of its parts is set aside', () => {
    const roles = rolesOf(parseText([title, lede, 'Carry on', more, 'Carry on', last, 'Carry on', lede].join('\n')));
    expect(roles.filter(([, words]) => words === 'Carry on').map(([role]) => role)).toEqual(
      Array(3).fill('boilerplate'),
    );
  });

  it('that heads comments ends the text', () => {
    const comments = ['Contributions (2)', 'Reader', '22/03/2025 20:15', 'I heard them in 1998, and they were late.'];
    const roles = rolesOf(parseText([title, lede, more, last, ...comments].join('\n')));
    expect(roles.slice(-4).map(([role]) => role)).toEqual(Array(4).fill('boilerplate'));
  });

  it('that numbers an entry of the text is kept', () => {
    const entries = [1, 2, 3].flatMap((number) => [`${String(number)}. What the harbour said`, more]);
    const roles = rolesOf(parseText([title, '3 March 2025', 'Good morning! Here is the news.', ...entries].join('\n')));
    expect(roles.filter(([, words]) => words.includes('What the harbour')).map(([role]) => role)).not.toContain(
      'boilerplate',
    );
  });

  it('that heads the text behind a list of links is kept, by the words that both share', () => {
    const heading = 'What the pier repairs will cost';
    const links = ['Related', 'Ferries leave at noon again', heading];
    const text = [title, lede, more, ...links, 'The repairs of the pier will cost a million, the office said.', last];
    expect(rolesOf(parseText(text.join('\n')))).toContainEqual(['crosshead', heading]);
  });

  it('ends a sentence in French with a space before its quotation mark', () => {
    const sign = 'Sur la vitre, une affiche : « Prenez ce qui vous plaît, laissez ce que vous avez aimé. »';
    const roles = rolesOf(parseText([title, lede, 'Related', 'Ferries leave at noon', sign, last].join('\n')));
    expect(roles).toContainEqual(['paragraph', sign]);
  });
});
