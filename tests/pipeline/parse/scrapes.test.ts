import { describe, expect, it } from 'vitest';
import { articleId } from '../../../src/pipeline/parse/parse-article.ts';
import { parseText, rolesOf } from './fixture-seed.ts';

const lede = 'The harbour of the town opened again on Monday, three days after the storm.';
const more = 'Fishing boats were the first to leave, the harbour master said.';

const institute = 'Института изучения гаваней (ИИГ)';
const russian = `Гавань открыли в понедельник. Об этом говорится в сводке ${institute}.`;

/** Texts that no rule was made for: what each line is taken for. */
const cases: Readonly<Record<string, readonly (readonly [role: string, words: string])[]>> = {
  'a head of headline, standfirst, byline and date': [
    ['headline', 'Harbour reopens after the storm'],
    ['standfirst', 'Boats leave for the first time in three days'],
    ['byline', 'By Jane Doe and John Q. Public'],
    ['timestamp', 'Published: March 3, 2025, 10:15 am GMT'],
    ['lede', lede],
    ['crosshead', 'What comes next'],
    ['paragraph', more],
  ],
  'a head in another order': [
    ['timestamp', '2025-03-03T10:15:00Z'],
    ['headline', 'Will the harbour reopen?'],
    ['lede', lede],
    ['paragraph', more],
    ['byline', 'Author: Jane Doe'],
    ['boilerplate', 'Share this article'],
  ],
  'a line alone': [['lede', 'Harbour reopens']],
  'a sentence that begins as a byline does': [
    ['headline', 'Harbour reopens'],
    ['lede', lede],
    ['paragraph', 'By 2030 the harbour will be twice as large, the town says.'],
    ['paragraph', 'By Monday Evening all boats had left the harbour of the town.'],
  ],
  'a list under a colon, with hyphens': [
    ['headline', 'Harbour reopens'],
    ['lede', lede],
    ['paragraph', 'Boats leave in this order:'],
    ['list-item', '- fishing boats'],
    ['list-item', '- ferries'],
    ['paragraph', more],
  ],
  'lists with other bullets': [
    ['headline', 'Harbour reopens'],
    ['lede', lede],
    ['list-item', '* fishing boats'],
    ['list-item', '1. ferries'],
    ['list-item', '2. yachts'],
    ['list-item', '◦ the rest'],
  ],
  'a dialogue, whose dashes are no bullets': [
    ['headline', 'Разговор в гавани'],
    ['lede', 'Начальник гавани встретил нас у причала рано утром.'],
    ['paragraph', '– Буря была сильная, – сказал он.'],
    ['paragraph', '– А лодки целы? – спросили мы.'],
    ['paragraph', '- Все целы, - ответил он.'],
    ['paragraph', '- И люди тоже.'],
  ],
  'a quotation with a name below it': [
    ['headline', 'Harbour reopens'],
    ['lede', lede],
    ['pull-quote', '“We lost three days and not a single boat.”\n— Jane Doe, harbour master'],
    ['paragraph', more],
  ],
  'a headline that ends as media stubs do': [
    ['headline', 'Буря в гавани: смотреть видео'],
    ['lede', 'Гавань города открылась в понедельник, через три дня после бури.'],
    ['boilerplate', 'Лодки уходят в море: смотреть видео'],
    ['paragraph', 'Первыми вышли рыбаки, сообщил начальник гавани.'],
  ],
  'a word for related links in a sentence': [
    ['headline', 'Гавань відкрито після бурі'],
    ['lede', 'Гавань міста відкрили в понеділок, через три дні після бурі.'],
    ['paragraph', 'Цікаво, що першими вийшли рибалки.'],
    ['boilerplate', 'Цікаво Чому гавань закривають узимку'],
  ],
  'a chronicle, whose dates divide it': [
    ['headline', 'Four days of the storm'],
    ['crosshead', '1 March 2025'],
    ['lede', lede],
    ['crosshead', '2 March 2025'],
    ['paragraph', more],
    ['crosshead', '3 March 2025'],
    ['paragraph', 'The storm was over before the evening.'],
  ],
  'a credit in two lines': [
    ['headline', 'Harbour reopens'],
    ['credit', 'Source:\nThe Harbour Post'],
    ['lede', lede],
  ],
  'markup of other formats': [
    ['headline', '# Harbour <b>reopens</b> ${now} {{soon}}'],
    ['lede', '**The harbour** of the [town](https://example.org) <script>opened</script> on Monday.'],
    ['paragraph', '---'],
    ['paragraph', '> Fishing boats were the first to leave, `the` harbour master said.'],
  ],
};

describe('a scrape never seen before', () => {
  it.each(Object.entries(cases))('with %s', (_name, blocks) => {
    expect(rolesOf(parseText(blocks.map(([, words]) => words).join('\n\n')))).toEqual(blocks);
  });

  it('keeps lines that a wrap has cut, without a headline made of half a sentence', () => {
    const parsed = parseText(
      'The harbour of the town opened again on Monday, three\ndays after the storm had closed it.\n',
    );
    expect(parsed.article?.title).toBeNull();
  });
});

describe('a gap after a colon', () => {
  const kindsOf = (text: string) =>
    (parseText(`Harbour reopens\n\n${lede}\n\n${text}`).article?.gaps ?? []).map(({ kind, evidence }) => [
      kind,
      evidence.text,
    ]);

  it.each([
    ['a list', 'He named three:\n\n- boats\n- ferries'],
    ['a quotation', 'He said:\n\n“We lost three days.”'],
    ['the rest of the sentence', 'He named three:\n\nboats, ferries and yachts.'],
    ['a line of speech', 'Он сказал:\n\n– Все лодки целы.'],
  ])('is not one before %s', (_name, text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it.each([
    ['a paragraph', 'There is more. He named three:\n\nNobody was hurt in the storm.'],
    ['a crosshead', 'There is more. He named three:\n\nWhat comes next\n\nNobody was hurt in the storm.'],
    ['boilerplate at the end', 'There is more. He named three:\n\nLatest news'],
    ['nothing', 'There is more. He named three:'],
  ])('is one before %s', (_name, text) => {
    expect(kindsOf(text)).toEqual([['colon-without-content', 'He named three:']]);
  });
});

describe('a printed time', () => {
  it.each([
    ['30 ноября 2022, 17:31', '2022-11-30T17:31'],
    ['1 грудня 2022 р., 12:21', '2022-12-01T12:21'],
    ['Опубликовано: 3 марта 2025 г. в 9:05', '2025-03-03T09:05'],
    ['Monday, March 3, 2025 at 10:15 PM', '2025-03-03T22:15'],
    ['3rd March 2025', '2025-03-03'],
    ['10:15 | 12.03.2025', '2025-03-12T10:15'],
    ['2025-03-03', '2025-03-03'],
    ['2025/03/03 10:15', '2025-03-03T10:15'],
    ['25/03/2025', '2025-03-25'],
    ['03/04/2025', '2025'],
    ['March 2025', '2025-03'],
    ['2025 жылғы 3 наурыз, 12:30', '2025-03-03T12:30'],
  ])('%s is read', (line, value) => {
    const { article } = parseText(`Harbour reopens\n\n${line}\n\n${lede}\n`);
    expect(article?.published).toMatchObject({ value, basis: 'stated', evidence: [{ text: line }] });
  });

  it.each(['31 February 2025', '12:75', 'March madness 2025', '2025', '45 of 2025'])('%s is none', (line) => {
    const { article } = parseText(`Harbour reopens\n\n${lede}\n\n${line}\n`);
    expect(article?.blocks.map(({ role }) => role)).not.toContain('timestamp');
  });

  it.each([
    ['a line of its own', '3 March 2025', '2025-03-03'],
    ['the line of the author', 'By Jane Doe | 3 March 2025, 10:15', '2025-03-03T10:15'],
    ['the line of the author and the place', 'Автор: Анна Коваль, 3 марта 2025', '2025-03-03'],
  ])('is read from %s', (_where, line, value) => {
    const { article } = parseText(`Harbour reopens\n\n${line}\n\n${lede}\n`);
    expect(article?.published).toMatchObject({ value, basis: 'stated', evidence: [{ text: line }] });
  });

  it('of a change gives way to that of publication', () => {
    const { article } = parseText(`Harbour reopens\n\nUpdated: 5 March 2025\nPublished: 3 March 2025\n\n${lede}\n`);
    expect(article?.published).toMatchObject({ value: '2025-03-03' });
  });

  it('is that of a mark of the copying where nothing else is', () => {
    const { article } = parseText(`date 2025-03\n\n${lede}\n\n${more}\n`);
    expect(article?.published).toMatchObject({
      value: '2025-03',
      basis: 'scrape-marker',
      evidence: [{ text: 'date 2025-03' }],
      earliest: '2025-03-01',
      latest: '2025-03-31',
    });
    expect(article?.blocks[0]).toMatchObject({ role: 'boilerplate', reason: 'scrape-marker' });
  });

  it('is inferred where only one year, named with its month, fits weekday and day', () => {
    const inferred = parseText(
      `Harbour reopens\n\n${lede}\n\nOn Monday, March 3, the storm of April 2024 was forgotten; since January 2025 there was none.\n`,
    );
    expect(inferred.article?.published).toMatchObject({
      value: '2025-03',
      basis: 'inferred',
      earliest: '2025-03-03',
      latest: null,
    });
    const open = parseText(`Harbour reopens\n\n${lede}\n\nOn Monday, March 3, the storm was forgotten.\n`);
    expect(open.article?.published).toMatchObject({ kind: 'undated', basis: 'not-stated' });
  });
});

describe('whose words a text hands on', () => {
  const relaysOf = (text: string): string[] => {
    const { article, text: decoded } = parseText(text);
    const relays = article?.relays ?? [];
    for (const { name, start, end } of relays) expect(decoded.slice(start, end)).toBe(name);
    return relays.map(({ name }) => name);
  };

  it.each([
    ['the credit', `Harbour reopens\n\nSource: The Harbour Post\n\n${lede}\n`, ['The Harbour Post']],
    ['the end of the headline', `Harbour reopens after the storm - HP\n\n${lede}\n`, ['HP']],
    ['a sentence, once', `Гавань открыта\n\n${russian}\n\nКак пишет ИИГ, бури утихли.\n`, [institute]],
    ['no person', `Гавань открыта\n\nГавань открыли в понедельник. Об этом сообщила Анна Коваль.\n`, []],
  ])('is told by %s', (_where, text, names) => {
    expect(relaysOf(text)).toEqual(names);
  });
});

describe('the id of an article', () => {
  it.each([
    ['007_b95c.txt', '007'],
    ['Crème Brûlée.v2.txt', 'creme-brulee-v2'],
    ['.txt', 'txt'],
    ['статья.txt', 'text-abababab'],
  ])('of %s is %s', (name, id) => {
    expect(articleId(name, 'ab'.repeat(32))).toBe(id);
  });
});
