import { describe, expect, it } from 'vitest';
import { parseText } from './fixture-seed.ts';

const body = [
  'The ferry of the northern harbour sailed again on Tuesday after a winter without it.',
  'Passengers had waited for the day since November, the harbour office said.',
].join('\n\n');

const authorOf = (line: string) => parseText(`Harbour wins back its ferry\n\n${line}\n\n${body}\n`).article?.author;

describe('the author', () => {
  it.each([
    ['By Rosa Mbeki and Tobias Keller, Staff Writers', 'Rosa Mbeki and Tobias Keller'],
    ['By Rosa Mbeki, Harbour Post', 'Rosa Mbeki'],
    ['By E.J. Marlow Jr.', 'E.J. Marlow Jr.'],
    ['By Jane Doe | 3 March 2025', 'Jane Doe'],
    ['Текст: Ганна Мар’яненко, фото: Олег Кіт', 'Ганна Мар’яненко'],
    ['Автор текста: Громова А.В.', 'Громова А.В.'],
    ['Авторы: Анна Громова, Пётр Кит', 'Анна Громова, Пётр Кит'],
    ['Von Anna Beispiel', 'Anna Beispiel'],
    ['Von Anna Beispiel und Max Muster, Seestadt', 'Anna Beispiel und Max Muster'],
    ['Par Claire Dumont', 'Claire Dumont'],
    ['Por Ana de la Cruz', 'Ana de la Cruz'],
    ['Аўтар: Ганна Марыненка', 'Ганна Марыненка'],
    ['Author/author: MZB/KLO', 'MZB/KLO'],
    ['Общество — Юрий Полевой, сегодня, 17:405210', 'Юрий Полевой'],
    ['14 апреля, 07:45 | Елена ЗАРЕЧНАЯ', 'Елена ЗАРЕЧНАЯ'],
    ['By\n\nRosa Mbeki', 'Rosa Mbeki'],
    ['Rosa Mbeki\n\n3 March 2025', 'Rosa Mbeki'],
  ])('of %j is %s', (line, author) => {
    expect(authorOf(line)).toBe(author);
  });

  it.each([
    'Автор: Редакция',
    'Por Redacción',
    'World News\n\n3 March 2025',
    'Northern Harbour\n\n3 March 2025',
    'By Monday evening all was over',
  ])('is nobody in %j', (line) => {
    expect(authorOf(line)).toBeNull();
  });

  it('is who signed above and below a text without a headline', () => {
    const { article } = parseText(`Газета «Озёрская заря»\n\nИрина Полевая\n\n${body}\n\nИрина Полевая\n`);
    expect(article).toMatchObject({ title: null, author: 'Ирина Полевая' });
  });
});
