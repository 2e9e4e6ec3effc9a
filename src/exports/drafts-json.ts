import { timeOf } from '../model/dating.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Draft } from '../model/draft.ts';
import { codePointConverter, type TextPosition } from '../model/selector.ts';
import type { DraftJson } from './data-schemas.ts';
import { draftColumns } from './data-schemas.ts';
import type { DataTable } from './tables.ts';
import { voiceJson } from './voice-json.ts';

/** The part of a story that the files of drafts are made from. */
export interface DraftsParts {
  readonly site: Pick<Site, 'languages'>;
  readonly articles: readonly Article[];
  readonly drafts: readonly Draft[];
}

/** The drafts as everybody may see them, by article and place, offsets in code points. */
export function publicDrafts({ articles, drafts }: DraftsParts): DraftJson[] {
  return articles.flatMap(({ id, text }) => {
    const point = codePointConverter(text);
    const placed = <Item extends TextPosition>(items: readonly Item[]): Item[] =>
      items.map((item) => ({ ...item, start: point(item.start), end: point(item.end) }));
    return drafts
      .filter(({ article }) => article === id)
      .map((draft): DraftJson => ({
        id: draft.id,
        article: draft.article,
        quote: draft.quote,
        start: point(draft.start),
        end: point(draft.end),
        statement: {},
        attributed: {},
        translation: {},
        event: draft.event,
        topic: draft.topic,
        answers: [],
        voice: voiceJson(draft.voice),
        certainty: draft.certainty,
        portrays: null,
        note: null,
        coder: draft.coder,
        questions: draft.questions,
        mentions: placed(draft.mentions),
        evidence: {
          topic: placed(draft.evidence.topic),
          event: placed(draft.evidence.event),
          questions: placed(draft.evidence.questions),
          voice: placed(draft.evidence.voice),
          speaker: placed(draft.evidence.speaker),
          certainty: placed(draft.evidence.certainty),
        },
      }));
  });
}

/**
 * The table of drafts: the columns of `claims.csv`, those among them that rules leave empty, and the candidate
 * questions joined by spaces.
 */
export function draftsTable(parts: DraftsParts): DataTable {
  const articles = new Map(parts.articles.map((article) => [article.id, article]));
  return {
    ...{ name: 'drafts', key: ['id'] },
    columns: draftColumns(parts.site.languages).map((name) => ({
      name,
      type: name === 'start' || name === 'end' ? 'integer' : 'string',
    })),
    references: (['article', 'event', 'topic'] as const).map((field) => ({
      fields: [field],
      table: `${field}s`,
      to: ['id'],
    })),
    rows: publicDrafts(parts).map(({ voice, questions, ...draft }) => {
      const article = articles.get(draft.article);
      return {
        id: draft.id,
        article: draft.article,
        source: article?.source ?? null,
        published: article ? timeOf(article.published) : null,
        language: article?.language ?? null,
        start: draft.start,
        end: draft.end,
        quote: draft.quote,
        event: draft.event,
        topic: draft.topic,
        voice: voice.kind,
        speaker: voice.speaker,
        via: voice.via.join(' '),
        certainty: draft.certainty,
        coder: draft.coder,
        questions: questions.join(' '),
      };
    }),
  };
}
