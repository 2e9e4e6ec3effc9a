import type { VFile } from 'vfile';
import { annotationSchema, type Annotation } from '../../model/annotation.ts';
import { upgradeAnnotation } from './old-annotation.ts';
import type { Origin } from '../../model/article.ts';
import { readYaml, type Upgraded, type YamlFile } from './read-yaml.ts';
import { type Fault, isRecord } from './yaml-issues.ts';
import { report } from '../messages/rules.ts';

/**
 * Brings an annotation into today's form, and gives it the name and the digest of its seed where it lacks
 * them; the message says both, to be copied.
 */
export function annotationUpgrade(seed: string, sha256: string): (value: unknown) => Upgraded {
  return (value) => {
    const { value: upgraded, faults } = upgradeAnnotation(value);
    if (!isRecord(upgraded)) return { value: upgraded, faults };
    const wanted = Object.entries({ seed, sha256 }).filter(([key]) => (upgraded[key] ?? null) === null);
    return {
      value: { ...upgraded, ...Object.fromEntries(wanted) },
      faults: [
        ...faults,
        ...wanted.map(([key, words]): Fault => ({
          rule: 'yaml-missing-value',
          reason: `Unexpected lack of a value for \`${key}\`, expected \`${key}: ${words}\``,
          path: [],
          key,
        })),
      ],
    };
  };
}

/** Whether an annotation is that of the seed whose article bears its name, unchanged. */
export function fits(
  yaml: YamlFile<Annotation>,
  article: { readonly seed: string; readonly sha256: string; readonly origin: Origin | null },
  names: ReadonlySet<string>,
): boolean {
  const { seed, sha256 } = yaml.value;
  if (seed !== article.seed) {
    if (names.has(seed))
      report(yaml.file, 'annotation-misnamed', `Unexpected seed \`${seed}\`, expected \`${article.seed}\``, {
        place: yaml.at(['seed']),
      });
    else
      report(yaml.file, 'annotation-without-seed', `Unexpected seed \`${seed}\`, expected \`${article.seed}\``, {
        place: yaml.at(['seed']),
      });
    return false;
  }
  if (sha256 !== article.sha256) {
    report(yaml.file, 'seed-changed', `Unexpected digest of \`${seed}\`, expected ${article.sha256}`, {
      place: yaml.at(['sha256']),
      actual: sha256,
      expected: [article.sha256],
    });
  }
  checkOrigin(yaml, article.origin);
  return true;
}

/** Whether the page that the annotation names is the one that the text was taken out of, unchanged. */
function checkOrigin(yaml: YamlFile<Annotation>, origin: Origin | null): void {
  const stated = yaml.value.origin;
  if (!stated) return;
  if (origin === null || stated.name !== origin.name)
    report(
      yaml.file,
      'annotation-without-seed',
      `Unexpected page \`${stated.name}\`, expected ${origin === null ? 'one that the text was taken out of' : `\`${origin.name}\``}`,
      { place: yaml.at(['origin', 'name']) },
    );
  else if (stated.sha256 !== origin.sha256)
    report(yaml.file, 'seed-changed', `Unexpected digest of \`${origin.name}\`, expected ${origin.sha256}`, {
      place: yaml.at(['origin', 'sha256']),
      actual: stated.sha256,
      expected: [origin.sha256],
    });
}

/** An annotation whose name is the id of no article. */
export function checkLeftOver(source: VFile, names: ReadonlySet<string>, unread: ReadonlySet<string>): void {
  const yaml = readYaml(source, annotationSchema, upgradeAnnotation);
  if (!yaml) return;
  const { seed } = yaml.value;
  if (!names.has(seed))
    report(
      yaml.file,
      'annotation-without-seed',
      `Unexpected seed \`${seed}\`, expected the name of a file in \`seeds/\``,
      { place: yaml.at(['seed']) },
    );
  // A seed that could not be read has no article yet; its own message says why.
  else if (!unread.has(seed))
    report(
      yaml.file,
      'annotation-misnamed',
      `Unexpected name \`${source.basename ?? ''}\` of the annotation of \`${seed}\``,
      { place: yaml.at(['seed']) },
    );
}
