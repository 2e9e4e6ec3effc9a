import { type MainVoice, mainVoice } from '../../comparison/main-voice.ts';
import type { Story } from '../../comparison/story.ts';
import { publishedLabel } from './article-labels.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { TextHead } from '../compare/compare-view.ts';
import { nameFinder } from '../names.ts';
import { textNames } from './text-name.ts';

/** The heads of all coded texts, oldest first. */
export function textHeads(ui: Interface, story: Story): TextHead[] {
  const names = textNames(ui, story);
  const namesOf = nameFinder(ui, story);
  const firstAfter = story.columns.findIndex((article) => !story.isBefore(article));
  return story.columns.flatMap((article, index) => {
    const name = names.get(article.id);
    if (!name) return [];
    const main = mainVoice(story, article.id);
    const voice = main === null ? null : mainVoiceLabel(ui, story, main, 'short');
    return {
      id: article.id,
      name,
      href: ui.href(`/articles/${article.id}/`),
      date: publishedLabel(ui, article),
      voice,
      voiceNames: voice === null ? [] : namesOf(voice),
      order: story.orderOf(article.id),
      isFirstAfter: firstAfter > 0 && index === firstAfter,
    };
  });
}

/** Whose words more than half of the claims of a text are, with the count: `mostly the article itself, 25 of 35 claims`. */
export function mainVoiceLabel(
  ui: Interface,
  story: Story,
  { party, claims, total }: MainVoice,
  form: 'short' | 'name',
): string {
  return ui.t('text.mostly', {
    voice: party === null ? ui.t('voice.own-voice') : ui.text(story.source(party)[form]),
    count: ui.t('count.claimsOf', { k: claims, n: total }),
  });
}
