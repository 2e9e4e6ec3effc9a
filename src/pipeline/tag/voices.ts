import type { Speaker, Voice } from '../../model/claim.ts';
import type { TextPosition } from '../../model/selector.ts';
import { type Cue, cueOf } from './cues.ts';
import type { NamedOriginal } from './original.ts';
import type { People } from './people.ts';
import { lastSpeaker, leavesOut, type SpeakerContext, speakerBy, type Spoken } from './speakers.ts';
import { futureIn } from './certainty.ts';
import { quotedBy } from './quoted-by.ts';
import type { LanguageRules } from './language-rules.ts';
import { hitsOf, placeOf, type Unit } from './units.ts';

/** Whose voice a sentence is in, with the words that say so. */
export interface VoiceOfUnit {
  readonly voice: Voice;
  readonly cue: Cue | null;
  readonly voiceWords: readonly TextPosition[];
  readonly speakerWords: readonly TextPosition[];
}

/** Blocks in which a text that hands on somebody's words speaks itself. */
const ownRoles: readonly string[] = ['headline', 'crosshead', 'background', 'list-item'];

/** What goes from sentence to sentence. */
interface State {
  readonly context: SpeakerContext;
  /** The block that turned back to the text's own voice. */
  ownBlock: number;
  /** Who is reported, for the sentences after it in its block. */
  run: { readonly voice: Voice; readonly block: number } | null;
  readonly quoted: Map<TextPosition, Spoken | null>;
}

/** Whose voice each sentence of a text is in. */
export function voicesOf(
  units: readonly Unit[],
  rules: LanguageRules,
  original: NamedOriginal | null,
  publisher: string | null,
  context: Omit<SpeakerContext, 'original' | 'last' | 'lastPerson'>,
): VoiceOfUnit[] {
  const isQuotation = (index: number): boolean => (units[index]?.quotation ?? null) !== null;
  const cues = units.map((unit, index) => {
    const cue = cueOf(unit, rules.data);
    return cue?.alone === true && !isQuotation(index - 1) && !isQuotation(index + 1) && !isQuotation(index)
      ? null
      : cue;
  });
  const state: State = {
    context: { ...context, original, last: null, lastPerson: null },
    ownBlock: -1,
    run: null,
    quoted: new Map(),
  };
  const voices: VoiceOfUnit[] = [];
  for (const [index, unit] of units.entries()) {
    const cue = cues[index] ?? null;
    const found = voiceOf(unit, cue, units, cues, state, original, publisher, rules);
    voices.push(found);
    const { voice } = found;
    if (voice.kind !== 'own-voice') {
      const isSaid = cue !== null || unit.quotation !== null;
      if (isSaid && voice.speaker !== original?.speaker)
        remember(state.context, { speaker: voice.speaker, words: [] }, index);
      state.run = { voice, block: unit.block };
    } else state.run = null;
    if (cue?.pointsBack === true && voice.kind !== 'own-voice') reachBack(voices, units, unit, voice);
  }
  return voices.map((one, index) => grounded(one, units[index], context.people));
}

/** Of those who are in no list only who has a full name is a person for sure, for who reads on “she said”. */
function remember(context: SpeakerContext, spoken: Spoken, unit: number): void {
  const { speaker } = spoken;
  context.last = { spoken, unit };
  const isPerson =
    speaker.kind === 'source' ? context.people.isPerson(speaker.id) : /\p{Lu}\S+ \p{Lu}/u.test(speaker.words ?? '');
  if (isPerson) context.lastPerson = { spoken, unit };
}

/** A voice without the names of those who are named nowhere near its sentence. */
function grounded(one: VoiceOfUnit, unit: Unit | undefined, people: People): VoiceOfUnit {
  const { voice } = one;
  if (voice.kind === 'own-voice' || !unit) return one;
  const { speaker, via } = voice;
  const isNear = speaker.kind !== 'source' || people.isNear(speaker.id, unit);
  return {
    ...one,
    voice: {
      ...voice,
      speaker: isNear ? speaker : { kind: 'unnamed', words: null },
      via: via.filter((id) => people.isNear(id, unit)),
    },
  };
}

function voiceOf(
  unit: Unit,
  cue: Cue | null,
  units: readonly Unit[],
  cues: readonly (Cue | null)[],
  state: State,
  original: NamedOriginal | null,
  publisher: string | null,
  rules: LanguageRules,
): VoiceOfUnit {
  const { context } = state;
  const voiceWords = cue ? [placeOf(unit, cue.at, cue.length)] : [];
  const inOwnBlock = unit.block === state.ownBlock;
  const through = original && !inOwnBlock && !ownRoles.includes(unit.role) ? original : null;
  const titled = unit.role === 'headline' ? titleSpeaker(unit) : null;
  if (titled) return reported(unit.quotation ? 'direct-quote' : 'reported', titled, false, [], cue, titled.words);
  if (unit.quotation) {
    const spoken = quoterOf(unit.quotation, unit, units, cues, state);
    const quoted = spoken ?? { speaker: { kind: 'unnamed', words: null } as const, words: [] };
    return reported('direct-quote', quoted, cue === null, [], cue, [unit.quotation, ...voiceWords].slice(0, 2));
  }
  if (cue?.kind === 'own') {
    const spoken = cue.spans.length > 0 ? speakerBy(cue, unit, context) : null;
    if (!spoken || isPublisher(spoken, publisher)) {
      state.ownBlock = unit.block;
      return own(cue, voiceWords);
    }
    return reported('reported', spoken, false, [], cue, voiceWords);
  }
  if (unit.role === 'headline') {
    if (original?.inHead === true && original.words.some(({ start }) => start >= unit.start && start < unit.end))
      return reported('reported', original, false, [], cue, original.words);
  }
  if (cue && !(cue.needsSpeaker && !speakerBy(cue, unit, context))) {
    const spoken = cue.kind === 'speaks' ? speakerBy(cue, unit, context) : null;
    const isOriginal = spoken !== null && original !== null && isSame(spoken, original);
    if (spoken && isPublisher(spoken, publisher)) return own(cue, voiceWords);
    const via =
      through && !isOriginal && unit.role !== 'pull-quote' && original?.speaker.kind === 'source'
        ? [original.speaker.id]
        : [];
    if (spoken) {
      const chain = spoken.speaker.kind === 'source' && spoken.speaker.id !== via[0] ? via : [];
      return reported('reported', spoken, false, chain, cue, voiceWords);
    }
    const nobody: Spoken = { speaker: { kind: 'unnamed', words: null }, words: [] };
    if (cue.kind === 'held') return reported('reported', nobody, false, via, cue, voiceWords);
    if (cue.kind === 'noted') return reported('reported', through ?? nobody, through !== null, [], cue, voiceWords);
    const before = leavesOut(cue) ? lastSpeaker(unit, context) : null;
    const repeated = before ?? (leavesOut(cue) ? through : null);
    if (repeated) return reported('reported', repeated, through === repeated, [], cue, voiceWords);
    return reported('reported', nobody, false, [], cue, voiceWords);
  }
  const carried = carriedOn(unit, state, rules);
  if (carried) return carried;
  return through ? reported('reported', through, true, [], null, []) : own(null, []);
}

/** A headline that begins with a name and a colon says whose words follow. */
function titleSpeaker(unit: Unit): Spoken | null {
  const [first] = unit.mentions;
  if (first?.at !== 0 || !first.isSource || !first.isPlain || unit.gaps[first.length]?.includes(':') !== true)
    return null;
  return { speaker: { kind: 'source', id: first.id, words: null }, words: [placeOf(unit, 0, first.length)] };
}

/** Who says the quotation in which a sentence stands, found once for all of its sentences. */
function quoterOf(
  quotation: TextPosition,
  unit: Unit,
  units: readonly Unit[],
  cues: readonly (Cue | null)[],
  state: State,
): Spoken | null {
  const known = state.quoted.get(quotation);
  if (known !== undefined) return known;
  const { run } = state;
  const before =
    run?.block === unit.block && run.voice.kind !== 'own-voice' ? { speaker: run.voice.speaker, words: [] } : null;
  const found = quotedBy(quotation, unit, units, cues, state.context, before);
  state.quoted.set(quotation, found);
  return found;
}

/** A sentence without a cue that goes on with what somebody was said to say before it in the same block. */
function carriedOn(unit: Unit, { run, context }: State, rules: LanguageRules): VoiceOfUnit | null {
  const voice = run?.voice;
  if (!run || run.block !== unit.block || !voice || voice.kind === 'own-voice') return null;
  const { via } = voice;
  // A name that stands too far away is not repeated.
  const isFar = voice.speaker.kind === 'source' && !context.people.isNear(voice.speaker.id, unit);
  const speaker: Speaker = isFar ? { kind: 'unnamed', words: null } : voice.speaker;
  const opener = hitsOf(unit, 'carriesOn').filter(({ at }) => at <= 1);
  const indirect = hitsOf(unit, 'indirect');
  // Behind a quotation the text speaks of what will be itself again.
  const future = voice.kind === 'direct-quote' ? [] : futureIn(unit, rules, 0, unit.tokens.length, false);
  if (opener.length === 0 && indirect.length === 0 && future.length === 0) return null;
  const words = [...opener, ...indirect].map(({ at, length }) => placeOf(unit, at, length));
  return {
    voice: { kind: 'reported', speaker, via, implied: true },
    cue: null,
    voiceWords: [...words, ...future].slice(0, 1),
    speakerWords: [],
  };
}

/** A sentence that points back says of those before it in its block, or in the block before, whose they are. */
function reachBack(
  voices: VoiceOfUnit[],
  units: readonly Unit[],
  from: Unit,
  { speaker, via }: Exclude<Voice, { kind: 'own-voice' }>,
): void {
  const before = units[from.index - 1];
  if (!before || before.role === 'headline') return;
  for (let index = from.index - 1; units[index]?.block === before.block; index--) {
    const one = voices[index];
    if (one?.voice.kind !== 'own-voice' || one.cue) break;
    voices[index] = { ...one, voice: { kind: 'reported', speaker, via, implied: true } };
  }
}

function reported(
  kind: 'reported' | 'direct-quote',
  spoken: Spoken,
  implied: boolean,
  via: string[],
  cue: Cue | null,
  voiceWords: readonly TextPosition[],
): VoiceOfUnit {
  return {
    voice: { kind, speaker: spoken.speaker, via, implied },
    cue,
    voiceWords,
    speakerWords: spoken.words,
  };
}

function own(cue: Cue | null, voiceWords: readonly TextPosition[]): VoiceOfUnit {
  return { voice: { kind: 'own-voice' }, cue, voiceWords, speakerWords: [] };
}

function isPublisher({ speaker }: Spoken, publisher: string | null): boolean {
  return speaker.kind === 'source' && speaker.id === publisher;
}

function isSame(a: Spoken, b: Spoken): boolean {
  return a.speaker.kind === 'source' && b.speaker.kind === 'source' && a.speaker.id === b.speaker.id;
}
