import type { Story } from '../comparison/story.ts';
import { publishedLabel, publisherShort } from '../views/texts/article-labels.ts';
import { attributed } from '../views/claim/attribution.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Claim } from '../model/claim.ts';
import { framed, room } from './frame.ts';
import { box, hueOf, type Mark, paragraph } from './marks.ts';
import { heightOf, largestThatFits, setBalanced, setText, type Sizes } from './set-text.ts';

/** Sizes of quote and statement that are tried, largest first, in pixels. */
const sizes: Sizes<readonly [number, number]> = [
  [56, 33],
  [50, 32],
  [45, 31],
  [40, 30],
  [36, 28],
  [33, 27],
  [30, 26],
  [27, 25],
];

/** Between the quote and what stands under it. */
const gap = 22;

/** Room for the thread beside the words. */
const indent = 34;

/** The picture of a claim: its quote beside the thread of its article, under it who says it, its statement and its tags. */
export function claimPicture(ui: Interface, story: Story, claim: Claim, host: string): Mark[] {
  const article = story.article(claim.article);
  const width = room.width - indent;
  const words = [ui.t(`certainty.${claim.certainty}`)];
  if (claim.coder === 'rules') words.push(ui.t('tag.rules'));
  const tags = setText(words.join(' · '), { face: 'sans', size: 24, leading: 32 }, width, 2);
  const layout = largestThatFits(sizes, room.height, ([quoteSize, statementSize], isSmallest) => {
    const leading = Math.round(statementSize * 1.34);
    const statement = setText(attributed(ui, story, claim), { face: 'serif', size: statementSize, leading }, width, 5);
    const others = heightOf(statement) + heightOf(tags) + gap * 1.5;
    const setting = { face: 'serif', size: quoteSize, leading: Math.round(quoteSize * 1.3) } as const;
    // Only a quote that is too long at the smallest size loses its end.
    const most = isSmallest ? Math.floor((room.height - others) / setting.leading) : Infinity;
    const quote = setBalanced(claim.quote, setting, width, most);
    return { height: heightOf(quote) + others, quote, statement };
  });
  // Short words stand a little above the middle, as a title does on its page.
  const top = room.top + Math.max(0, (room.height - layout.height) * 0.4);
  const under = top + heightOf(layout.quote) + gap;
  const foot = `${publisherShort(ui, story, article)}, ${publishedLabel(ui, article, 'long')}`;
  return framed({ story, kind: ui.t('claim.title'), article: article.id, foot, host }, [
    box(room.left, top, 7, layout.height, hueOf(story.orderOf(article.id))),
    ...paragraph(layout.quote, room.left + indent, top),
    ...paragraph(layout.statement, room.left + indent, under, 'ink-2'),
    ...paragraph(tags, room.left + indent, under + heightOf(layout.statement) + gap / 2, 'ink-2'),
  ]);
}
