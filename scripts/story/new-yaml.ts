import { stringify } from 'yaml';

/** The first line of a file, by which editors complete it while it is typed. */
export function schemaLine(name: string, up: string): string {
  return `# yaml-language-server: $schema=${up}schemas/${name}.schema.json\n`;
}

const listNames = ['events', 'topics', 'questions', 'sources'] as const;

/** What each list of a codebook is for, as a comment above it. */
const aboutLists = {
  events: 'What happened, by which claims and questions are grouped. `days` is null for what has no day.',
  topics: 'What claims are about. An id is an address and never changes.',
  questions: 'What the texts can answer differently. Where two or more answer, `difference` says how they differ.',
  sources: 'Who published a text, and who speaks in one.',
} as const satisfies Readonly<Record<(typeof listNames)[number], string>>;

/** The entries of each list, as YAML behind its name. */
export type Codebook = Readonly<Record<(typeof listNames)[number], string>>;

/** The files of a codebook by path below the folder of a story, with what teaches above the entries of each. */
export function codebookFiles(codebook: Codebook): [string, string][] {
  return listNames.map((name) => [
    `story/codebook/${name}.yaml`,
    `${schemaLine(name, '../')}# ${aboutLists[name]}\n${name}:${codebook[name]}`,
  ]);
}

/** One text in the languages of a site, as one line of YAML. */
export function inEvery(languages: readonly string[], words: string): string {
  const texts = Object.fromEntries(languages.map((tag) => [tag, words]));
  return stringify(texts, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
