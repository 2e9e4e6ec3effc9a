import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Draft } from '../model/draft.ts';
import { codePointConverter, type TextPosition } from '../model/selector.ts';
import type { DraftJson } from './data-schemas.ts';
import { voiceJson } from './voice-json.ts';

/** The part of a story that the files of drafts are made from. */
export interface DraftsParts {
  readonly site: Pick<Site, 'languages'>;
  readonly articles: readonly Article[];
  readonly drafts: readonly Draft[];
}

/** The drafts as everybody may see them, by article and place, offsets in code points. */
export function publicDrafts({ articles, drafts }: DraftsParts): DraftJson[] {
  const byArticle = Map.groupBy(drafts, ({ article }) => article);
  return articles.flatMap(({ id, text }) => {
    const point = codePointConverter(text);
    const placed = <Item extends TextPosition>(items: readonly Item[]): Item[] =>
      items.map((item) => ({ ...item, start: point(item.start), end: point(item.end) }));
    return (byArticle.get(id) ?? []).map((draft): DraftJson => ({
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
