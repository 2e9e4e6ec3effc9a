import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Content } from '../../src/model/content.ts';
import { compareIds } from '../../src/model/id.ts';
import { type PublishedKind, publishedKinds } from '../../src/model/published.ts';

/** What an edition adds to the memory of what was published. */
export interface RecordedEdition {
  /** `published.yaml` with the new ids. */
  readonly published: string;
  /** How many ids of each kind are new. */
  readonly added: Readonly<Record<PublishedKind, number>>;
}

const head = ` What was ever published, with its first edition. \`npm run edition\` adds to it. What is taken out of the story gets,
 in the place of \`state: live\`, \`moved: <id>\` or \`withdrawn: { en: why }\`.`;

/**
 * Adds all ids of a story that are not there yet to the memory of what was published. What is there stays as it is written.
 *
 * @param published the text of `published.yaml`; null where there is none yet
 * @param date the day of the edition
 */
export function recordEdition(published: string | null, content: Content, date: string): RecordedEdition {
  const document = published === null || published.trim() === '' ? new Document({}) : parseDocument(published);
  if (published === null) document.commentBefore = head;
  const added = { claims: 0, questions: 0, articles: 0, sources: 0 };
  for (const kind of publishedKinds) {
    const found = document.get(kind);
    const list = isSeq(found) ? found : document.createNode([]);
    const known = new Set(list.items.map((item) => (isMap(item) ? String(item.get('id')) : '')));
    for (const id of idsOf(content)[kind].toSorted(compareIds)) {
      if (known.has(id)) continue;
      const entry = document.createNode({ id, first: date, state: 'live' });
      entry.flow = true;
      list.flow = false;
      list.add(entry);
      added[kind]++;
    }
    if (list.items.length > 0) document.set(kind, list);
  }
  return { published: document.toString({ lineWidth: 0 }), added };
}

function idsOf({ articles, story }: Content): Record<PublishedKind, string[]> {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  return {
    claims: articles.flatMap(({ claims }) => ids(claims)),
    questions: ids(story.questions),
    articles: articles.map(({ article }) => article.id),
    sources: ids(story.sources),
  };
}

/** `site.yaml` with the day of its edition; all else stays as it is written. */
export function withEdition(site: string, date: string): string {
  const line = `edition: ${date}`;
  if (/^edition:.*$/mu.test(site)) return site.replace(/^edition:[^#\r\n]*?(?=\s*(?:#|$))/mu, line);
  // Right below the name, which every site has.
  return site.replace(/^name:.*$/mu, (name) => `${name}\n${line}`);
}
