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
  const document = documentOf(published);
  if (published === null) document.commentBefore = head;
  const fresh = unpublishedIds(document, content);
  for (const kind of publishedKinds) {
    const found = document.get(kind);
    const list = isSeq(found) ? found : document.createNode([]);
    for (const id of fresh[kind]) {
      const entry = document.createNode({ id, first: date, state: 'live' });
      entry.flow = true;
      list.flow = false;
      list.add(entry);
    }
    if (list.items.length > 0) document.set(kind, list);
  }
  return { published: document.toString({ lineWidth: 0 }), added: countsOf(fresh) };
}

/** How many ids of each kind a story has that the memory of what was published does not. */
export function countUnpublished(published: string | null, content: Content): RecordedEdition['added'] {
  return countsOf(unpublishedIds(documentOf(published), content));
}

function documentOf(published: string | null): Document {
  return published === null || published.trim() === '' ? new Document({}) : parseDocument(published);
}

function unpublishedIds(document: Document, content: Content): Record<PublishedKind, string[]> {
  const ids = idsOf(content);
  const freshOf = (kind: PublishedKind): string[] => {
    const found = document.get(kind);
    const known = new Set((isSeq(found) ? found.items : []).map((item) => (isMap(item) ? String(item.get('id')) : '')));
    return ids[kind].filter((id) => !known.has(id)).toSorted(compareIds);
  };
  return {
    claims: freshOf('claims'),
    questions: freshOf('questions'),
    articles: freshOf('articles'),
    sources: freshOf('sources'),
  };
}

function countsOf(ids: Readonly<Record<PublishedKind, readonly string[]>>): RecordedEdition['added'] {
  const { claims, questions, articles, sources } = ids;
  return {
    claims: claims.length,
    questions: questions.length,
    articles: articles.length,
    sources: sources.length,
  };
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
