import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { readStory } from '../../src/build/read-story.ts';
import { ownStory } from '../../src/build/story-place.ts';
import type { Content } from '../../src/model/content.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { changedStory } from '../pipeline/fixture-story.ts';

/** Questions, and answers of questions, that no claim by an editor gives. */
function withoutClaim({ articles, story }: Content): string[] {
  const claims = articles.flatMap((article) => article.claims).filter(({ coder }) => coder === 'editor');
  const given = new Set(
    claims.flatMap(({ answers }) => answers.flatMap(({ question, answer }) => [question, `${question}: ${answer}`])),
  );
  return story.questions
    .flatMap(({ id, answers }) => [id, ...answers.map((answer) => `${id}: ${answer.id}`)])
    .filter((key) => !given.has(key));
}

/** Claims with two answers of which one excludes the other, and claims that tell of what their text cannot know. */
function impossible({ articles, story }: Content): string[] {
  const questions = new Map(story.questions.map((question) => [question.id, question]));
  return articles.flatMap(({ article: { knowsUntil }, claims }) =>
    claims.flatMap(({ id, answers, happened }) => {
      const days = [happened, ...answers.map(({ question }) => questions.get(question)?.asksAbout ?? null)];
      const late = days.filter((day) => day !== null && knowsUntil.latest !== null && day > knowsUntil.latest);
      const given = new Set(answers.map(({ question, answer }) => `${question}: ${answer}`));
      const excluded = answers.filter(({ question, answer }) =>
        questions
          .get(question)
          ?.answers.find((one) => one.id === answer)
          ?.excludes.some((other) => given.has(`${question}: ${other}`)),
      );
      return late.length > 0 || excluded.length > 0 ? [id] : [];
    }),
  );
}

/** Evidence of the day of a text that stands in the words of somebody whom it quotes. */
function datedByOthers({ articles }: Content): string[] {
  return articles.flatMap(({ article: { id, published, knowsUntil }, claims }) => {
    const quoted = claims.filter(({ voice }) => voice.kind === 'direct-quote');
    return [...published.evidence, ...knowsUntil.evidence].flatMap((one) =>
      one.kind === 'words' && quoted.some((claim) => one.start < claim.end && one.end > claim.start)
        ? [`${id}: ${one.text}`]
        : [],
    );
  });
}

const { built } = buildStory(readStory(ownStory(root)));
if (!built) throw new Error('expected the story to build');

describe('the story', () => {
  it('has no question and no answer that no claim gives', () => {
    expect(built.story.questions.length).toBeGreaterThan(0);
    expect(withoutClaim(built)).toEqual([]);
  });

  it('has no claim with two answers that exclude one another, nor of what its text cannot know', () => {
    expect(impossible(built)).toEqual([]);
  });

  it('dates no text by the words of somebody whom it quotes', () => {
    expect(built.articles.flatMap(({ article }) => article.knowsUntil.evidence).length).toBeGreaterThan(0);
    expect(datedByOthers(built)).toEqual([]);
  });
});

describe('these checks', () => {
  const base = buildStory(changedStory()).built;
  if (!base) throw new Error('expected the base story to build');

  /** The base story with another first article. */
  function changed(change: (article: Content['articles'][number]) => Partial<Content['articles'][number]>): Content {
    const [first, ...others] = base?.articles ?? [];
    if (!base || !first) throw new Error('expected an article');
    return { ...base, articles: [{ ...first, ...change(first) }, ...others] };
  }

  it('find what is wrong', () => {
    expect(withoutClaim(base)).toEqual(['who-came', 'who-came: all']);
    expect(withoutClaim(changed(() => ({ claims: [] })))).toContain('when-opened: in-autumn');
    expect(impossible(base)).toEqual([]);
    const late = changed(({ claims }) => ({ claims: claims.map((claim) => ({ ...claim, happened: '2030-09-10' })) }));
    expect(impossible(late)).toHaveLength(2);
    const both = changed(({ claims }) => ({
      claims: claims.map(({ answers: _answers, ...claim }) => ({
        ...claim,
        answers: [
          { question: 'when-opened', answer: 'in-autumn' },
          { question: 'when-opened', answer: 'done' },
        ],
      })),
    }));
    expect(impossible(both)).toHaveLength(2);
    expect(datedByOthers(base)).toEqual([]);
    const quoted = changed(({ article, claims }) => {
      const [words] = article.knowsUntil.evidence.filter((one) => one.kind === 'words');
      const speaker = { kind: 'unnamed' as const, words: null };
      const voice = { kind: 'direct-quote' as const, speaker, via: [], implied: false };
      return { claims: claims.map((claim) => ({ ...claim, voice, start: words?.start ?? 0, end: words?.end ?? 0 })) };
    });
    expect(datedByOthers(quoted)).toHaveLength(2);
  });
});
