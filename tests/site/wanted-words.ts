import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { dataSchemas } from '../../src/exports/data-schemas.ts';
import type { Interface } from '../../src/i18n/interface.ts';
import { answerSchema, questionSchema, sourceSchema } from '../../src/model/codebook.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import { readData } from './built-site.ts';
import { valuesOf } from '../../src/model/scale.ts';

const questionEntrySchema = z.object({
  id: questionSchema.shape.id,
  text: questionSchema.shape.text,
  answers: z.array(answerSchema.omit({ excludes: true })),
});
const sourceEntrySchema = z.object({ id: sourceSchema.shape.id, short: sourceSchema.shape.short });

/** Every claim of the data files. */
export const { claims } = readData('claims.json', dataSchemas.claims.loose());

/** Every question of the data files. */
export const { questions } = readData('questions.json', z.object({ questions: z.array(questionEntrySchema) }));

const { sources } = readData('sources.json', z.object({ sources: z.array(sourceEntrySchema) }));

/** Names of topics and events are in no data file; the pages take them from here. */
const story = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src', 'content', 'story.json'), 'utf8')));

/** One claim of the data files. */
export type ClaimEntry = (typeof claims)[number];

/** One question of the data files. */
export type QuestionEntry = z.infer<typeof questionEntrySchema>;

/** A text as a reader takes it in: every run of white space one space, in lower case. */
function asRead(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Those of the wanted words that a text does not hold. */
export function missingFrom(text: string, wanted: readonly (string | undefined)[]): string[] {
  const read = asRead(text);
  return wanted.filter((words) => words !== undefined).filter((words) => !read.includes(asRead(words)));
}

/** What the page that compares must say of a claim: its quote, and its statement behind who says it. */
export function briefWordsOfClaim(ui: Interface, claim: ClaimEntry): (string | undefined)[] {
  return [claim.quote, ui.text(claim.attributed)];
}

/** What every other page must say that shows a claim: the translation of its quote besides. */
export function wordsOfClaim(ui: Interface, claim: ClaimEntry): (string | undefined)[] {
  return [...briefWordsOfClaim(ui, claim), claim.translation[ui.locale]];
}

/** What the page of a claim must say besides: all its tags. */
export function tagsOfClaim(ui: Interface, claim: ClaimEntry): (string | undefined)[] {
  const answered = claim.answers.flatMap((given) => {
    const question = questions.find(({ id }) => id === given.question);
    return [question?.text, question?.answers.find(({ id }) => id === given.answer)?.text];
  });
  const spoken = [claim.voice.speaker, ...claim.voice.via].map(
    (id) => sources.find((source) => source.id === id)?.short,
  );
  const topic = story.topics.find(({ id }) => id === claim.topic);
  const event = story.events.find(({ id }) => id === claim.event);
  const named = [topic?.name, event?.name, ...answered, ...spoken];
  return [
    ui.t(`voice.${claim.voice.kind}`),
    ui.t(`certainty.${claim.certainty}`),
    ...valuesOf(story.site.scale).flatMap(({ id, name }) => (id === claim.portrays ? [ui.text(name)] : [])),
    ...named.map((text) => text && ui.text(text)),
  ];
}

/** What the page of a question must say: itself, the answers given, and its claims. */
export function wordsOfQuestion(
  ui: Interface,
  question: QuestionEntry,
  ofClaim: typeof wordsOfClaim = wordsOfClaim,
): (string | undefined)[] {
  const own = claims.filter(({ answers }) => answers.some((given) => given.question === question.id));
  const given = new Set(
    own.flatMap(({ answers }) => answers.flatMap((one) => (one.question === question.id ? one.answer : []))),
  );
  const answers = question.answers.filter(({ id }) => given.has(id));
  return [
    ui.text(question.text),
    ...answers.map((answer) => ui.text(answer.text)),
    ...own.flatMap((claim) => ofClaim(ui, claim)),
  ];
}
