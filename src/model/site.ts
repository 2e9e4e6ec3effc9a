import { z } from 'zod';
import { daySchema, partialDateSchema } from './dating.ts';
import { idSchema } from './id.ts';
import { languagesSchema, localizedSchema, textSchema } from './localized.ts';
import { scaleSchema } from './scale.ts';

/** Where readers write to: a mail address, or an address of the web at which something can be reported. */
const contactSchema = textSchema.refine((text) => isMail(text) || isSafeAddress(text), {
  error: 'expected a mail address such as `editors@example.org`, or an address that begins with https://',
});

/** Whether a contact is a mail address. */
export function isMail(contact: string): boolean {
  return /^[^\s@<>"?&/]+@[^\s@<>"?&/]+\.[^\s@<>"?&/]+$/u.test(contact);
}

function isSafeAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/u.test(text) && URL.canParse(text);
}

/** What an editor found when following the link from a claim to its words on the publisher's page, and when. */
const linkStateSchema = z.strictObject({ claim: idSchema, state: z.enum(['found', 'not-found']), date: daySchema });

/**
 * What the site says of itself and of its story: `src/story/site.yaml`.
 * Whatever is not given is shown as not given.
 */
export const siteSchema = z.strictObject({
  /** The site's name, the same in every language. */
  name: textSchema,
  /** The languages in which it is read, BCP 47; the first stands at its root. */
  languages: languagesSchema,
  /** What the site is, in a few words beside its name; null where the name says it. */
  tagline: localizedSchema.nullable().default(null),
  /** The story in one line: the headline of the front page. */
  title: localizedSchema,
  /** Two sentences on the story, for the front page and for search engines. */
  lede: localizedSchema,
  /** The forewarning: how to read this site. */
  forewarning: localizedSchema,
  /** The event that divides before from after in charts and tables; null where nothing does. */
  pivot: idSchema.nullable().default(null),
  /** What the tag `portrays` says in this story; null where its claims do not have it. */
  scale: scaleSchema.nullable().default(null),
  /** Moments that the articles tell of. */
  moments: z.array(z.strictObject({ date: partialDateSchema, label: localizedSchema, claim: idSchema })).default([]),
  /** Whether rules tag the texts that nobody has coded; without it nothing of that is on the site. */
  drafts: z.boolean().default(true),
  /** Whether the rules were written while reading the texts of this story, so that on others they do worse. */
  rulesReadTexts: z.boolean().default(false),
  publisher: localizedSchema.nullable(),
  funding: localizedSchema.nullable(),
  selection: localizedSchema.nullable(),
  coders: localizedSchema.nullable(),
  translators: localizedSchema.nullable(),
  reviewers: localizedSchema.nullable(),
  contact: contactSchema.nullable(),
  /** On what terms the coding may be used; the code has a licence of its own. */
  licence: localizedSchema.nullable().default(null),
  /** The day of this edition: what the site says was so on that day. `npm run edition` writes it. */
  edition: daySchema.nullable().default(null),
  /** Earlier editions whose data the editors keep, and where it stands. */
  editions: z.array(z.strictObject({ date: daySchema, address: z.url({ protocol: /^https$/u }) })).default([]),
  /** Which links to the words of claims on the pages of publishers were followed; the others are unchecked. */
  links: z.array(linkStateSchema).default([]),
});

/** What the site says of itself and of its story. */
export type Site = z.infer<typeof siteSchema>;

/** `src/story/site.yaml` as a whole: no earlier edition is later than the edition. */
export const siteFileSchema = siteSchema.superRefine(({ edition, editions }, context) => {
  for (const [index, { date }] of editions.entries()) {
    if (edition !== null && date < edition) continue;
    const message = `expected a day before that of the edition, ${edition ?? 'which is not given'}`;
    context.addIssue({ code: 'custom', path: ['editions', index, 'date'], message, input: date });
  }
});
