import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { shorten } from '../messages/words-in-messages.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';

/**
 * Reports evidence of the day of a text that stands in somebody's quoted words:
 * they date what was said, not the text.
 */
export function checkDatingWords(
  yaml: YamlFile<Annotation>,
  { published, knowsUntil }: Pick<Article, 'published' | 'knowsUntil'>,
  claims: readonly Claim[],
): void {
  const quoted = claims.filter(({ voice }) => voice.kind === 'direct-quote');
  for (const [key, evidence] of [
    ['published', published.evidence],
    ['knowsUntil', knowsUntil.evidence],
  ] as const) {
    for (const one of evidence) {
      if (one.kind !== 'words') continue;
      const inside = quoted.find((claim) => one.start < claim.end && one.end > claim.start);
      if (!inside) continue;
      report(
        yaml.file,
        'dating-in-quotation',
        `Unexpected words ${shorten(one.text)} of the quotation \`${inside.id}\`, expected words of the text's own`,
        { place: yaml.at([key, 'evidence']) },
      );
    }
  }
}
