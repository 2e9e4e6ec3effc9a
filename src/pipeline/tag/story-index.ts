import type { LanguageRules } from './language-rules.ts';
import {
  keysOfTexts,
  languageByTag,
  type StoryLists,
  type StoryWord,
  type StoryWords,
  storyWords,
} from './story-words.ts';

/** What some words are worth for one entry of a list, and the words that made it. */
export interface Score {
  readonly id: string;
  readonly value: number;
  readonly words: readonly StoryWord[];
  /** Whether the words name the entry as its list does. */
  readonly isNamed: boolean;
}

/** Which entries of the lists of a story some words speak of, the best first; entries without any word are missing. */
export interface StoryIndex {
  readonly read: StoryWords;
  readonly topics: (words: readonly StoryWord[]) => readonly Score[];
  readonly questions: (words: readonly StoryWord[]) => readonly Score[];
  readonly events: (words: readonly StoryWord[]) => readonly Score[];
  /** The day that a question asks about, by its id; null for what is not tied to a day. */
  readonly asksAbout: (question: string) => string | null;
}

/** What a word is worth by where the list has it: in a name, in a question, in an answer. */
const worth = { name: 6, question: 1, answer: 0.5 };

/** Indexes the lists of a story by the words in the names of topics and events, in questions and in their answers. */
export function storyIndex(lists: StoryLists, rules: ReadonlyMap<string, LanguageRules>): StoryIndex {
  const read = storyWords(lists, rules);
  const languages = languageByTag([...rules.keys()]);
  const keys = (...texts: Readonly<Record<string, string>>[]): Set<string> => keysOfTexts(texts, read, languages);
  const questions = lists.questions.map(({ id, event, topic, text, answers }) => ({
    id,
    event,
    topic,
    weights: weigh([
      worthOf(keys(text), worth.question),
      ...answers.map((answer) => worthOf(keys(answer.text), worth.answer)),
    ]),
  }));
  const about = (group: 'event' | 'topic', id: string, ...names: Readonly<Record<string, string>>[]) => ({
    id,
    names: names.flatMap((name) => Object.entries(name).map(([tag, text]) => keys({ [tag]: text }))),
    weights: weigh([
      worthOf(keys(...names), worth.name),
      ...questions.filter((question) => question[group] === id).map(({ weights }) => weights),
    ]),
  });
  const days = new Map(lists.questions.map(({ id, asksAbout }) => [id, asksAbout]));
  return {
    read,
    asksAbout: (question) => days.get(question) ?? null,
    topics: scorer(lists.topics.map(({ id, name }) => about('topic', id, name))),
    questions: scorer(questions),
    events: scorer(lists.events.map(({ id, name, short }) => about('event', id, name, short))),
  };
}

type Weights = ReadonlyMap<string, number>;

/** Words of a list, each worth the same. */
function worthOf(keys: ReadonlySet<string>, value: number): Weights {
  return new Map([...keys].map((key) => [key, value]));
}

/** Adds up what words are worth in several lists. */
function weigh(lists: readonly Weights[]): Weights {
  const weights = new Map<string, number>();
  for (const list of lists) for (const [key, value] of list) weights.set(key, (weights.get(key) ?? 0) + value);
  return weights;
}

interface Entry {
  readonly id: string;
  readonly weights: Weights;
  /** The words of each of its names. */
  readonly names?: readonly ReadonlySet<string>[];
}

/** Entries of less than this part of the best one's score are left out. */
const leastPart = 0.3;

/** Scores entries by the words they share with some others; a word that many entries have is worth less. */
function scorer(entries: readonly Entry[]): (words: readonly StoryWord[]) => Score[] {
  const lengths = entries.map(({ weights }) => Math.sqrt([...weights.values()].reduce((sum, value) => sum + value, 0)));
  const mean = lengths.reduce((sum, value) => sum + value, 0) / Math.max(1, lengths.length);
  const having = new Map<string, { entry: number; worth: number }[]>();
  for (const [entry, { weights }] of entries.entries())
    for (const [key, weight] of weights) {
      const list = having.get(key) ?? [];
      list.push({ entry, worth: weight / (weight + 0.5 + (4 * (lengths[entry] ?? mean)) / mean) });
      having.set(key, list);
    }
  for (const list of having.values()) {
    const rare = Math.log((entries.length + 1) / list.length) ** 1.5;
    for (const item of list) item.worth *= rare;
  }
  const values = new Float64Array(entries.length);
  return (words) => {
    values.fill(0);
    const keys = new Set<string>();
    let best = 0;
    for (const { key } of words) {
      const list = keys.has(key) ? undefined : having.get(key);
      if (!list) continue;
      keys.add(key);
      for (const { entry, worth: value } of list) {
        const sum = (values[entry] ?? 0) + value;
        values[entry] = sum;
        if (sum > best) best = sum;
      }
    }
    if (best === 0) return [];
    return entries
      .flatMap(({ id, weights, names }, entry) => {
        const value = values[entry] ?? 0;
        if (value < best * leastPart) return [];
        const isNamed = names?.some((name) => name.size > 0 && [...name].every((key) => keys.has(key))) === true;
        return [{ id, value, isNamed, words: words.filter(({ key }) => weights.has(key)) }];
      })
      .sort((a, b) => b.value - a.value);
  };
}
