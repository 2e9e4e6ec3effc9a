import type { Draft } from '../../model/draft.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { TaggingRules } from '../../model/tagging.ts';
import type { Phrases } from '../read/phrases.ts';
import { type Assertion, assertionsOf } from './assertions.ts';
import { type LanguageRules, languageRules } from './language-rules.ts';
import { type MentionFinder, mentionFinder } from './names.ts';
import { isDayOf, namedDays } from './named-days.ts';
import { originalOf } from './original.ts';
import { type Offices, officesOf, peopleIn } from './people.ts';
import { type Score, storyIndex, type StoryIndex } from './story-index.ts';
import type { StoryLists, StoryWord } from './story-words.ts';
import { tokensOf } from './tokens.ts';
import { placeOf, type TaggedText, type Unit, unitsOf } from './units.ts';
import { voicesOf, type VoiceOfUnit } from './voices.ts';

/** Tags what a text seems to claim; a text in a language without rules gets none. */
export type Tagger = (article: TaggedText) => Draft[];

/** What is made ready once for all texts of one language. */
interface Ready {
  readonly rules: LanguageRules;
  readonly names: MentionFinder;
  readonly offices: Offices;
}

/**
 * A tagger for the texts of a story. Deterministic, and pure: nothing of one text is remembered for the next but words
 * and what they stand for.
 */
export function makeTagger(lists: StoryLists, languages: readonly TaggingRules[], phrases: Phrases): Tagger {
  const rules = new Map(languages.map((data) => [data.language, languageRules(data)]));
  const index = storyIndex(lists, rules);
  const made = new Map<string, Ready>();
  const readyFor = (language: string): Ready | null => {
    const known = made.get(language);
    const own = rules.get(language);
    if (known || !own) return known ?? null;
    const ready = { rules: own, names: mentionFinder(lists, own), offices: officesOf(lists, own) };
    made.set(language, ready);
    return ready;
  };
  return (article) => {
    const ready = readyFor(article.language);
    return ready ? tagText(article, lists, index, ready, phrases) : [];
  };
}

function tagText(
  article: TaggedText,
  lists: StoryLists,
  index: StoryIndex,
  { rules, names, offices }: Ready,
  phrases: Phrases,
): Draft[] {
  const units = unitsOf(article, rules, names, phrases);
  const people = peopleIn(units, lists, offices, headOf(article, units, names));
  const { capitalNouns } = rules.data;
  const context = { people, capitalNouns };
  const original = originalOf(article, units, names, context, rules.data);
  const voices = voicesOf(units, rules, original, article.source, context);
  const drafts: Draft[] = [];
  for (const unit of units) {
    const voice = voices[unit.index];
    if (!voice) continue;
    const last = drafts.at(-1);
    const before = last && last.start >= (article.blocks[unit.block]?.start ?? 0) ? last : null;
    for (const assertion of assertionsOf(unit, voice, rules))
      for (const draft of draftsOf(unit, voice, assertion, before, article, lists, index))
        drafts.push({ ...draft, id: `${article.id}-rules-${drafts.length + 1}` });
  }
  return drafts;
}

const headRoles: readonly string[] = ['headline', 'standfirst', 'lede', 'credit', 'byline'];

/** The sources that the head of a text names. */
function headOf({ blocks, text, relays }: TaggedText, units: readonly Unit[], names: MentionFinder): Set<string> {
  const head = new Set<string>();
  for (const { role, mentions } of units) if (headRoles.includes(role)) for (const { id } of mentions) head.add(id);
  for (const { role, start, end } of blocks) {
    if (!headRoles.includes(role)) continue;
    for (const relay of relays) if (relay.source && relay.start >= start && relay.end <= end) head.add(relay.source);
    if (role === 'credit' || role === 'byline') for (const { id } of names(tokensOf(text, start, end))) head.add(id);
  }
  return head;
}

/** Topics whose score is at least this part of the best one's are tagged beside it. */
const nearBest = 0.9;

/** The same for topics that the sentence calls by their names. */
const nearWhereNamed = 0.5;

/** So many questions are named as candidates, and their score is at least this part of the best one's. */
const mostQuestions = 3;
const nearQuestion = 0.6;

function draftsOf(
  unit: Unit,
  voice: VoiceOfUnit,
  { start, end, from, to, certainty, words: certaintyWords }: Assertion,
  before: Draft | null,
  article: TaggedText,
  lists: StoryLists,
  index: StoryIndex,
): Omit<Draft, 'id'>[] {
  const { text } = unit;
  const all = index.read(unit.tokens, article.language, unit.hits);
  const words = to - from === unit.tokens.length ? all : all.filter(({ at }) => at >= from && at < to);
  const anchored = (places: readonly TextPosition[]) =>
    places.map((place) => ({ text: text.slice(place.start, place.end), start: place.start, end: place.end }));
  const placesOf = (found: readonly StoryWord[]) => anchored(found.map(({ at, length }) => placeOf(unit, at, length)));
  const questions = index.questions(words).filter(({ id }) => canBeAsked(index.asksAbout(id), article));
  const near = questions
    .filter(({ value }) => value >= (questions[0]?.value ?? 0) * nearQuestion)
    .slice(0, mostQuestions);
  const named = topicsOf(index.topics(words));
  // A sentence that names none of them goes on with what the one before it is about.
  const topics = named.length > 0 || !before ? named : [{ id: before.topic, value: 0, words: [], isNamed: false }];
  const event = eventOf(unit, words, near, article, lists, index);
  if (topics.length === 0 || !event) return [];
  return topics.map((topic) => ({
    article: article.id,
    quote: text.slice(start, end),
    start,
    end,
    event: event.id,
    topic: topic.id,
    voice: voice.voice,
    certainty,
    coder: 'rules',
    questions: near.map(({ id }) => id),
    mentions: unit.mentions
      .filter(({ at }) => at >= from && at < to)
      .map(({ kind, id, at, length }) => {
        const place = placeOf(unit, at, length);
        return { kind, id, text: text.slice(place.start, place.end), ...place };
      }),
    evidence: {
      topic: placesOf(topic.words),
      event: placesOf(event.words),
      questions: placesOf(near[0]?.words ?? []),
      voice: anchored(voice.voiceWords),
      speaker: anchored(voice.speakerWords),
      certainty: anchored(certaintyWords),
    },
  }));
}

function topicsOf(scores: readonly Score[]): readonly Score[] {
  const best = scores[0]?.value ?? 0;
  return scores.filter(({ value, isNamed }) => value >= best * (isNamed ? nearWhereNamed : nearBest)).slice(0, 4);
}

/** A question about a day that the text cannot know is none that it answers. */
function canBeAsked(asksAbout: string | null, { knowsUntil }: TaggedText): boolean {
  return asksAbout === null || knowsUntil.latest === null || asksAbout <= knowsUntil.latest;
}

/**
 * The event of which the sentence names a day, or that whose words stand in it, or that of the likeliest question; never
 * one that the text cannot know.
 */
function eventOf(
  { tokens }: Unit,
  words: readonly StoryWord[],
  questions: readonly Score[],
  { knowsUntil, language }: TaggedText,
  lists: StoryLists,
  index: StoryIndex,
): Score | null {
  const possible = lists.events.filter(
    ({ days }) => days === null || knowsUntil.latest === null || days.starts <= knowsUntil.latest,
  );
  const isPossible = ({ id }: { readonly id: string }): boolean => possible.some((event) => event.id === id);
  for (const day of namedDays(tokens, language)) {
    const [event, other] = possible.filter((one) => isDayOf(day, one));
    if (event && !other)
      return { id: event.id, value: 0, words: [{ key: day.day, at: day.at, length: day.length }], isNamed: true };
  }
  const [best] = index.events(words).filter(isPossible);
  if (best) return best;
  const [question] = questions;
  const id = lists.questions.find((one) => one.id === question?.id)?.event ?? possible[0]?.id;
  return id === undefined ? null : { id, value: 0, words: [], isNamed: false };
}
