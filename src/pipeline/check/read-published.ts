import type { VFile } from 'vfile';
import type { Moved } from '../../model/codebook.ts';
import { compareIds } from '../../model/id.ts';
import { type Gone, type PublishedKind, publishedFileSchema, publishedKinds } from '../../model/published.ts';
import type { LinkedKind } from '../../model/story-link.ts';
import { report } from '../messages/rules.ts';
import { gather, reportUnknown } from '../read/codebook.ts';
import type { LinkTargets } from '../read/read-summaries.ts';
import { readYaml } from '../read/read-yaml.ts';

const singular = {
  claims: 'claim',
  questions: 'question',
  articles: 'article',
  sources: 'source',
} as const satisfies Record<PublishedKind, LinkedKind>;

/**
 * Reads what was ever published, reports ids of which the story knows nothing any more, and gives those that were
 * moved or withdrawn.
 *
 * @param moved the questions whose addresses the codebook leads on
 */
export function readPublished(file: VFile | null, targets: LinkTargets, moved: readonly Moved[]): Gone[] {
  const yaml = file && readYaml(file, publishedFileSchema);
  if (!yaml) return [];
  const ledOn = new Set(moved.map(({ from }) => from));
  const gone: Gone[] = [];
  for (const kind of publishedKinds) {
    const entries = yaml.value[kind];
    const one = singular[kind];
    const known = targets[one];
    gather(yaml, kind, entries);
    for (const [index, entry] of entries.entries()) {
      const { id, first } = entry;
      const place = yaml.at([kind, index, 'id']);
      const isThere = known.byId.has(id);
      if ('state' in entry) {
        if (isThere || !known.whole || (kind === 'questions' && ledOn.has(id))) continue;
        report(yaml.file, 'published-gone', `Unexpected lack of the ${one} \`${id}\`, published since ${first}`, {
          place,
        });
        continue;
      }
      if (isThere)
        report(yaml.file, 'published-still-there', `Unexpected ${one} \`${id}\` in the story, expected it to be gone`, {
          place,
        });
      const to = 'moved' in entry ? entry.moved : null;
      if (to !== null && !known.byId.has(to) && known.whole)
        reportUnknown(yaml.file, yaml.at([kind, index, 'moved']), one, to, known.byId.keys());
      gone.push({ kind, id, first, to, reason: 'withdrawn' in entry ? entry.withdrawn : null });
    }
  }
  return gone.toSorted((a, b) => compareIds(a.kind, b.kind) || compareIds(a.id, b.id));
}
