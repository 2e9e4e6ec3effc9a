import { describe, expect, it } from 'vitest';
import { parseText, rolesOf } from './fixture-seed.ts';

const title = 'Гавань вернула себе паром';
const lede = 'Паром северной гавани во вторник снова вышел в море после зимы без переправы.';
const more = 'Пассажиры ждали этого дня с ноября, сообщили в управлении гавани.';
const last = 'Следующим этапом станет ремонт причала, который планируют завершить к осени.';

/** The words of the blocks that are neither headline nor body. */
function outOf(lines: readonly string[], between = '\n\n'): string[] {
  return rolesOf(parseText(lines.join(between))).flatMap(([role, words]) =>
    ['boilerplate', 'credit', 'byline', 'timestamp'].includes(role) ? [words] : [],
  );
}

describe('above the headline', () => {
  it.each([
    [['Общество']],
    [['Главная / Новости / Общество']],
    [['СПОРТ ПОГОДА КУЛЬТУРА КУРСЫ ВАЛЮТ']],
    [['Главная', 'Новости', 'Политика', 'Все сообщения >>>']],
    [['• Эфир', 'Портал новостей северной области']],
    [['{{story.title}}', '{{story.lead}}']],
    [['Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.']],
    [['Skip to main content', 'Menu', 'Search', 'Sign in']],
    [[`${title} | Вестник гавани`]],
    [['18:40', 'Суд продлил арест бывшему мэру', '18:22', 'Цены на хлеб выросли на три процента']],
  ])('%j is out', (lines) => {
    const text = [...lines, title, '3 марта 2025, 10:15', lede, more];
    expect(parseText(text.join('\n\n')).article).toMatchObject({
      title,
      published: { value: '2025-03-03T10:15' },
    });
    expect(outOf(text)).toEqual([...lines, '3 марта 2025, 10:15']);
  });

  it.each(['Общество', 'Газета «Северная гавань»', 'Анна Громова'])('%s alone is no headline', (line) => {
    expect(parseText([line, lede, more].join('\n\n')).article?.title).toBeNull();
  });

  it('a line of the site or a time is cut off the headline', () => {
    for (const line of [`${title} | Вестник гавани`, `12:31 ${title}`])
      expect(parseText([line, lede, more].join('\n\n')).article?.title).toBe(title);
  });
});

describe('below the text', () => {
  it.each([
    [
      [
        'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
        'Теги: паром, гавань',
        'Поделиться: Facebook Twitter Telegram',
      ],
    ],
    [['Tags: ferry, harbour', 'Copyright 2025 Harbour Post. All rights reserved.', 'Most popular', '1 Comment']],
    [['Главные новости', '12:31, сегодня', 'Рыбаки просят причал', '• 15:20', 'На ярмарке победил мёд']],
    [['#Озёрск #Ремонт #Мэрия', 'Набережная Ремонт Озёрск Мэрия', 'Теги', 'Город']],
    [['Северная заря', 'Озёрск']],
    [['© 2001-2023, «Северная заря». Перепечатка разрешена только со ссылкой на первоисточник.']],
    [
      [
        'Комментарии (2)',
        'Сергей П.',
        '3 марта 2025, 18:30',
        'Наконец-то. Посмотрим, сколько он проходит.',
        'Ответить',
      ],
    ],
    [['Следите за нами в мессенджере. Подписывайтесь на наш канал']],
  ])('%j is out', (lines) => {
    expect(outOf([title, lede, more, ...lines])).toEqual(lines);
  });
});

describe('inside the text', () => {
  it.each([
    '👉 Читайте также: Как гавань пережила зиму',
    '• Читайте также: Как гавань пережила зиму',
    '[Читайте также: Как гавань пережила зиму]',
    '>>> Читайте также: Как гавань пережила зиму',
    'Читайте также: Гавань пережила зиму.',
    'Чи\u00adтай\u00adте также: Как гавань пережила зиму',
    'Читаи\u0306те также: Как гавань пережила зиму',
    '\u200bЧитайте также: Как гавань пережила зиму',
    'Также читайте: Как гавань пережила зиму',
    'Lesen Sie auch: Wie der Hafen den Winter überstand',
    'Lire aussi : Comment le port a passé l’hiver',
    'Мэр показывает паром / Фото Заря',
    'Рыбаки на берегу, Озёрск, 12 мая 2023 года. Фото: Иван Сетевой',
    '© Фотобанк Заря',
    'Reuters',
    '\u200b',
  ])('%j is out', (line) => {
    expect(outOf([title, lede, line, more])).toEqual([line]);
  });

  it('titles below a head of links are out with it', () => {
    const links = ['Новости по теме', 'В долине закрыли старый мост', 'Рыбаки просят новый причал'];
    expect(outOf([title, lede, ...links, more, last])).toEqual(links);
  });

  it.each([
    'Подписаться на условия договора гавань не смогла: он был слишком дорог.',
    'Поделиться в эфире своими планами капитан отказался, сославшись на занятость.',
    'Поділитися в соцмережах планами капітан не захотів.',
    'Subscribe to the view that all ferries are late and you will never be disappointed, the captain says.',
    'Следите за нами в порту, и мы расскажем обо всём.',
    'Copyright law was changed on Monday, the harbour office said.',
    'Нашли ошибку в расчётах инженеры гавани только зимой.',
    '— Паром строили долго,— сказал капитан.— Теперь он готов.',
  ])('%s stays', (sentence) => {
    expect(outOf([title, lede, sentence, more])).toEqual([]);
  });

  it('numbers and a section glued to the first sentence are cut off it', () => {
    expect(outOf([title, `312 4. Экономика ${lede}`, more])).toEqual(['312 4. Экономика']);
  });

  it.each([
    [['🔹 мы ждали;', '🔹 мы рады.']],
    [['✅ паром новый', '❌ касс нет', '➡️ билеты онлайн']],
    [['I. Паром новый.', 'II. Касс нет.']],
  ])('%j is a list', (items) => {
    const parsed = parseText([title, lede, 'Что известно:', ...items, more].join('\n\n'));
    expect(rolesOf(parsed).flatMap(([role, words]) => (role === 'list-item' ? [words] : []))).toEqual(items);
    expect(parsed.article?.gaps).toEqual([]);
  });

  it('lines that a program has wrapped are one paragraph', () => {
    const first =
      'The ferry of the northern harbour sailed again on Tuesday after a winter\nwithout it, and the people of Port Ellen came to the pier to see it leave for\nthe first time since November of last year.';
    const second =
      'Nobody was hurt during the storm of December. Two boats were lost, the office\nsaid, and a third will be repaired by the end of March.';
    expect(rolesOf(parseText(`Harbour wins back its ferry\n\n${first}\n\n${second}\n`))).toEqual([
      ['headline', 'Harbour wins back its ferry'],
      ['lede', first],
      ['paragraph', second],
    ]);
  });

  it('a paragraph alone between boxes stays', () => {
    const box = ['Newsletter', 'Letters of the harbour', 'Your email address'];
    const alone = 'Паромом управляет капитан северной гавани, который ждал этого дня.';
    const roles = rolesOf(parseText([title, lede, more, ...box, alone, ...box, last].join('\n\n')));
    for (const text of [lede, more, alone, last])
      expect(roles.find(([, words]) => words === text)?.[0]).not.toBe('boilerplate');
  });
});
