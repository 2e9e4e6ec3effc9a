import { describe, expect, it } from 'vitest';
import { baseLanguages } from '../languages.ts';
import { type Searchable, searchables } from '../../src/search/records.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const parts = readStoryParts();
const records = searchables(parts);

/** The record of a kind with an id. */
function recordOf(kind: string, id: string, among: readonly Searchable[] = records): Searchable {
  const found = among.find((record) => record.kind === kind && record.id === id);
  if (!found) throw new Error(`expected ${kind} ${id}`);
  return found;
}

const inEveryLanguage = (text: string): string[] => baseLanguages.map((language) => `${text} ${language}`);

describe('an article', () => {
  it('is found by every part of its text but boilerplate', () => {
    for (const article of parts.articles) {
      const { weak } = recordOf('article', article.id);
      for (const { role, start, end } of article.blocks) {
        // A repeated headline has the words of the headline, which is searched.
        const isSearched = weak.filter((words) => words === article.text.slice(start, end)).length;
        const isRepeated = role === 'boilerplate' && article.text.slice(start, end) === article.title;
        expect([role, isSearched]).toEqual([role, role === 'boilerplate' && !isRepeated ? 0 : 1]);
      }
    }
    expect(parts.articles.flatMap(({ blocks }) => blocks).some(({ role }) => role === 'boilerplate')).toBe(true);
  });

  it('is found first by its title, its monogram and its publisher', () => {
    const { strong } = recordOf('article', '10');
    expect(strong).toEqual(expect.arrayContaining(['Мост через Сулу откроют осенью', 'G30']));
    expect(strong).toEqual(expect.arrayContaining(inEveryLanguage('Gazette')));
  });
});

describe('a claim', () => {
  const named = parts.claims.map((claim) =>
    claim.id === '10-opens-in-autumn' && claim.voice.kind !== 'own-voice'
      ? { ...claim, voice: { ...claim.voice, via: ['herald'] } }
      : claim,
  );
  const record = recordOf('claim', '10-opens-in-autumn', searchables({ ...parts, claims: named }));

  it('is found first by what it says, in every language', () => {
    expect(record.strong).toEqual(inEveryLanguage('It opens in October'));
  });

  it('is found by its quote, its translations, and who says it down the whole chain', () => {
    expect(record.weak).toEqual([
      'откроют в октябре 2030 года',
      'will be opened in October 2030',
      'відкриють у жовтні 2030 року',
      'мэр Анна Коваль',
      ...inEveryLanguage('Mayor'),
      ...inEveryLanguage('Mayor'),
      ...inEveryLanguage('Herald'),
      ...inEveryLanguage('Herald'),
    ]);
  });

  it('comes last by its id, its topic and its questions', () => {
    expect(record.context).toEqual([' opens in autumn', ...inEveryLanguage('works'), ...inEveryLanguage('when')]);
  });
});

describe('what stands beside the claims', () => {
  it('is found by its name first, and by what it holds', () => {
    expect(recordOf('question', 'when-opened')).toMatchObject({
      strong: inEveryLanguage('when'),
      weak: [...inEveryLanguage('autumn'), ...inEveryLanguage('done')],
      tags: { article: ['10', '20'] },
    });
    expect(recordOf('source', 'gazette')).toMatchObject({
      strong: [...inEveryLanguage('Gazette'), ...inEveryLanguage('Gazette')],
      weak: inEveryLanguage('fact'),
    });
    const [thing] = parts.words;
    const forms = thing?.articles.flatMap((article) => article.forms) ?? [];
    const { weak } = recordOf('word', thing?.id ?? '');
    for (const { quote, translation } of forms)
      expect(weak).toEqual(expect.arrayContaining([quote, ...Object.values(translation)]));
  });
});
