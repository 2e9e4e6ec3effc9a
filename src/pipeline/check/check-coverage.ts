import type { VFile } from 'vfile';
import type { Article } from '../../model/article.ts';
import { isBody } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';
import { pointAt, shorten } from '../messages/words-in-messages.ts';
import type { Phrases } from '../read/phrases.ts';
import { report } from '../messages/rules.ts';
import { splitSentences } from '../parse/sentences.ts';

/** The sentences of an article's body, in order. Offsets are UTF-16 code units of its text. */
export function sentencesOf(article: Pick<Article, 'text' | 'blocks' | 'language'>, phrases: Phrases): TextPosition[] {
  const { language } = article;
  const { abbreviations = [], ordinalDot = false } =
    phrases.languages.find((known) => known.language === language) ?? {};
  return article.blocks.filter(isBody).flatMap((block) =>
    splitSentences(article.text.slice(block.start, block.end), { language, abbreviations, ordinalDot }).map(
      ({ start, end }) => ({
        start: block.start + start,
        end: block.start + end,
      }),
    ),
  );
}

/** The sentences that no passage touches. */
export function openSentences(
  sentences: readonly TextPosition[],
  passages: readonly TextPosition[],
): readonly TextPosition[] {
  return sentences.filter(({ start, end }) => !passages.some((passage) => passage.start < end && passage.end > start));
}

/** Reports, on the seed, the sentences that are neither under a claim nor listed with a reason. */
export function checkCoverage(
  file: VFile,
  text: string,
  sentences: readonly TextPosition[],
  passages: readonly TextPosition[],
): void {
  for (const { start, end } of openSentences(sentences, passages)) {
    report(
      file,
      'sentence-open',
      `Unexpected sentence ${shorten(text.slice(start, end))} without a claim, expected a claim or a reason`,
      { place: { start: pointAt(text, start), end: pointAt(text, end) } },
    );
  }
}
