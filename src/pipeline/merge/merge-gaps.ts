import type { VFile } from 'vfile';
import type { Annotation } from '../../model/annotation.ts';
import type { AnnotatedGap, Gap } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';
import { anchorQuote } from '../anchor/anchor-quote.ts';
import { locatePassage, type SeedText } from '../anchor/locate-passage.ts';
import { report, type RuleId } from '../messages/rules.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { checkId, type Codebook } from '../read/codebook.ts';
import type { YamlFile } from '../read/read-yaml.ts';

/** The gaps that a text shows, with what its annotation says of them. */
export function mergeGaps(seed: SeedText, yaml: YamlFile<Annotation> | null, codebook: Codebook): AnnotatedGap[] {
  const gaps: AnnotatedGap[] = seed.article.gaps.map((gap) => ({ ...gap, questions: [], note: null, original: null }));
  for (const [index, { questions, note, original, ...selector }] of (yaml?.value.gaps ?? []).entries()) {
    if (!yaml) break;
    for (const [at, id] of questions.entries())
      checkId(yaml, ['gaps', index, 'questions', at], 'question', id, codebook.questions);
    if (original) checkId(yaml, ['gaps', index, 'original', 'source'], 'source', original.source, codebook.sources);
    const position = locatePassage(yaml, ['gaps', index], selector, seed, 'evidence');
    if (!position) continue;
    const found = gaps.findIndex((gap) => isAt(gap, position));
    const gap = gaps[found];
    if (gap) gaps[found] = { ...gap, questions, note, original };
    else
      report(
        yaml.file,
        'gap-not-in-text',
        `Unexpected gap at ${shorten(selector.quote)}, expected one of the ${gaps.length} that the text shows`,
        { place: yaml.at(['gaps', index, 'quote']) },
      );
  }
  return gaps;
}

/** Whether words name a gap: they stand in its evidence, or right before it. */
function isAt({ evidence, at }: Gap, { start, end }: TextPosition): boolean {
  return (evidence.start < end && evidence.end > start) || at === end;
}

/** Takes back from a seed's file what the parser said of gaps that the annotation names: somebody has looked. */
export function settleGaps(file: VFile, { article, text }: SeedText, { value }: YamlFile<Annotation>): void {
  const named = value.gaps.flatMap((selector) => {
    const anchored = anchorQuote(text, selector);
    return anchored.ok ? article.gaps.filter((gap) => isAt(gap, anchored.position)) : [];
  });
  const places = new Set(named.map(({ evidence }) => evidence.start));
  file.messages = file.messages.filter(
    ({ ruleId, place }) =>
      ruleId !== ('seed-gap' satisfies RuleId) ||
      !places.has((place && 'start' in place ? place.start.offset : place?.offset) ?? -1),
  );
}
