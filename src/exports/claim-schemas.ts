import { z } from 'zod';
import { certainties, voiceKinds } from '../model/claim.ts';
import { idSchema } from '../model/id.ts';
import { localizedSchema, textSchema, translationsSchema } from '../model/localized.ts';

const start = z.int().nonnegative().describe('Offset in the seed, in Unicode code points');
const end = z.int().positive().describe('Offset of the first character after it, in Unicode code points');
/** Where some words stand in a seed, as every data file says it. */
export const publicPlace = { start, end };

/** One claim as published. */
export const publicClaim = z.strictObject({
  id: idSchema.describe('<article>-<slug>; permanent'),
  article: idSchema.describe('Id of the article that it stands in'),
  quote: textSchema.describe('The seed from start to end'),
  ...publicPlace,
  statement: localizedSchema.describe('What is claimed, in one neutral sentence with its hedges, without who says it'),
  attributed: localizedSchema.describe('The whole sentence: who says it, composed from `voice`, and what is claimed'),
  translation: translationsSchema.describe('The quote in the languages of the site other than its own'),
  event: idSchema.describe('Id of the event that it is about'),
  topic: idSchema.describe('Id of what it is about'),
  answers: z
    .array(
      z.strictObject({
        question: idSchema.describe('Id of a question that it answers'),
        answer: idSchema.describe('Id of the answer that it gives'),
      }),
    )
    .describe('None, one or several'),
  voice: z.strictObject({
    kind: z.enum(voiceKinds).describe('Whose voice it is in'),
    speaker: idSchema.nullable().describe('Source id of who said it first'),
    speakerText: textSchema.nullable().describe("The text's own words for the speaker"),
    via: z.array(idSchema).describe('Source ids from the nearest to the text to the nearest to the speaker'),
    implied: z
      .boolean()
      .describe('True where the sentence has no marker but stands inside a digest, interview or quotation'),
  }),
  certainty: z.enum(certainties).describe('How certain the voice is'),
  portrays: idSchema
    .nullable()
    .describe('Where it stands on the scale of the story; null where the story has none, or it says nothing of it'),
  note: localizedSchema.nullable().describe('What an editor knows beyond the text, or where it is ambiguous'),
  coder: z.enum(['editor', 'rules']).describe('Who tagged it; rules: tagged by rules, not reviewed'),
});

const found = z.array(z.strictObject({ text: textSchema, ...publicPlace }));

/** One draft as published. */
export const publicDraft = publicClaim.extend({
  id: idSchema.describe('<article>-rules-<number>; not permanent'),
  quote: textSchema.describe('The seed from start to end, or … where the site may not show it'),
  statement: z.strictObject({}).describe('Empty: rules state nothing'),
  attributed: z.strictObject({}).describe('Empty, like the statement'),
  translation: z.strictObject({}).describe('Empty: nothing is translated'),
  answers: publicClaim.shape.answers.max(0).describe('None: which answer it gives, rules do not tell'),
  portrays: z.null().describe('Not told by rules'),
  note: z.null().describe('None'),
  coder: z.literal('rules').describe('Tagged by rules, not reviewed'),
  questions: z.array(idSchema).describe('Ids of questions that it may answer, the likeliest first'),
  mentions: z
    .array(
      z.strictObject({ kind: z.enum(['person', 'body', 'place']), id: idSchema, text: textSchema, ...publicPlace }),
    )
    .describe('Persons, bodies and places of the story that it names; the id is that of a source or of a term'),
  evidence: z
    .strictObject({ topic: found, event: found, questions: found, voice: found, speaker: found, certainty: found })
    .describe('The words that made each tag; none where the place in the text made it'),
});
