import { stringify } from 'yaml';

/** The first line of a file, by which editors complete it while it is typed. */
export function schemaLine(name: string, up: string): string {
  return `# yaml-language-server: $schema=${up}schemas/${name}.schema.json\n`;
}

/** One text in the languages of a site, as one line of YAML. */
export function inEvery(languages: readonly string[], words: string): string {
  const texts = Object.fromEntries(languages.map((tag) => [tag, words]));
  return stringify(texts, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
