import { describe, expect, it } from 'vitest';
import { isBody } from '../../../src/model/article.ts';
import { timeOf } from '../../../src/model/dating.ts';
import { parseArticle } from '../../../src/pipeline/parse/parse-article.ts';
import { parseText, phrases, rolesOf, seedBytes, withoutOutlets } from './fixture-seed.ts';

/** Every block of the seeds: its role, with the reason where it is set aside, and its first four words. */
const expected: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '000': [
    ['boilerplate: scrape-marker', 'date 2024-11'],
    ['lede', 'Диктатор РФ Владимир Путин'],
    ['boilerplate: media-stub', 'Видео дня'],
    ['paragraph', 'Об этом говорится в'],
    ['paragraph', 'Отмечается, что помимо упомянутого'],
    ['paragraph', '"Кремль, вероятно, намерен углубить'],
    ['paragraph', 'В день встречи в'],
    ['paragraph', 'Помимо этого, Путин и'],
    ['paragraph', 'Примечательно, что Путин не'],
    ['paragraph', '"Он опустил любое упоминание'],
    ['background', 'Как сообщал OBOZ.UA, ранее'],
    ['boilerplate: promotion', 'Только проверенная информация у'],
  ],
  '001': [
    ['headline', 'Итоги визита Путина в'],
    ['boilerplate: repeated-headline', 'Итоги визита Путина в'],
    ['credit', 'статья для канала "Разговор'],
    ['lede', 'Владимир Путин 27 ноября'],
    ['paragraph', 'Обсуждались вопросы взаимодействия между'],
    ['paragraph', 'Культурные аспекты, включая продвижение'],
    ['paragraph', 'На саммите ОДКБ акцент'],
    ['paragraph', 'На пресс-конференции после саммита'],
    ['paragraph', 'Таким образом, визит Путина'],
    ['boilerplate: navigation', 'Report Page'],
  ],
  '002': [
    ['lede', 'В первую очередь Россия'],
    ['boilerplate: related-link', 'Смотрите также "Ножа в'],
    ['crosshead', 'Почему Путин не нужен'],
    ['paragraph', 'По словам Олевского, во'],
    ['pull-quote', 'А в Казахстане Путин'],
    ['paragraph', 'Кроме того, Казахстан находится'],
    ['boilerplate: media-stub', 'Олевский объяснил, почему Россия'],
    ['crosshead', 'Казахстан может выбрать несколько'],
    ['paragraph', '"Я предполагаю, что союзники'],
    ['paragraph', 'По его словам, нужно'],
    ['paragraph', 'В то же время'],
    ['crosshead', 'Ситуация в Казахстане: последние'],
    ['list-item', '• В среду, 1'],
    ['list-item', '• Французский лидер выразил'],
    ['list-item', '• В сентябре 2023'],
    ['list-item', '• Вице-министр торговли и'],
  ],
  '003': [
    ['headline', 'Токаєв заручився підтримкою Сі'],
    ['timestamp', '1 грудня 2022, 12:21'],
    ['boilerplate: navigation', 'Читать новость на русском'],
    ['credit', 'Джерело: The Washington Post'],
    ['lede', 'Загарбницькі війни Росії та'],
    ['paragraph', 'Відбуватиметься це в міру'],
    ['boilerplate: related-link', 'Цікаво Кінець російського впливу'],
    ['crosshead', 'Приклад Казахстану'],
    ['paragraph', 'Зокрема помітно відходити від'],
    ['paragraph', 'Зауважимо, що для Європи'],
    ['crosshead', 'Касим-Жомарт Токаєв відсторонюється від'],
    ['paragraph', 'Також показовими є зустрічі'],
    ['paragraph', 'Так, вперше за 7'],
    ['paragraph', 'Під час зустрічі Китай'],
    ['paragraph', 'За словами WP, Токаєв'],
    ['pull-quote', 'Після всіх образ на'],
    ['crosshead', 'Відносини Казахстану та Росії'],
    ['list-item', '• Російський опозиційний журналіст'],
    ['list-item', '• Ексміністр МЗС України'],
    ['list-item', '• Зазначимо, що раніше'],
    ['boilerplate: media-stub', 'До теми – як'],
  ],
  '004': [
    ['timestamp', '30 ноября 2022, 17:31'],
    ['headline', 'Токаев и другие лидеры'],
    ['standfirst', 'Кремль подорвал доверие соседних'],
    ['boilerplate: repeated-headline', 'Токаев и другие лидеры'],
    ['lede', 'Решение президента РФ Владимира'],
    ['paragraph', 'Ряд поражений российской армии'],
    ['paragraph', 'Автор материала отмечает, что'],
    ['paragraph', 'Несмотря на признание Западом'],
    ['paragraph', 'Издание напоминает, как Токаев'],
    ['paragraph', 'Однако Токаев не единственный'],
    ['paragraph', 'В статье также упоминается'],
    ['paragraph', 'В свою очередь, Кыргызстан'],
    ['paragraph', 'Все эти факты свидетельствуют'],
    ['background', 'Напомним, Казахстан отказался предоставлять'],
    ['background', 'Ранее стало известно, что'],
    ['boilerplate: editorial-notice', 'ВАЖНОЕ СООБЩЕНИЕ ОТ РЕДАКЦИИ!'],
    ['byline', 'Автор: Артем Малиновский'],
    ['boilerplate: navigation', 'Последние новости'],
  ],
};

const ids = Object.keys(expected);

function parseSeedOf(id: string) {
  const parsed = parseArticle(seedBytes(id), phrases);
  const { article } = parsed;
  if (!article) throw new Error('expected an article');
  return { ...parsed, article };
}

function published(id: string) {
  const dating = parseSeedOf(id).article.published;
  const { basis, earliest, latest, evidence } = dating;
  return { value: timeOf(dating), basis, earliest, latest, evidence: evidence.map(({ text }) => text) };
}

describe.each(ids)('seed %s', (id) => {
  const { article, text, tree } = parseSeedOf(id);

  it('has exactly these blocks', () => {
    const blocks = article.blocks.map((block) => [
      block.role === 'boilerplate' ? `${block.role}: ${block.reason}` : block.role,
      text.slice(block.start, block.end).split(/\s+/u).slice(0, 4).join(' '),
    ]);
    expect(blocks).toEqual(expected[id]);
  });

  it('keeps every character that is not white space in exactly one block', () => {
    expect(
      article.blocks
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/gu, ''),
    ).toBe(text.replace(/\s/gu, ''));
  });

  it('has a tree whose texts are the exact characters of their range', () => {
    for (const block of tree.children) {
      if (block.type !== 'paragraph') throw new Error('expected a paragraph');
      const [words] = block.children;
      if (words?.type !== 'text') throw new Error('expected a text');
      expect(words.value).toBe(text.slice(words.position?.start.offset, words.position?.end.offset));
    }
  });

  it('says of every offset which words stand there', () => {
    const ranges = [
      ...article.gaps.map(({ evidence }) => evidence),
      ...article.published.evidence.filter((evidence) => evidence.kind === 'words'),
      ...article.relays.map(({ name, ...range }) => ({ text: name, ...range })),
    ];
    for (const range of ranges) expect(text.slice(range.start, range.end)).toBe(range.text);
  });

  it('gives the same blocks with other line ends', () => {
    for (const lineEnd of ['\r\n', '\r', '\u2028']) {
      const other = parseText(text.replaceAll('\n', lineEnd));
      expect(rolesOf(other).map(([role, words]) => [role, words.replaceAll(lineEnd, '\n')])).toEqual(
        article.blocks.map(({ role, start, end }) => [role, text.slice(start, end)]),
      );
    }
  });

  it('loses no sentence of the story without the phrases of any outlet', () => {
    const plain = parseArticle(seedBytes(id), withoutOutlets).article;
    const kept = (plain?.blocks ?? [])
      .filter(isBody)
      .map(({ start, end }) => text.slice(start, end))
      .join('\n');
    for (const { start, end } of article.blocks.filter(isBody)) expect(kept).toContain(text.slice(start, end));
  });
});

describe('what the words of the seeds tell', () => {
  it('tells the language by the body', () => {
    expect(ids.map((id) => parseSeedOf(id).article.language)).toEqual(['rus', 'rus', 'rus', 'ukr', 'rus']);
  });

  it('takes the title from the text, or says that it is lost', () => {
    expect(ids.map((id) => parseSeedOf(id).article.title)).toEqual([
      null,
      'Итоги визита Путина в Казахстан: конструктивный диалог и саммит ОДКБ',
      null,
      'Токаєв заручився підтримкою Сі Цзіньпіна та Ердогана, аби відсторонитись від Путіна, – WP',
      'Токаев и другие лидеры Азии бросили вызов Путину после поражений армии РФ в Украине - WP',
    ]);
  });

  it('names the author where the text does', () => {
    expect(ids.map((id) => parseSeedOf(id).article.author)).toEqual([null, null, null, null, 'Артем Малиновский']);
  });

  it('dates a text as precisely as its words do, with the words', () => {
    expect(published('000')).toEqual({
      value: '2024-11',
      basis: 'scrape-marker',
      earliest: '2024-11-01',
      latest: '2024-11-30',
      evidence: ['date 2024-11'],
    });
    expect(published('001')).toEqual({
      value: null,
      basis: 'not-stated',
      earliest: null,
      latest: null,
      evidence: [],
    });
    expect(published('002')).toEqual({
      value: '2023-11',
      basis: 'inferred',
      earliest: '2023-11-01',
      latest: null,
      evidence: ['В среду, 1 ноября', 'сентябре 2023'],
    });
    expect(published('003')).toEqual({
      value: '2022-12-01T12:21',
      basis: 'stated',
      earliest: '2022-12-01',
      latest: '2022-12-01',
      evidence: ['1 грудня 2022, 12:21'],
    });
    expect(published('004')).toEqual({
      value: '2022-11-30T17:31',
      basis: 'stated',
      earliest: '2022-11-30',
      latest: '2022-11-30',
      evidence: ['30 ноября 2022, 17:31'],
    });
  });

  it('names whose words a text hands on, once, and no person', () => {
    expect(ids.map((id) => parseSeedOf(id).article.relays.map(({ name }) => name))).toEqual([
      ['Института изучения войны (Institute for the Study of War, ISW)'],
      [],
      [],
      ['WP'],
      ['WP'],
    ]);
  });

  it('finds the visible losses of text, and no other', () => {
    const gaps = ids.map((id) =>
      parseSeedOf(id).article.gaps.map(({ kind, at, evidence }) => [kind, at, evidence.text]),
    );
    expect(gaps).toEqual([
      [
        [
          'headline-lost',
          14,
          'Диктатор РФ Владимир Путин 27 ноября встретился в Астане с президентом Казахстана Касым-Жомарт Токаевым ради демонстрации углубляющего сотрудничества стран.',
        ],
      ],
      [],
      [['headline-lost', 0, 'В первую очередь Россия очень сильно зависит от Казахстана.']],
      [['colon-without-content', 821, 'Ба більше Казахстан:']],
      [['announced-without-content', 2561, 'ВАЖНОЕ СООБЩЕНИЕ ОТ РЕДАКЦИИ!']],
    ]);
  });
});
