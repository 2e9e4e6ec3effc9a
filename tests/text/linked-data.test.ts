import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import type { Voice } from '../../src/model/claim.ts';
import type { Source } from '../../src/model/codebook.ts';
import { claimThing } from '../../src/text/linked-data.ts';
import { toldBy, unnamed } from '../comparison/made-story.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const story = storyOf(readStoryParts());
const claim = story.claim('10-opens-in-autumn');
const article = story.article(claim.article);
const [gazette, mayor] = [story.source('gazette'), story.source('mayor')];

/** What machines are told of the claim in another voice, in English. */
function thingOf(voice: Voice, publisher: Source | null, speaker: Source | null) {
  const parts = { claim: { ...claim, voice }, sentence: 'It opens.', article, publisher, speaker };
  return claimThing({ ...parts, language: 'en', address: 'https://example.org/claims/x/' });
}

const organisation = { '@type': 'Organization', name: 'Gazette en' };
const person = { '@type': 'Person', name: 'Mayor en' };

const quoted: Voice = {
  kind: 'direct-quote',
  speaker: { kind: 'source', id: 'mayor', words: null },
  via: [],
  implied: false,
};

describe('the author of a claim', () => {
  it('is the publisher where the text speaks for itself, and who is retold where not', () => {
    expect(thingOf({ kind: 'own-voice' }, gazette, null)['author']).toEqual(organisation);
    expect(thingOf(toldBy('mayor'), gazette, mayor)['author']).toEqual(person);
    expect(thingOf(quoted, gazette, mayor)['author']).toEqual(person);
  });

  it('is nobody where nobody is known', () => {
    expect(thingOf({ kind: 'own-voice' }, null, null)['author']).toBeUndefined();
    expect(thingOf(unnamed, gazette, null)['author']).toBeUndefined();
  });
});

describe('the article of a claim', () => {
  it('is as its text has it, with its date only as precise as known', () => {
    expect(thingOf(toldBy('mayor'), gazette, mayor)['appearance']).toEqual({
      '@type': 'NewsArticle',
      headline: article.title,
      url: article.url,
      inLanguage: 'ru',
      datePublished: '2030-09',
      author: undefined,
      publisher: organisation,
    });
  });
});
