import type { Annotation } from '../../model/annotation.ts';
import type { SettledBlock } from '../parse/seed-block.ts';
import type { TakenLine } from '../read/html/take-text.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { locatePassage, type QuotedSeed } from './locate-passage.ts';

/**
 * The blocks of which somebody says what they are before the parser looks: the
 * annotation, by the first of the words that it quotes, and, where it says
 * nothing, the page that the text was taken out of.
 *
 * @param taken what the page says of its lines
 */
export function settledBlocks(
  yaml: YamlFile<Annotation> | null,
  seed: QuotedSeed,
  taken: readonly TakenLine[],
): SettledBlock[] {
  const stated = (yaml?.value.blocks ?? []).flatMap(({ as, ...selector }, index): SettledBlock[] => {
    const found = yaml && locatePassage(yaml, ['blocks', index], selector, seed, 'evidence');
    return found ? [{ at: found.start, as, reason: null }] : [];
  });
  const isNamed = stated.some(({ as }) => as === 'headline');
  const said = taken.flatMap(({ at, as }): SettledBlock[] => {
    if (as !== 'headline') return [{ at, as: 'set-aside', reason: as }];
    return isNamed ? [] : [{ at, as, reason: null }];
  });
  return [...stated, ...said];
}
