import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Draft } from '../../model/draft.ts';
import { toBcp47 } from '../../model/language.ts';
import { fieldLabel, valueLabel } from '../claim/tag-label.ts';
import { textName } from '../texts/text-name.ts';

/** One passage that rules take for a claim, with what they make of it. */
export interface DraftView {
  /** The id of its element, to which the marks in the text lead. */
  readonly id: string;
  readonly quote: string;
  /** The language of the quote, as a BCP 47 tag. */
  readonly lang: string;
  /** The name of its text. */
  readonly article: string;
  /** The address of its place in the page of its text. */
  readonly href: string;
  readonly tags: readonly {
    readonly name: string;
    readonly value: string;
    /** The words that made the tag, each once; none where the place in the text made it. */
    readonly words: readonly string[];
  }[];
  /** The questions that it may answer. */
  readonly questions: readonly { readonly text: string; readonly href: string }[];
}

/** The passages of some drafts, in their order; drafts on the same words are one passage with several topics. */
export function draftViews(ui: Interface, story: Story, drafts: readonly Draft[]): DraftView[] {
  const groups = Map.groupBy(drafts, ({ article, start, end }) => `${article} ${start} ${end}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const article = story.article(first.article);
    const { voice, evidence } = first;
    const speaker = voice.kind === 'own-voice' ? null : speakerLabel(ui, story, voice.speaker);
    const tag = (field: Parameters<typeof fieldLabel>[2], value: string, words: Draft['evidence']['topic']) => ({
      name: fieldLabel(ui, story, field),
      value,
      words: [...new Set(words.map(({ text }) => text))],
    });
    return [
      {
        id: first.id,
        quote: first.quote,
        lang: toBcp47(article.language),
        article: textName(ui, story, article).full,
        href: `${ui.href(`/articles/${first.article}/`)}#${first.id}`,
        tags: [
          tag(
            'topic',
            group.map(({ topic }) => ui.text(story.topic(topic).name)).join('; '),
            group.flatMap((draft) => draft.evidence.topic),
          ),
          tag('voice.kind', valueLabel(ui, story, 'voice.kind', voice.kind), speaker === null ? evidence.voice : []),
          ...(speaker === null ? [] : [tag('voice.speaker', speaker, [...evidence.speaker, ...evidence.voice])]),
          tag('certainty', valueLabel(ui, story, 'certainty', first.certainty), evidence.certainty),
        ],
        questions: first.questions.map((id) => ({
          text: ui.text(story.question(id).text),
          href: ui.href(`/questions/${id}/`),
        })),
      },
    ];
  });
}

type Speaker = Extract<Draft['voice'], { readonly kind: 'reported' | 'direct-quote' }>['speaker'];

function speakerLabel(ui: Interface, story: Story, speaker: Speaker): string {
  return speaker.kind === 'source'
    ? ui.text(story.source(speaker.id).short)
    : (speaker.words ?? ui.t('agreement.nobody'));
}
