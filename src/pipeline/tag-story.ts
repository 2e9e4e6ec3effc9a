import { isText } from '../model/article.ts';
import type { RulesFile } from '../model/content.ts';
import type { CodedArticles } from './code-articles.ts';
import type { Phrases } from './read/phrases.ts';
import { type MeasuredText, measureRules } from './tag/measure-rules.ts';
import type { StoryLists } from './tag/story-words.ts';
import { makeTagger } from './tag/tag-article.ts';

/**
 * What the texts that nobody has coded seem to claim, and how far rules find in the others what is coded there. A text
 * in a language without rules has no drafts and is not measured.
 */
export function tagStory(
  articles: CodedArticles['articles'],
  lists: StoryLists,
  phrases: Phrases,
): Pick<RulesFile, 'drafts' | 'measure'> {
  const languages = phrases.tagging ?? [];
  const tag = makeTagger(lists, languages, phrases);
  const drafts: RulesFile['drafts'] = [];
  const measured: MeasuredText[] = [];
  for (const { article, claims, sentences } of articles) {
    if (!languages.some(({ language }) => language === article.language)) continue;
    const found = tag(article);
    if (!article.coded) drafts.push(...found);
    const heads = article.blocks.filter((block) => isText(block) && block.role === 'headline');
    if (article.coded && claims.length > 0)
      measured.push({ sentences: [...heads, ...sentences], claims, drafts: found });
  }
  return { drafts, measure: measured.length === 0 ? null : measureRules(measured) };
}
