import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/paths.ts';
import { createInterface, type Interface } from '../../src/i18n/interface.ts';
import { claimSchema } from '../../src/model/claim.ts';
import { questionSchema, sourceSchema } from '../../src/model/codebook.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { asRead, dist } from './guarded-page.ts';

test.use({ javaScriptEnabled: false });

/** The file as built, with what this test needs of it; the exported form of a claim has the same names. */
function readEntries<Entry extends z.ZodType>(name: string, entry: Entry): z.infer<Entry>[] {
  const file: unknown = JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8'));
  return z.array(entry).parse(z.record(z.string(), z.unknown()).parse(file)[name]);
}

const { shape } = claimSchema;
const claims = readEntries(
  'claims',
  z.object({
    id: shape.id,
    article: shape.article,
    quote: shape.quote,
    statement: shape.statement,
    translation: shape.translation,
    event: shape.event,
    topic: shape.topic,
    question: shape.question,
    answer: shape.answer,
    voice: shape.voice,
    certainty: shape.certainty,
    portrays: shape.portrays,
  }),
);
const questions = readEntries(
  'questions',
  z.object({ id: questionSchema.shape.id, text: questionSchema.shape.text, answers: questionSchema.shape.answers }),
);
const sources = readEntries('sources', z.object({ id: sourceSchema.shape.id, short: sourceSchema.shape.short }));
const articles = readEntries('articles', z.object({ id: z.string() }));
/** Names of topics and events are in no data file; the pages take them from here. */
const story = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src', 'content', 'story.json'), 'utf8')));

type Claim = (typeof claims)[number];

/** What can be read on a page: its visible words, folded sections opened. */
async function read(page: Page, path: string): Promise<string> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return asRead(
    await page.evaluate(() => {
      for (const section of document.querySelectorAll('details')) section.open = true;
      return document.body.innerText;
    }),
  );
}

function missing(text: string, wanted: readonly (string | null | undefined)[]): string[] {
  return wanted.filter((words) => typeof words === 'string').filter((words) => !text.includes(asRead(words)));
}

function wordsOfClaim(ui: Interface, claim: Claim): (string | undefined)[] {
  return [claim.quote, ui.text(claim.statement), claim.translation[ui.locale]];
}

function tagsOfClaim(ui: Interface, claim: Claim): (string | undefined)[] {
  const question = questions.find(({ id }) => id === claim.question);
  const answer = question?.answers.find(({ id }) => id === claim.answer);
  const spoken = [claim.voice.speaker, ...claim.voice.via].map((id) => sources.find((source) => source.id === id));
  const named = [
    story.topics.find(({ id }) => id === claim.topic)?.name,
    story.events.find(({ id }) => id === claim.event)?.name,
    question?.text,
    answer?.text,
  ];
  return [
    ui.t(`voice.${claim.voice.kind}`),
    ui.t(`certainty.${claim.certainty}`),
    ui.text(story.site.course[claim.portrays]),
    ...spoken.map((source) => source && ui.text(source.short)),
    ...named.map((text) => text && ui.text(text)),
  ];
}

test('there are claims to read', () => {
  expect(claims.length).toBeGreaterThan(0);
});

for (const language of interfaceLanguages) {
  const ui = createInterface(language, '');
  const below = (path: string): string => ui.href(path).slice(1);

  test(`the matrix says every statement, quote and answer in ${language}`, async ({ page }) => {
    const text = await read(page, below('/compare/'));
    const wanted = questions.flatMap((question) => {
      const answering = claims.filter((claim) => claim.question === question.id);
      const answers = question.answers.filter(({ id }) => answering.some((claim) => claim.answer === id));
      return [
        ui.text(question.text),
        ...answers.map((answer) => ui.text(answer.text)),
        ...answering.flatMap((claim) => wordsOfClaim(ui, claim)),
      ];
    });
    expect(missing(text, wanted)).toEqual([]);
  });

  for (const article of articles) {
    test(`the page of article ${article.id} says each of its claims in ${language}`, async ({ page }) => {
      const text = await read(page, below(`/articles/${article.id}/`));
      const own = claims.filter((claim) => claim.article === article.id);
      expect(
        missing(
          text,
          own.flatMap((claim) => wordsOfClaim(ui, claim)),
        ),
      ).toEqual([]);
    });
  }

  test(`the page of each question says its claims in ${language}`, async ({ page }) => {
    for (const question of questions) {
      const text = await read(page, below(`/questions/${question.id}/`));
      const own = claims.filter((claim) => claim.question === question.id);
      expect
        .soft(missing(text, [ui.text(question.text), ...own.flatMap((claim) => wordsOfClaim(ui, claim))]), question.id)
        .toEqual([]);
    }
  });

  test(`the page of each claim says its words and all its tags in ${language}`, async ({ page }) => {
    for (const claim of claims) {
      const text = await read(page, below(`/claims/${claim.id}/`));
      expect.soft(missing(text, [...wordsOfClaim(ui, claim), ...tagsOfClaim(ui, claim)]), claim.id).toEqual([]);
    }
  });
}
