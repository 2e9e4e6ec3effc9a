import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { francAll } from 'franc';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languageDetectionSchema } from '../../../src/model/phrases.ts';
import { detectLanguage } from '../../../src/pipeline/parse/detect-language.ts';
import { parseText, phrases, root } from './fixture-seed.ts';

const detection = languageDetectionSchema.parse(parse(readFileSync(join(root, 'src/language/detection.yaml'), 'utf8')));

/** The same news in languages that are looked for. */
const news: Readonly<Record<string, string>> = {
  rus: 'Мэр города сообщила в понедельник, что новый мост через реку откроют осенью, если позволит погода. Строители работают без выходных на обоих берегах.',
  ukr: 'Мер міста повідомила в понеділок, що новий міст через річку відкриють восени, якщо дозволить погода. Будівельники працюють без вихідних на обох берегах.',
  bel: 'Мэр горада паведаміла ў панядзелак, што новы мост цераз раку адкрыюць увосень, калі дазволіць надвор’е. Будаўнікі працуюць без выхадных на абодвух берагах.',
  bul: 'Кметът на града съобщи в понеделник, че новият мост над реката ще бъде открит през есента, ако времето позволи. Строителите работят без почивни дни на двата бряга.',
  srp: 'Градоначелница је у понедељак саопштила да ће нови мост преко реке бити отворен на јесен, ако време дозволи. Радници раде без слободних дана на обе обале.',
  mkd: 'Градоначалничката соопшти во понеделникот дека новиот мост преку реката ќе биде отворен наесен, ако дозволи времето. Градежниците работат на двата брега без слободни денови.',
  kaz: 'Қала әкімі дүйсенбі күні өзен үстіндегі жаңа көпір күзде ашылатынын хабарлады, егер ауа райы қолайлы болса. Құрылысшылар екі жағалауда демалыссыз жұмыс істеп жатыр.',
  kir: 'Шаар мэри дүйшөмбү күнү дарыянын үстүндөгү жаңы көпүрө күзүндө ачыларын билдирди, эгер аба ырайы мүмкүндүк берсе. Куруучулар эки жээкте тең дем алышсыз иштеп жатышат.',
  uzn: 'Шаҳар ҳокими душанба куни дарё устидаги янги кўприк кузда очилишини маълум қилди, агар об-ҳаво имкон берса. Қурувчилар иккала қирғоқда ҳам дам олиш кунларисиз ишламоқда.',
  eng: 'The mayor said on Monday that the new bridge across the river will open in autumn if the weather allows. Builders work without days off on both banks.',
  deu: 'Die Bürgermeisterin teilte am Montag mit, dass die neue Brücke über den Fluss im Herbst eröffnet wird, wenn das Wetter es zulässt. Die Bauarbeiter arbeiten an beiden Ufern ohne freie Tage.',
  tur: 'Belediye başkanı pazartesi günü nehrin üzerindeki yeni köprünün, hava izin verirse sonbaharda açılacağını söyledi. İşçiler her iki kıyıda da tatil yapmadan çalışıyor, sakinler bekliyor.',
};

/** The same in languages that are not. */
const others: Readonly<Record<string, string>> = {
  Bashkir:
    'Ҡала башлығы дүшәмбе көнө йылға аша яңы күпер көҙөн асыласаҡ тип хәбәр итте, әгәр һауа торошо рөхсәт итһә. Төҙөүселәр ике ярҙа ла ялһыҙ эшләй.',
  Chuvash:
    'Хула пуҫлӑхӗ тунтикун ҫӗнӗ кӗпере кӗркунне уҫасси пирки пӗлтерчӗ, ҫанталӑк ирӗк парсан. Строительсем икӗ ҫыранта та канмасӑр ӗҫлеҫҫӗ.',
  Ossetian:
    'Горӕты сӕргълӕууӕг къуырисӕры загъта, зӕгъгӕ, цӕугӕдоны сӕрты ног хид байгом уыдзӕн фӕззӕджы, кӕд боныхъӕд бар ратта, уӕд.',
  Swahili:
    'Meya alisema siku ya Jumatatu kwamba daraja jipya juu ya mto litafunguliwa msimu wa vuli ikiwa hali ya hewa itaruhusu. Wajenzi wanafanya kazi bila siku za mapumziko.',
  Catalan:
    "L'alcaldessa va informar dilluns que el nou pont sobre el riu obrirà a la tardor si el temps ho permet. Els obrers treballen sense dies lliures a les dues ribes.",
  Icelandic:
    'Borgarstjórinn sagði á mánudag að nýja brúin yfir ána verði opnuð í haust ef veður leyfir. Byggingarmenn vinna án frídaga á báðum bökkum.',
  Thai: 'นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานใหม่ข้ามแม่น้ำจะเปิดในฤดูใบไม้ร่วงหากอากาศเอื้ออำนวย',
};

const languageOf = (text: string): string | undefined => parseText(text).article?.language;

describe('the language of a text', () => {
  it.each(Object.entries(news))('%s is found', (language, text) => {
    expect(detectLanguage([text], phrases)).toBe(language);
  });

  it.each(Object.entries(others))('%s is taken for no other', (_name, text) => {
    expect(detectLanguage([text], phrases)).toBe('und');
  });

  it('is that of most of the prose, whatever is quoted', () => {
    expect(
      languageOf(
        'Мешканці гавані сперечаються про пором\n\nМешканці північної гавані зібралися у вівторок, щоб обговорити нову переправу.\n\n"Мы ждали этого парома всю зиму, и теперь никто не знает, будет ли он ходить вечером", - сказала одна из жительниц.\n\nУправління гавані відповідає, що розклад опублікують до кінця тижня, а міська рада збереться у четвер і розгляне скаргу.\n',
      ),
    ).toBe('ukr');
  });

  it.each([
    [
      'Kazakh',
      'Аким Өскемена встретился с жителями Қызылорды\n\nЖители Қызылорды и Өскемена во вторник встретились с акимом области и обсудили паром.\n\nАким Әлия Нұрғалиева пообещала, что переправа откроется до конца недели.\n\nПо её словам, рейсы будут выполняться каждый день, кроме воскресенья.\n',
    ],
    [
      'Ukrainian',
      'В Києві и Львові пройдут концерты\n\nВ Києві, Харкові, Вінниці и Чернівцях в субботу пройдут концерты местных оркестров, сообщает «Київ сьогодні».\n\nВход на все концерты свободный, организаторы просят приходить заранее.\n',
    ],
    ['English', `Мост\n\n${news['rus'] ?? ''} The River Post, Harbour Bridge Company, Greater London Authority.\n`],
  ])('is not changed by %s names', (_name, text) => {
    expect(languageOf(text)).toBe('rus');
  });

  it('is told by letters where groups of letters do not tell it', () => {
    // By groups of letters alone it is Ukrainian; the only letter that tells is that of the headline.
    expect(
      languageOf(
        'В Озёрске прошло совещание\n\nМост через реку во второй половине года. О поездке губернатора на восток. Дорога на север вновь свободна. Концерт на площади в полдень. Новости спорта.\n',
      ),
    ).toBe('rus');
  });

  it('is the same in capitals', () => {
    // Turkish has two small letters for what is one capital elsewhere.
    for (const [language, text] of Object.entries(news))
      if (language !== 'tur') expect(detectLanguage([text.toUpperCase()], phrases)).toBe(language);
  });

  it('is the same where letters and their marks are two characters', () => {
    for (const [language, text] of Object.entries(news))
      expect(detectLanguage([text.normalize('NFD')], phrases)).toBe(language);
    // Belarusian has й, but no и, which is what is left of it without its mark.
    const short = 'Мэр горада паведаміла ў панядзелак, што гэты край чакае новы мост, які адкрыюць увосень.';
    expect(detectLanguage([short.normalize('NFD')], phrases)).toBe('bel');
  });

  it('is told by all of a long text, not by its beginning', () => {
    // Alphabets do not tell these apart, and franc alone reads no more than the first 2,048 characters.
    const { eng = '', deu = '' } = news;
    expect(detectLanguage([...Array<string>(20).fill(eng), ...Array<string>(40).fill(deu)], phrases)).toBe('deu');
  });

  it('is not changed by a sentence of another language, wherever it stands in a page of Russian or Ukrainian', () => {
    const pages = ['rus', 'ukr'].map((language) => ({
      language,
      // Every place between two words.
      words: `${news[language] ?? ''} `.repeat(20).split(/(?<=\s)/u),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.constantFrom(...Object.values(news), ...Object.values(others)),
        fc.nat(),
        ({ language, words }, sentence, place) => {
          const at = place % (words.length + 1);
          const text = [...words.slice(0, at), `«${sentence}» `, ...words.slice(at)].join('');
          expect(detectLanguage([text], phrases)).toBe(language);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is, for a short string, never one whose alphabet lacks a letter of it', () => {
    const alphabets = Object.entries(detection.alphabets);
    const anyLetter = [...new Set(alphabets.flatMap(([, { letters }]) => Array.from(letters)))];
    const cyrillic = anyLetter.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
    const texts = fc
      .constantFrom(cyrillic, ...alphabets.map(([, { letters }]) => Array.from(letters)))
      .chain((letters) => fc.array(fc.constantFrom(...letters, ' '), { minLength: 20, maxLength: 99 }))
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const language = detectLanguage([text], phrases);
        if (language === 'und') return;
        const isCyrillic = (text.match(/\p{Script=Cyrillic}/gu) ?? []).length * 2 > text.replaceAll(' ', '').length;
        const words = text.split(' ').filter((word) => /^\p{Script=Cyrillic}/u.test(word) === isCyrillic);
        const letters = Array.from(words.join('')).filter(
          (letter) => /\p{Script=Cyrillic}/u.test(letter) === isCyrillic,
        );
        const own = detection.alphabets[language]?.letters ?? '';
        expect(letters.filter((letter) => !own.includes(letter))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(['', 'Мост.', 'Мост откроют.', '2024 — 2025', 'abc def', '😀😀😀'])('of %j is not told', (text) => {
    expect(detectLanguage([text], phrases)).toBe('und');
  });
});

describe('the data of detection', () => {
  it('looks for languages that franc knows, and asks for none that it leaves out', () => {
    for (const language of detection.candidates) {
      expect(detection.unasked).not.toContain(language);
      // franc answers `und` where it has no model of the only language that is asked for.
      const probes = [
        ...Object.values(news),
        'Ελλάδα και θάλασσα',
        'Հայաստան և ծով',
        'საქართველო და ზღვა',
        'ראש העיר הודיעה',
        'أعلنت رئيسة البلدية',
        'महापौर ने सोमवार को',
        '市长周一表示天气',
        '市長は月曜日、天候が許せば',
        '시장은 월요일 날씨가 허락하면',
      ];
      expect([
        language,
        probes.some((text) => francAll(text, { only: [language], minLength: 3 })[0]?.[0] === language),
      ]).toEqual([language, true]);
    }
  });

  const good = { letters: 'abcä', marks: { letters: 'ä', share: 0.1 } };
  const withAlphabet = (alphabet: unknown) => ({ ...detection, alphabets: { deu: alphabet } });

  it.each([
    ['a mark that is no letter of the language', withAlphabet({ ...good, marks: { letters: 'ö', share: 0.1 } })],
    ['a letter twice', withAlphabet({ letters: 'abca' })],
    ['a capital', withAlphabet({ letters: 'abC' })],
    ['a letter in two characters', withAlphabet({ letters: 'aba\u0308' })],
    ['what is no letter', withAlphabet({ letters: 'a b' })],
    ['a share above all', withAlphabet({ ...good, marks: { letters: 'ä', share: 2 } })],
    ['a code of two letters', { ...detection, candidates: ['de'] }],
    ['a candidate twice', { ...detection, candidates: ['deu', 'deu'] }],
  ])('may not have %s', (_name, data) => {
    expect(languageDetectionSchema.safeParse(withAlphabet(good)).success).toBe(true);
    expect(languageDetectionSchema.safeParse(data).success).toBe(false);
  });
});
