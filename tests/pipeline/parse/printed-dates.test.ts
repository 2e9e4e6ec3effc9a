import { describe, expect, it } from 'vitest';
import { parseText } from './fixture-seed.ts';

const english = [
  'The ferry of the northern harbour sailed again on Tuesday after a winter without it.',
  'Passengers had waited for the day since November, the harbour office said.',
].join('\n\n');
const russian = [
  'Паром северной гавани во вторник снова вышел в море после зимы без переправы.',
  'Пассажиры ждали этого дня с ноября, сообщили в управлении гавани.',
].join('\n\n');
const spanish = [
  'El transbordador del puerto volvió a navegar el martes tras un invierno sin él.',
  'Los pasajeros esperaban este día desde noviembre, dijo la oficina del puerto.',
].join('\n\n');

const dated = (line: string, body = english) => parseText(`Harbour wins back its ferry\n\n${line}\n\n${body}\n`);

describe('a line of a date', () => {
  it.each([
    ['Опубликовано 3 марта 2025 | Обновлено 5 марта 2025', '2025-03-03'],
    ['Published: 3 March 2025, 10:15 | Updated: 5 March 2025, 11:20', '2025-03-03T10:15'],
    ['Updated: 5 March 2025, 11:20 | Published: 3 March 2025, 10:15', '2025-03-03T10:15'],
    ['12 марта 2025, 10:15 (обновлено 13:20)', '2025-03-12T10:15'],
    ['Publié le 3 mars 2025 à 18h20, mis à jour le 4 mars 2025 à 09h05', '2025-03-03T18:20'],
    ['Thu, 06 Mar 2025 10:15:00 +0200', '2025-03-06T10:15'],
    ['Wed 30 Nov 2022 17.31 GMT', '2022-11-30T17:31'],
    ['03.03.2025, 17.45 Uhr', '2025-03-03T17:45'],
    ['Stand: 11.03.2025 09:40 Uhr', '2025-03-11T09:40'],
    ['11. März 2025, 09:40 Uhr', '2025-03-11T09:40'],
    ['03 mar 2025 - 19:40 CET', '2025-03-03T19:40'],
    ['30-11-2022', '2022-11-30'],
    ['30.11.22 17:31', '2022-11-30T17:31'],
    ['2022.11.30 17:31', '2022-11-30T17:31'],
    ['[30.11.2022 17:31]', '2022-11-30T17:31'],
    ['Mar 3, 2025, 10:15 AM GMT+2', '2025-03-03T10:15'],
    ['March 3, 2025 / 10:15 AM EST / Harbour News', '2025-03-03T10:15'],
    ['📅 30 ноября 2022', '2022-11-30'],
    ['30 ноября 2022\u200e', '2022-11-30'],
    ['30 ноября 2022 | 17:31 | Общество', '2022-11-30T17:31'],
    ['March 3, 2025 5 min read', '2025-03-03'],
    ['30 ноября 2022, 17:31 1234', '2022-11-30T17:31'],
    ['3 юни 2025 г., 10:15 ч.', '2025-06-03T10:15'],
    ['3 сакавіка 2025, 10:15', '2025-03-03T10:15'],
  ])('%s is read', (line, value) => {
    const { article } = dated(line);
    expect(article?.published).toMatchObject({ value, basis: 'stated' });
    expect(article?.blocks.map(({ role }) => role)).toEqual(['headline', 'timestamp', 'lede', 'paragraph']);
    expect(article?.author).toBeNull();
  });

  it.each([
    ['Анна Громова | 3 марта 2025', '2025-03-03', 'Анна Громова'],
    ['Ганна Мар’яненко — 3 березня 2025, 10:15', '2025-03-03T10:15', 'Ганна Мар’яненко'],
    ['5 марта 2022, 09:12 • Алексей Заречный • 1840', '2022-03-05T09:12', 'Алексей Заречный'],
    ['ОЛЕНА ГРИЦЕНКО — ПОНЕДІЛОК, 3 БЕРЕЗНЯ 2025, 17:30', '2025-03-03T17:30', 'ОЛЕНА ГРИЦЕНКО'],
  ])('%s names the author too', (line, value, author) => {
    expect(dated(line).article).toMatchObject({ published: { value, basis: 'stated' }, author });
  });

  it('has day and month in the order of the language, and in none where it has both', () => {
    expect(dated('03/04/2025', spanish).article?.published).toMatchObject({ value: '2025-04-03' });
    expect(dated('03/04/2025').article?.published).toMatchObject({ value: '2025' });
  });

  it.each(['Harbour election, May 2025 and after', 'March madness 2025', 'Top 10 of 2025', '12:75'])(
    '%s is none',
    (line) => {
      expect(dated(line).article?.blocks.map(({ role }) => role)).not.toContain('timestamp');
    },
  );
});

describe('the day of publication', () => {
  it('is not that of a change, which only bounds it', () => {
    expect(dated('Обновлено: 5 марта 2025, 11:20', russian).article?.published).toMatchObject({
      kind: 'undated',
      basis: 'not-stated',
      latest: '2025-03-05',
    });
  });

  it('is that below the headline, not the clock of the page', () => {
    const text = `вторник, 4 марта 2025, 00:10\n\nГавань вернула себе паром\n\n03.03.2025 21:47\n\n${russian}\n`;
    expect(parseText(text).article?.published).toMatchObject({ value: '2025-03-03T21:47' });
  });

  it('is not that of a comment or of another text below', () => {
    const text = `Harbour wins back its ferry\n\n${english}\n\nComments\n\nMike\n\n3 March 2025, 18:20\n\nAbout time.\n`;
    expect(parseText(text).article?.published).toMatchObject({ kind: 'undated', evidence: [] });
  });

  it.each([
    'Прежний паром затонул в четверг, 3 марта 1988 года. В 2024 году город заказал новый.',
    'Попередній пором зупинився у четвер, 24 лютого 2022 року, і більше не виходив у море.',
    'Выборы в совет гавани пройдут в воскресенье, 5 октября 2025 года.',
    'The old ferry sank on Thursday, March 3, 1988. In 2024 the town ordered a new one.',
    'El viejo barco se hundió el jueves 3 de marzo de 1988. En 2024 encargaron otro.',
  ])('is not that of an event: %s', (sentence) => {
    const { article } = parseText(`Harbour wins back its ferry\n\n${english}\n\n${sentence}\n`);
    expect(article?.published).toMatchObject({ kind: 'undated', basis: 'not-stated', earliest: null, latest: null });
  });

  it.each([
    ['ОЗЁРСК, 12 мая - ИА Заря. ', russian],
    ['LAKETOWN, 12 May (ZARYA) – ', english],
  ])('is without a year in the dateline %s, which is no part of the sentence', (dateline, body) => {
    const { article, text } = parseText(`Гавань вернула себе паром\n\n${dateline}${body}\n`);
    expect(article?.published).toMatchObject({ kind: 'undated', evidence: [{ text: dateline.trim() }] });
    const lede = article?.blocks.find(({ role }) => role === 'lede');
    expect(text.slice(lede?.start, lede?.end)).toBe(body.split('\n')[0]);
  });
});
