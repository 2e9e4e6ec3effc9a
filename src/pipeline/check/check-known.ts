import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { type Article, isText } from '../../model/article.ts';
import { timeOf } from '../../model/dating.ts';
import { report } from '../messages/rules.ts';
import type { DecodedSeed } from '../read/decode-seed.ts';
import type { Phrases } from '../read/phrases.ts';

/** Reports, on the seed, what neither its words nor its annotation tell: its day, and how its language writes days and names. */
export function checkKnown(
  file: VFile,
  { language, published }: Pick<Article, 'language' | 'published'>,
  { languages }: Phrases,
  isDatingStated: boolean,
): void {
  if (!isDatingStated && (timeOf(published) ?? published.earliest ?? published.latest) === null)
    report(file, 'text-undated', 'Unexpected text without a day, expected the day of its publication');
  if (language !== 'und' && languages.every((known) => known.language !== language))
    report(
      file,
      'no-words-of-language',
      `Unexpected language \`${language}\`, expected one of ${languages.map((known) => known.language).join(', ')}`,
    );
}

/**
 * Reports a seed whose headline and body are word for word those of an earlier one.
 *
 * @param paths the paths of earlier seeds by their words; that of this one is added
 */
export function checkRepeated(
  { file }: Pick<DecodedSeed, 'file'>,
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  paths: Map<string, string>,
): void {
  const words = blocks
    .filter(isText)
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' '))
    .join('\n');
  const first = paths.get(words);
  if (words === '') return;
  if (first === undefined) {
    paths.set(words, file.path);
    return;
  }
  const cause = new VFileMessage('The same words', { source: 'collate' });
  cause.file = first;
  report(file, 'text-repeated', `Unexpected text of \`${first}\` once more, expected another`, { cause });
}
