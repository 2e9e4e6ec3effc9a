import type { Speaker } from '../../model/claim.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { Cue, Span } from './cues.ts';
import type { Mention } from './names.ts';
import type { People } from './people.ts';
import { hitsOf, placeOf, standsAt, type Unit } from './units.ts';

/** Who speaks, and the words of the sentence that say so. */
export interface Spoken {
  readonly speaker: Speaker;
  readonly words: readonly TextPosition[];
}

/** Somebody who spoke, and in which sentence. */
interface Said {
  readonly spoken: Spoken;
  readonly unit: number;
}

/** What the search for a speaker needs to know of the text. */
export interface SpeakerContext {
  readonly people: People;
  /** Whether nouns have capitals as names do. */
  readonly capitalNouns: boolean;
  /** Whose words the whole text hands on. */
  readonly original: Spoken | null;
  /** Who spoke last, and in which sentence. */
  last: Said | null;
  /** The same of persons alone: “he” is none else. */
  lastPerson: Said | null;
}

/** Somebody who spoke so many sentences before is no longer meant by “he”. */
const longestMemory = 6;

/** Who speaks by a cue; null where its sentence names nobody who could. */
export function speakerBy(cue: Cue, unit: Unit, context: SpeakerContext): Spoken | null {
  for (const span of cue.spans) {
    const found = inSpan(span, cue, unit, context);
    if (found) return found;
  }
  return null;
}

/** Somebody of whom the sentence does not say who it is. */
export const unnamedSpeaker: Spoken = { speaker: { kind: 'unnamed', words: null }, words: [] };

/** Whether the words that say so leave out who speaks, because it is whoever spoke before: “in his words”, a verb alone. */
export function leavesOut({ kind, at }: Cue): boolean {
  return kind === 'same' || at <= 1;
}

/** Whoever spoke last, where that is not too long ago and the name is near enough. */
export function lastSpeaker(unit: Unit, context: SpeakerContext, only?: 'person'): Spoken | null {
  const { people } = context;
  const last = only === 'person' ? context.lastPerson : context.last;
  if (!last || unit.index - last.unit > longestMemory) return null;
  const { speaker } = last.spoken;
  if (speaker.kind === 'source' && !people.isNear(speaker.id, unit)) return null;
  return { speaker: last.spoken.speaker, words: [] };
}

function inSpan(span: Span, cue: Cue, unit: Unit, context: SpeakerContext): Spoken | null {
  const { people, original } = context;
  const isIn = ({ at }: { readonly at: number }): boolean =>
    at >= span.from && at < span.to && unit.quoted[at] !== true;
  const fromCue = ({ at }: { readonly at: number }): number => Math.abs(at - cue.at);
  const nearest = <Item extends { readonly at: number }>(items: readonly Item[]): Item | undefined =>
    items.filter(isIn).toSorted((a, b) => fromCue(a) - fromCue(b))[0];
  const speaks = (mention: Mention): boolean =>
    mention.isSource &&
    (mention.isPlain || cue.anyCase) &&
    !standsBehind(mention, span, unit, cue) &&
    !isPossessive(mention, unit);
  const able = unit.mentions.filter(speaks);
  const person = nearest(able.filter(({ kind }) => kind === 'person'));
  if (person) return named(person, unit);
  const group = nearest(hitsOf(unit, 'people'));
  const body = nearest(able.filter((mention) => mention.kind === 'body' && !isOfOffice(mention, unit)));
  const stranger = nearest(fullNames(unit).filter((name) => !context.capitalNouns || isSetAsName(name, cue, unit)));
  if (stranger && (!body || fromCue(stranger) < fromCue(body))) return unnamed(unit, stranger.at, stranger.length);
  const pronoun = nearest(hitsOf(unit, 'pronouns'));
  if (pronoun) {
    const words = [placeOf(unit, pronoun.at, pronoun.length)];
    const spoken = lastSpeaker(unit, context, 'person');
    if (spoken) return { ...spoken, words };
    const id = people.lastNamed(unit);
    return id === null ? unnamed(unit, pronoun.at, pronoun.length) : { speaker: source(id), words };
  }
  if (body) return named(body, unit);
  const behind = unit.mentions.find(
    (mention) =>
      mention.isSource &&
      mention.kind === 'body' &&
      isIn(mention) &&
      !people.isPlace(mention.id) &&
      (standsAt(unit, 'bodyBehind', mention.at - 1) ||
        (group !== undefined &&
          mention.at > group.at &&
          mention.at <= group.at + 3 &&
          !standsAt(unit, 'notSpeaker', mention.at - 1))),
  );
  if (behind) return named(behind, unit);
  const text = nearest(hitsOf(unit, 'texts'));
  if (text && (!group || fromCue(text) <= fromCue(group))) {
    const words = [placeOf(unit, text.at, text.length)];
    return original ? { speaker: original.speaker, words } : unnamed(unit, text.at, text.length);
  }
  const office = nearest(hitsOf(unit, 'offices'));
  const id = office ? people.inOffice(office.value.form, unit, context.lastPerson?.spoken.speaker ?? null) : null;
  if (office && id !== null) return { speaker: source(id), words: [placeOf(unit, office.at, office.length)] };
  const someone = group ?? office;
  return someone ? unnamed(unit, someone.at, someone.length) : null;
}

/** Whether the word before a name says that it is not the speaker: “with”. */
function standsBehind({ at }: Mention, { from }: Span, unit: Unit, cue: Cue): boolean {
  // “Laut dem …”, “nach Angaben von …”: there it leads to the speaker.
  const leads = cue.anyCase && !cue.pointsBack && at === from + 1;
  return at > from && !leads && standsAt(unit, 'notSpeaker', at - 1);
}

/** Whether a name only says of what somebody is the head: “Rivers Office director”, “der Leiter des Amtes”. */
function isOfOffice({ at, length }: Mention, unit: Unit): boolean {
  const before = standsAt(unit, 'articles', at - 1) ? at - 2 : at - 1;
  return standsAt(unit, 'offices', at + length) || standsAt(unit, 'offices', before);
}

function isPossessive({ at, length }: Mention, { tokens }: Unit): boolean {
  const last = tokens[at + length - 1];
  return last !== undefined && last.end - last.start > last.plain.length && last.plain.endsWith('s');
}

/** Whether words with capitals stand where names stand: beside the words that say who speaks, or behind an office. */
function isSetAsName({ at, length }: { readonly at: number; readonly length: number }, cue: Cue, unit: Unit): boolean {
  const behind = at - cue.at - cue.length;
  const isBeside = at + length === cue.at || behind === 0 || behind === 1;
  return isBeside || standsAt(unit, 'offices', at - 1) || standsAt(unit, 'people', at - 1);
}

/** Two or more words with capitals that are in no list: the name of somebody whom the story does not know. */
function fullNames({ tokens, gaps, mentions, hits }: Unit): { readonly at: number; readonly length: number }[] {
  const known = new Set(mentions.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
  const titles = new Set(
    hits.flatMap(({ at, value }) =>
      value.kind === 'offices' || value.kind === 'texts' || value.kind === 'people' ? [at] : [],
    ),
  );
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let length = 0;
    while (
      tokens[at + length]?.capital === true &&
      !known.has(at + length) &&
      !titles.has(at + length) &&
      (length === 0 || /^[ \u00a0-]$/u.test(gaps[at + length] ?? ''))
    )
      length++;
    // A name that is known stands behind its first names, which are in no list.
    if (length >= 2 && !known.has(at + length)) found.push({ at, length });
    if (length > 0) at += length - 1;
  }
  return found;
}

function named({ id, at, length }: Mention, unit: Unit): Spoken {
  return { speaker: source(id), words: [placeOf(unit, at, length)] };
}

function source(id: string): Speaker {
  return { kind: 'source', id, words: null };
}

function unnamed(unit: Unit, at: number, length: number): Spoken {
  const place = placeOf(unit, at, length);
  return { speaker: { kind: 'unnamed', words: unit.text.slice(place.start, place.end) }, words: [place] };
}
