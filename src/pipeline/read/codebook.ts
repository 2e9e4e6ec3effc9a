import type { Position } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { VFile } from 'vfile';
import type { Question, Source, StoryEvent, Topic } from '../../model/codebook.ts';
import type { ScaleValue } from '../../model/scale.ts';
import { nearestWord } from '../messages/nearest-word.ts';
import type { YamlFile } from './read-yaml.ts';
import { report, type RuleId } from '../messages/rules.ts';
import type { Path } from './yaml-issues.ts';

/**
 * The entries of one list by id. `whole` is false where the file could not be
 * read in full: then an id that is not here may yet exist, and is not reported.
 */
export interface Known<Entry> {
  readonly byId: ReadonlyMap<string, Entry>;
  readonly whole: boolean;
}

/** The scheme by which the articles are coded. */
export interface Codebook {
  readonly events: Known<StoryEvent>;
  readonly topics: Known<Topic>;
  readonly questions: Known<Question>;
  readonly sources: Known<Source>;
  /** The values of the scale on which claims stand; none where the story has no scale. */
  readonly portrayals: Known<ScaleValue>;
}

/** What the ids of a list stand for, in the words of a message, and the rule for an id that is in no list. */
const kinds = {
  article: 'unknown-article',
  source: 'unknown-source',
  event: 'unknown-event',
  topic: 'unknown-topic',
  question: 'unknown-question',
  answer: 'unknown-answer',
  claim: 'unknown-claim',
  portrayal: 'unknown-portrayal',
} as const satisfies Record<string, RuleId>;

/** What an id can stand for. */
export type IdKind = keyof typeof kinds;

/** The entries of a file by id; the second use of an id is reported with the place of the first. */
export function gather<Entry extends { readonly id: string }>(
  yaml: YamlFile<unknown> | null,
  key: string,
  entries: readonly Entry[],
  rule: RuleId = 'duplicate-id',
): Known<Entry> {
  const byId = new Map<string, Entry>();
  const places = new Map<string, Position>();
  for (const [index, entry] of entries.entries()) {
    const place = yaml?.at([key, index, 'id']);
    const first = places.get(entry.id);
    if (byId.has(entry.id) && yaml)
      reportDuplicate(yaml.file, rule, entry.id, place, { path: yaml.file.path, place: first });
    else {
      byId.set(entry.id, entry);
      if (place) places.set(entry.id, place);
    }
  }
  return { byId, whole: yaml?.whole ?? false };
}

/** A place in a file. */
export interface Spot {
  readonly path: string;
  readonly place: Position | undefined;
}

/** What a message expects where it is no id that is used twice. */
const ownOf: Partial<Record<RuleId, string>> = {
  'duplicate-form': 'a form of one concept',
  'duplicate-seed': 'a name of its own',
};

/** Reports the second use of an id, with the place of the first in `cause`. */
export function reportDuplicate(file: VFile, rule: RuleId, id: string, place: Position | undefined, first: Spot): void {
  const cause = new VFileMessage(`First use of \`${id}\``, {
    ...(first.place ? { place: first.place } : {}),
    source: 'collate',
  });
  cause.file = first.path;
  report(file, rule, `Unexpected second use of \`${id}\`, expected ${ownOf[rule] ?? 'an id of its own'}`, {
    place,
    actual: id,
    cause,
  });
}

/** Whether an id is known; reports it at its place where it is not, with the nearest id that is. */
export function checkId(yaml: YamlFile<unknown>, path: Path, kind: IdKind, id: string, known: Known<unknown>): boolean {
  if (known.byId.has(id)) return true;
  if (known.whole) reportUnknown(yaml.file, yaml.at(path), kind, id, known.byId.keys());
  return false;
}

/** Reports an id that stands for nothing. */
export function reportUnknown(
  file: VFile,
  place: Position | undefined,
  kind: IdKind,
  id: string,
  ids: Iterable<string>,
): void {
  const all = [...ids];
  const near = nearestWord(id, all);
  const parts = id.split('-');
  const alike = all.length <= 24 ? all : all.filter((one) => one.split('-').some((part) => parts.includes(part)));
  const expected =
    near !== null
      ? `\`${near}\``
      : alike.length > 0 && alike.length <= 24
        ? `${all.length <= 24 ? 'one of' : 'one such as'} ${alike.map((one) => `\`${one}\``).join(', ')}`
        : `the id of ${articles[kind]} ${kind}`;
  report(file, kinds[kind], `Unexpected ${kind} \`${id}\`, expected ${expected}`, {
    place,
    actual: id,
    expected: all.length <= 24 ? all : undefined,
  });
}

const articles: Readonly<Record<IdKind, string>> = {
  article: 'an',
  source: 'a',
  event: 'an',
  topic: 'a',
  question: 'a',
  answer: 'an',
  claim: 'a',
  portrayal: 'a',
};
