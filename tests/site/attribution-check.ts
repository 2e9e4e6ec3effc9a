import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { type InterfaceLanguage, interfaceLanguages, localizedSchema } from '../../src/model/localized.ts';
import { inline } from './inline-elements.ts';
import { stringsIn } from './story-copy.ts';

/** What a claim states, in each language, and the same behind who says it. */
export const attributedSchema = z.object({ id: z.string(), statement: localizedSchema, attributed: localizedSchema });

/** A claim as the data files have it. */
export type AttributedClaim = z.infer<typeof attributedSchema>;

/** A statement of one language with everything that may stand before it. */
export interface Sentence {
  readonly claim: string;
  readonly statement: string;
  /** Who says it; several where claims state the same. */
  readonly attributions: readonly string[];
}

/** A text with every run of white space as one space. */
export function evened(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The statements of all claims in one language. Throws where the data do not end in the statement. */
export function sentencesOf(claims: readonly AttributedClaim[], language: InterfaceLanguage): Sentence[] {
  const all = claims.map(({ id, statement, attributed }) => {
    const [words, whole] = [evened(statement[language]), evened(attributed[language])];
    const by = whole.slice(0, -words.length).trimEnd();
    if (by === '' || whole !== `${by} ${words}`) throw new Error(`expected ${id} behind who says it: ${whole}`);
    return { id, words, by };
  });
  return [...Map.groupBy(all, ({ words }) => words)].map(([statement, same]) => ({
    claim: same.map(({ id }) => id).join(', '),
    statement,
    attributions: same.map(({ by }) => by),
  }));
}

/** The language of a page, by its folder. */
export function languageOf(path: string): InterfaceLanguage {
  const [first, ...others] = interfaceLanguages;
  return others.find((tag) => path.startsWith(`${tag}/`)) ?? first;
}

/** Every text of a page: the words that it shows, its attributes one by one, its linked data string by string. */
export function textsOfPage(html: string): string[] {
  const texts: string[] = [];
  let shown = '';
  let script: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      texts.push(...Object.values(attributes));
      if (name === 'script' || name === 'style') script = '';
      if (!inline.has(name)) shown += ' ';
    },
    ontext(text) {
      if (script === null) shown += text;
      else script += text;
    },
    onclosetag(name) {
      if (name === 'script' && script?.trimStart().startsWith('{')) texts.push(...stringsIn(JSON.parse(script)));
      if (name === 'script' || name === 'style') script = null;
      if (!inline.has(name)) shown += ' ';
    },
  });
  parser.end(html);
  return [shown, ...texts].map(evened);
}

/** Where statements stand in a text: how often behind who says them, and, with a few words around them, where not. */
export function statementsIn(text: string, sentences: readonly Sentence[]) {
  const unattributed: string[] = [];
  let attributed = 0;
  for (const { claim, statement, attributions } of sentences) {
    for (let at = text.indexOf(statement); at >= 0; at = text.indexOf(statement, at + 1)) {
      const before = text.slice(0, at).trimEnd();
      if (attributions.some((by) => before.endsWith(by))) attributed++;
      else unattributed.push(`${claim}: …${before.slice(-40)} | ${statement.slice(0, 40)}…`);
    }
  }
  return { attributed, unattributed };
}
