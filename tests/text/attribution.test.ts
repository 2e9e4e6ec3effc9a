import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterface } from '../../src/i18n/interface.ts';
import {
  type OthersVoice,
  othersVoices,
  partiesBehind,
  type Speaker,
  speakerWords,
  type Voice,
} from '../../src/model/claim.ts';
import { type Source, sourceSchema } from '../../src/model/codebook.ts';
import type { Localized, Translations } from '../../src/model/localized.ts';
import { baseLanguages } from '../languages.ts';
import { attributedStatement, attributionOfVoice, type Parties } from '../../src/text/attribution.ts';

function source(id: string, short: Localized, cited: Translations = {}): Source {
  return sourceSchema.parse({ id, kind: 'person', name: short, short, cited, role: null, facts: [] });
}

const gazette = source('gazette', { en: 'The Gazette', ru: '«Газета»', uk: '«Газета»' }, { ru: '«Газету»' });
const sources = [
  gazette,
  source('mayor', { en: 'Anna Koval', ru: 'Анна Коваль', uk: 'Анна Коваль' }, { ru: 'Анну Коваль', uk: 'Анну Коваль' }),
  source('herald', { en: 'Herald', ru: '«Вестник»', uk: '«Вісник»' }),
  source('radio', { en: 'Radio', ru: 'Радио', uk: 'Радіостанція' }, { en: 'the Radio', uk: 'Радіостанцію' }),
];

function partiesOf(outlet: Source | null = gazette): Parties {
  return {
    outlet,
    source: (id) => {
      const found = sources.find((one) => one.id === id);
      if (!found) throw new Error(`expected the source ${id}`);
      return found;
    },
  };
}

const own: Voice = { kind: 'own-voice' };
const reported: OthersVoice = { kind: 'reported', speaker: unnamed(null), via: [], implied: false };
const quoted: OthersVoice = { ...reported, kind: 'direct-quote' };
const named = { speaker: { kind: 'source', id: 'mayor', words: 'мэр' } } as const;

/** Somebody whom the text leaves unnamed, in its words, if it has any. */
function unnamed(words: string | null): Speaker {
  return { kind: 'unnamed', words };
}

/** Every kind of voice, and what it is called in English, Russian and Ukrainian. */
const cases: [name: string, voice: Voice, outlet: Source | null, ...expected: [en: string, ru: string, uk: string]][] =
  [
    ['own voice', own, gazette, 'The Gazette says:', '«Газета» пишет:', '«Газета» пише:'],
    [
      'own voice of no known publisher',
      own,
      null,
      'The author of this text says:',
      'Автор этого текста пишет:',
      'Автор цього тексту пише:',
    ],
    [
      'reported',
      { ...reported, ...named },
      gazette,
      'The Gazette, retelling Anna Koval, says:',
      '«Газета», пересказывая Анну Коваль, пишет:',
      '«Газета», переказуючи Анну Коваль, пише:',
    ],
    [
      'reported by no known publisher',
      { ...reported, ...named },
      null,
      'The author of this text, retelling Anna Koval, says:',
      'Автор этого текста, пересказывая Анну Коваль, пишет:',
      'Автор цього тексту, переказуючи Анну Коваль, пише:',
    ],
    [
      'quoted directly',
      { ...quoted, ...named },
      gazette,
      'The Gazette, quoting Anna Koval, says:',
      '«Газета», цитируя Анну Коваль, пишет:',
      '«Газета», цитуючи Анну Коваль, пише:',
    ],
    [
      'a party that is cited as it is called',
      { ...reported, speaker: { kind: 'source', id: 'herald', words: null } },
      gazette,
      'The Gazette, retelling Herald, says:',
      '«Газета», пересказывая «Вестник», пишет:',
      '«Газета», переказуючи «Вісник», пише:',
    ],
    [
      'through one',
      { ...reported, ...named, via: ['herald'] },
      gazette,
      'The Gazette, retelling Anna Koval by way of Herald, says:',
      '«Газета», пересказывая Анну Коваль через «Вестник», пишет:',
      '«Газета», переказуючи Анну Коваль через «Вісник», пише:',
    ],
    [
      'through two, the nearer to the text first',
      { ...quoted, ...named, via: ['radio', 'herald'] },
      gazette,
      'The Gazette, quoting Anna Koval by way of the Radio and Herald, says:',
      '«Газета», цитируя Анну Коваль через Радио и «Вестник», пишет:',
      '«Газета», цитуючи Анну Коваль через Радіостанцію і «Вісник», пише:',
    ],
    [
      'implied by context',
      { ...reported, ...named, implied: true },
      gazette,
      'The Gazette, retelling Anna Koval (source not named in this sentence), says:',
      '«Газета», пересказывая Анну Коваль (источник в самом предложении не назван), пишет:',
      '«Газета», переказуючи Анну Коваль (джерела в самому реченні не названо), пише:',
    ],
    [
      'implied, through one',
      { ...reported, ...named, via: ['radio'], implied: true },
      gazette,
      'The Gazette, retelling Anna Koval by way of the Radio (source not named in this sentence), says:',
      '«Газета», пересказывая Анну Коваль через Радио (источник в самом предложении не назван), пишет:',
      '«Газета», переказуючи Анну Коваль через Радіостанцію (джерела в самому реченні не названо), пише:',
    ],
    [
      'unnamed, in the words of the text',
      { ...reported, speaker: unnamed('аналитики') },
      gazette,
      'The Gazette, retelling those it calls “аналитики”, says:',
      '«Газета», пересказывая тех, о ком сказано «аналитики», пишет:',
      '«Газета», переказуючи тих, про кого сказано «аналитики», пише:',
    ],
    [
      'unnamed and quoted, in the words of the text',
      { ...quoted, speaker: unnamed('жители') },
      gazette,
      'The Gazette, quoting those it calls “жители”, says:',
      '«Газета», цитируя тех, о ком сказано «жители», пишет:',
      '«Газета», цитуючи тих, про кого сказано «жители», пише:',
    ],
    [
      'unnamed without a word',
      reported,
      gazette,
      'The Gazette, retelling someone it does not name, says:',
      '«Газета», пересказывая того, кого не называет, пишет:',
      '«Газета», переказуючи того, кого не називає, пише:',
    ],
    [
      'unnamed behind one',
      { ...reported, via: ['herald'] },
      gazette,
      'The Gazette, retelling Herald (speaker not named), says:',
      '«Газета», пересказывая «Вестник» (говорящий не назван), пишет:',
      '«Газета», переказуючи «Вісник» (мовця не названо), пише:',
    ],
    [
      'unnamed behind one, in the words of the text',
      { ...quoted, via: ['herald'], speaker: unnamed('чиновник') },
      gazette,
      'The Gazette, quoting Herald (speaker: “чиновник”), says:',
      '«Газета», цитируя «Вестник» (говорящий: «чиновник»), пишет:',
      '«Газета», цитуючи «Вісник» (мовець: «чиновник»), пише:',
    ],
    [
      'unnamed behind two, implied',
      { ...reported, via: ['radio', 'herald'], implied: true },
      gazette,
      'The Gazette, retelling the Radio and Herald (speaker not named; source not named in this sentence), says:',
      '«Газета», пересказывая Радио и «Вестник» (говорящий не назван; источник в самом предложении не назван), пишет:',
      '«Газета», переказуючи Радіостанцію і «Вісник» (мовця не названо; джерела в самому реченні не названо), пише:',
    ],
  ];

/** The one verb of each language with which every attribution ends. */
const verbs: Readonly<Record<string, string>> = { en: 'says:', ru: 'пишет:', uk: 'пише:' };

describe('attributionOfVoice', () => {
  it.each(cases)('%s', (_name, voice, outlet, en, ru, uk) => {
    const found = baseLanguages.map((language) =>
      attributionOfVoice(createInterface(language, '/'), voice, partiesOf(outlet)),
    );
    expect(found).toEqual([en, ru, uk]);
  });

  it('never is empty or has a place unfilled, begins with the outlet and has one verb for all', () => {
    const id = fc.constantFrom('mayor', 'herald', 'radio');
    const words = fc.option(fc.constantFrom('аналітики', 'source {via} $1', 'a (b)'), { nil: null });
    const speaker = fc.oneof(
      fc.record({ kind: fc.constant('source' as const), id, words }),
      fc.record({ kind: fc.constant('unnamed' as const), words }),
    );
    const via = fc.uniqueArray(id, { maxLength: 3 });
    const voice: fc.Arbitrary<Voice> = fc.oneof(
      fc.constant(own),
      fc.record({ kind: fc.constantFrom(...othersVoices), speaker, via, implied: fc.boolean() }),
    );
    const outlets = fc.constantFrom(gazette, null);
    fc.assert(
      fc.property(voice, outlets, fc.constantFrom(...baseLanguages), (given, outlet, language) => {
        const ui = createInterface(language, '/');
        const attribution = attributionOfVoice(ui, given, partiesOf(outlet));
        // The words of the text may hold anything, and stand as they are.
        const composed = attribution.replace(speakerWords(given) ?? '', '');
        expect(composed).not.toMatch(/[{}]|undefined|null|\s\s|\s[,:)]|^\s|\s$/u);
        expect(
          attribution.startsWith(outlet === null ? ui.t('attribution.author') : (outlet.short[language] ?? '')),
        ).toBe(true);
        expect(attribution.endsWith(` ${verbs[language] ?? ''}`)).toBe(true);
        const said = partiesBehind(given).map(partiesOf().source);
        for (const { cited, short } of said) expect(attribution).toContain(cited[language] ?? short[language]);
        expect(attribution.includes(ui.t('attribution.implied'))).toBe(given.kind !== 'own-voice' && given.implied);
        expect(attribution.includes(', ')).toBe(given.kind !== 'own-voice');
      }),
    );
  });
});

describe('attributedStatement', () => {
  it('is the attribution and then the statement, which nothing changes', () => {
    const statement = { en: 'It opens {soon}.', ru: 'Он откроется.', uk: 'Він відкриється.' };
    const sentences = baseLanguages.map((language) =>
      attributedStatement(createInterface(language, '/'), { voice: { ...reported, ...named }, statement }, partiesOf()),
    );
    expect(sentences).toEqual([
      'The Gazette, retelling Anna Koval, says: It opens {soon}.',
      '«Газета», пересказывая Анну Коваль, пишет: Он откроется.',
      '«Газета», переказуючи Анну Коваль, пише: Він відкриється.',
    ]);
  });
});
