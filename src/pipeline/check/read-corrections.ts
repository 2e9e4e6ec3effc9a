import type { VFile } from 'vfile';
import { type Corrected, type Correction, correctionsFileSchema } from '../../model/corrections.ts';
import type { Gone, PublishedKind } from '../../model/published.ts';
import type { LinkedKind } from '../../model/story-link.ts';
import { report } from '../messages/rules.ts';
import { reportUnknown } from '../read/codebook.ts';
import type { LinkTargets } from '../read/read-summaries.ts';
import { readYaml, type Upgraded, type YamlFile } from '../read/read-yaml.ts';
import { type Fault, isRecord } from '../read/yaml-issues.ts';

/** Says of corrections in the file of the site where they stand now. */
export function upgradeSite(value: unknown): Upgraded {
  if (!isRecord(value) || !('corrections' in value)) return { value, faults: [] };
  const { corrections: _corrections, ...rest } = value;
  const fault: Fault = {
    rule: 'corrections-moved',
    reason: 'Unexpected corrections of the site in this file, expected them in `corrections.yaml`',
    path: [],
    key: 'corrections',
  };
  return { value: rest, faults: [fault] };
}

/**
 * Reads the corrections. What they are about must be there, or must have been; none may be later than the edition; and
 * their texts are no Markdown.
 *
 * @param edition the day of the edition; null where the site has none yet
 */
export function readCorrections(
  file: VFile | null,
  targets: LinkTargets,
  gone: readonly Gone[],
  edition: string | null,
): Correction[] {
  const yaml = file && readYaml(file, correctionsFileSchema);
  if (!yaml) return [];
  const { corrections } = yaml.value;
  for (const [index, { date, about, ...texts }] of corrections.entries()) {
    const path = ['corrections', index];
    checkAbout(yaml, index, about, targets, gone);
    if (edition === null || date > edition)
      report(
        yaml.file,
        'correction-late',
        edition === null
          ? `Unexpected correction of a site without an edition, expected \`edition\` in \`site.yaml\``
          : `Unexpected correction of ${date} in the edition of ${edition}`,
        { place: yaml.at([...path, 'date']) },
      );
    for (const [key, localized] of Object.entries(texts))
      for (const [language, words] of Object.entries(localized)) {
        const mark = markdown.exec(words)?.[0];
        if (mark !== undefined)
          report(
            yaml.file,
            'correction-markdown',
            `Unexpected Markdown \`${mark.replaceAll('`', '')}\`, expected plain words`,
            {
              place: yaml.at([...path, key, language]),
            },
          );
      }
  }
  return corrections;
}

/** A link, strong or emphasised words, code, or a heading. */
const markdown = /\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*|(?<![\w*])\*[^\s*][^*]*\*|`[^`]+`|^#+ /mu;

const kindsOfGone: Readonly<Record<LinkedKind, PublishedKind>> = {
  claim: 'claims',
  question: 'questions',
  source: 'sources',
  article: 'articles',
};

function checkAbout(
  yaml: YamlFile<unknown>,
  index: number,
  about: Corrected,
  targets: LinkTargets,
  gone: readonly Gone[],
): void {
  for (const kind of ['claim', 'question', 'source', 'article'] as const) {
    const id = kind in about ? Object.values(about)[0] : undefined;
    const known = targets[kind];
    if (id === undefined || known.byId.has(id) || !known.whole) continue;
    if (gone.some((one) => one.kind === kindsOfGone[kind] && one.id === id)) continue;
    reportUnknown(yaml.file, yaml.at(['corrections', index, 'about', kind]), kind, id, known.byId.keys());
  }
}
