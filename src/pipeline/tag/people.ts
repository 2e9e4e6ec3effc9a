import type { Speaker } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { formFinder, formOf } from './forms.ts';
import type { LanguageRules } from './language-rules.ts';
import type { StoryLists } from './story-words.ts';
import { tokensOf } from './tokens.ts';
import { hitsOf, type Unit } from './units.ts';

/** Who of the story stands where in one text. All ids are those of sources. */
export interface People {
  readonly isPerson: (id: string) => boolean;
  /** Whether the id names a place too, and so its people. */
  readonly isPlace: (id: string) => boolean;
  /** Whether a source is named in a sentence, beside it, or in the head of the text; a quotation counts as one sentence. */
  readonly isNear: (id: string, unit: Unit) => boolean;
  /** The person whom the sentence before names as one who acts, or else last, also by office. */
  readonly lastNamed: (unit: Unit) => string | null;
  /** The one person near a sentence whom the story or the text gives an office; who spoke last comes first. */
  readonly inOffice: (form: string, unit: Unit, last: Speaker | null) => string | null;
}

/** The offices of the persons in the list of sources, as forms of a language, by the id of the source. */
export type Offices = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the offices out of what the list of sources says of persons in one language. */
export function officesOf({ sources }: Pick<StoryLists, 'sources'>, { data }: LanguageRules): Offices {
  const find = formFinder(data.offices.map((form) => formOf(form, form)));
  const tag = toBcp47(data.language);
  return new Map(
    sources.flatMap(({ id, kind, role }) => {
      const text = Object.entries(role ?? {}).find(([language]) => language === tag)?.[1];
      if (kind !== 'person' || text === undefined) return [];
      const tokens = tokensOf(text);
      return [[id, new Set(tokens.flatMap((_, at) => find(tokens, at).map(({ value }) => value)))] as const];
    }),
  );
}

/** An office stands so many words before its name. */
const officeReach = 5;

/** Learns who stands where in a text, and by which offices it calls them. */
export function peopleIn(
  units: readonly Unit[],
  { sources, terms }: Pick<StoryLists, 'sources' | 'terms'>,
  offices: Offices,
  head: ReadonlySet<string>,
): People {
  const persons = new Set(sources.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  const places = new Set(terms.flatMap(({ id, names }) => (names === 'place' ? [id] : [])));
  const called = new Map<string, Set<string>>();
  for (const unit of units)
    for (const { id, at, kind } of unit.mentions) {
      if (kind !== 'person') continue;
      const forms = called.get(id) ?? new Set();
      for (const hit of hitsOf(unit, 'offices', true))
        if (hit.at < at && at - hit.at <= officeReach && isOnePhrase(unit, hit.at, at)) forms.add(hit.value.form);
      called.set(id, forms);
    }
  const namesIn = (index: number): readonly string[] => units[index]?.mentions.map(({ id }) => id) ?? [];
  const isNear = (id: string, unit: Unit): boolean =>
    head.has(id) || sentencesNear(unit, units).some(({ mentions }) => mentions.some((one) => one.id === id));
  const inOffice = (form: string, unit: Unit, last: Speaker | null): string | null => {
    const holds = (id: string): boolean =>
      isNear(id, unit) && (offices.get(id)?.has(form) === true || called.get(id)?.has(form) === true);
    if (last?.kind === 'source' && persons.has(last.id) && holds(last.id)) return last.id;
    const before = namesIn(unit.index - 1).findLast((id) => persons.has(id) && holds(id));
    if (before !== undefined) return before;
    const candidates = [...persons].filter(holds);
    const first = candidates.filter((id) => called.get(id)?.has(form) === true);
    const inHead = candidates.filter((id) => head.has(id));
    return [candidates, first, inHead].find((list) => list.length === 1)?.[0] ?? null;
  };
  return {
    isPerson: (id) => persons.has(id),
    isPlace: (id) => places.has(id),
    isNear,
    inOffice,
    lastNamed: (unit) => {
      const before = units[unit.index - 1];
      const named = before?.mentions.filter(({ id }) => persons.has(id)) ?? [];
      // “He” is more often who did something than whom it was done to.
      const person = named.find(({ isPlain }) => isPlain) ?? named.at(-1);
      if (person || !before) return person?.id ?? null;
      const office = hitsOf(before, 'offices').at(-1);
      return office ? inOffice(office.value.form, unit, null) : null;
    },
  };
}

/** A sentence and those beside it; a sentence of a quotation stands for all that the quotation touches. */
function sentencesNear({ index, quotation }: Unit, units: readonly Unit[]): readonly Unit[] {
  let first = index;
  let last = index;
  if (quotation) {
    while (first > 0 && (units[first - 1]?.end ?? 0) > quotation.start) first--;
    while (last < units.length - 1 && (units[last + 1]?.start ?? Infinity) < quotation.end) last++;
  }
  return units.slice(Math.max(0, first - 1), last + 2);
}

function isOnePhrase({ gaps }: Unit, from: number, to: number): boolean {
  return gaps.slice(from + 1, to + 1).every((gap) => !/[,;:()–—]/u.test(gap));
}
