import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../scripts/shared/paths.ts';
import { readPhrases } from '../../../src/build/read-phrases.ts';
import type { Source } from '../../../src/model/codebook.ts';
import type { Draft } from '../../../src/model/draft.ts';
import type { Localized } from '../../../src/model/localized.ts';
import { type TaggingRules, taggingRulesSchema } from '../../../src/model/tagging.ts';
import { termSchema } from '../../../src/model/terms.ts';
import type { StoryLists } from '../../../src/pipeline/tag/story-words.ts';
import { makeTagger } from '../../../src/pipeline/tag/tag-article.ts';
import type { TaggedText } from '../../../src/pipeline/tag/units.ts';

const all = (en: string, ru = en, uk = ru): Localized => ({ en, ru, uk });

function source(
  id: string,
  kind: Source['kind'],
  name: Localized,
  short: Localized,
  role: Localized | null = null,
): Source {
  return { id, kind, name, short, role, cited: {}, facts: [] };
}

/** The lists of a made-up story: a dam on a river. */
export const lists: StoryLists = {
  events: [
    {
      id: 'opening',
      name: all('Opening of the dam', 'Открытие плотины', 'Відкриття греблі'),
      short: all('the opening', 'открытие', 'відкриття'),
      days: { starts: '2030-05-01', ends: null },
    },
    { id: 'river', name: all('The river', 'Река', 'Річка'), short: all('the river', 'река', 'річка'), days: null },
  ],
  topics: [
    { id: 'costs', name: all('Costs', 'Расходы', 'Витрати') },
    { id: 'floods', name: all('Floods', 'Наводнения', 'Повені') },
    { id: 'fish', name: all('Fish', 'Рыба', 'Риба') },
    { id: 'rest', name: all('Other', 'Прочее', 'Інше') },
  ],
  questions: [
    {
      id: 'what-it-costs',
      event: 'river',
      topic: 'costs',
      text: all('What does the dam cost?', 'Сколько стоит плотина?', 'Скільки коштує гребля?'),
      asksAbout: null,
      answers: [{ id: 'much', text: all('millions of euros', 'миллионы евро', 'мільйони євро'), excludes: [] }],
      difference: null,
    },
    {
      id: 'opened-when',
      event: 'opening',
      topic: 'rest',
      text: all('When did the dam open?', 'Когда открыли плотину?', 'Коли відкрили греблю?'),
      asksAbout: '2030-05-01',
      answers: [{ id: 'in-may', text: all('in May', 'в мае', 'у травні'), excludes: [] }],
      difference: null,
    },
  ],
  sources: [
    source(
      'keller',
      'person',
      all('Anna Keller', 'Анна Келлер', 'Анна Келлер'),
      all('Keller', 'Келлер', 'Келлер'),
      all('minister of waters', 'министр водного хозяйства', 'міністр водного господарства'),
    ),
    source(
      'orlov',
      'person',
      all('Peter Orlov', 'Пётр Орлов', 'Петро Орлов'),
      all('Orlov', 'Орлов', 'Орлов'),
      all('mayor', 'мэр', 'мер'),
    ),
    source('morning-post', 'newspaper', all('Morning Post', 'Morning Post', 'Morning Post'), all('Morning Post')),
    source('rivers-office', 'body', all('Rivers Office', 'Ведомство рек', 'Управління річок'), {
      ...all('Rivers Office', 'Ведомство рек', 'Управління річок'),
      de: 'Flussbehörde',
    }),
    source('norland', 'body', all('Norland', 'Норландия', 'Норландія'), all('Norland', 'Норландия', 'Норландія')),
    source('daily', 'publisher', all('The Daily', 'Дейли', 'Дейлі'), all('Daily', 'Дейли', 'Дейлі')),
  ],
  terms: [
    { id: 'dam', en: ['dam$', 'dams$', 'staudamm', 'damm$'], ru: ['плотин'], uk: ['гребл'], kk: [] },
    {
      id: 'cost',

      en: ['cost', 'kost', 'euro', 'million'],
      ru: ['расход', 'стои', 'евро', 'миллион'],
      uk: ['витрат', 'кошту', 'євро', 'мільйон'],
      kk: [],
    },
    {
      id: 'flood',

      en: ['flood', 'hochwasser', 'überschwemm'],
      ru: ['наводнен'],
      uk: ['повен', 'повін'],
      kk: [],
    },
    {
      id: 'fish',

      en: ['fish', 'fisch', 'salmon', 'lachs'],
      ru: ['рыб', 'лосос'],
      uk: ['риб', 'лосос'],
      kk: [],
    },
    { id: 'norland', names: 'place', en: ['norland'], ru: ['норланд'], uk: ['норланд'], kk: [] },
  ].map((term) => termSchema.parse(term)),
};

/** The rules of all languages, as shipped. */
export const languages: readonly TaggingRules[] = ['deu', 'eng', 'rus', 'ukr'].map((language) =>
  taggingRulesSchema.parse(parse(readFileSync(join(root, `src/language/tagging/${language}.yaml`), 'utf8'))),
);

/** The tagger of the made-up story. */
export const tagger = makeTagger(lists, languages, readPhrases(root));

const madeRoles = [
  'headline',
  'standfirst',
  'lede',
  'crosshead',
  'pull-quote',
  'list-item',
  'background',
  'credit',
] as const;

/** A text of the made-up story; each part is a block, a paragraph unless `role: ` stands before it. */
export function madeText(language: string, ...parts: readonly string[]): TaggedText {
  let text = '';
  const blocks = parts.map((part) => {
    const [, named, words] =
      /^(headline|standfirst|lede|crosshead|pull-quote|list-item|background|credit): ([^]*)$/u.exec(part) ?? [];
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words ?? part;
    const role = madeRoles.find((one) => one === named) ?? 'paragraph';
    const block: TaggedText['blocks'][number] = { role, start, end: text.length, translation: {} };
    return block;
  });
  const nothing = { basis: 'not-stated', evidence: [], earliest: null, latest: null } as const;
  return {
    id: 'made',
    text,
    language,
    blocks,
    source: 'daily',
    relays: [],
    published: { kind: 'undated', ...nothing, evidence: [], note: null },
    knowsUntil: { ...nothing, evidence: [] },
  };
}

/** Who says what in a text, one line a sentence: kind, speaker, certainty, and the beginning of the words. */
export function told(text: TaggedText): string[] {
  const seen = new Set<string>();
  return tagger(text).flatMap(({ quote, start, voice, certainty }: Draft) => {
    const speaker =
      voice.kind === 'own-voice'
        ? ''
        : voice.speaker.kind === 'source'
          ? ` ${voice.speaker.id}`
          : ` (${voice.speaker.words ?? ''})`;
    const via = voice.kind === 'own-voice' || voice.via.length === 0 ? '' : ` via ${voice.via.join(' ')}`;
    const line = `${voice.kind}${speaker}${via}, ${certainty}: ${quote.split(/\s+/u).slice(0, 4).join(' ')}`;
    const key = `${String(start)} ${line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [line];
  });
}
