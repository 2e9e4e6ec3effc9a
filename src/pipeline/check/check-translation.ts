import { interfaceLanguages, type Translations } from '../../model/localized.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

/**
 * Translations of a quote are due in every language of the interface but its
 * own, and not in that.
 *
 * @param path leads to what holds the quote and, under `translation`, its translations
 * @param language the language of the quote, as a BCP 47 tag
 */
export function checkTranslation(
  yaml: YamlFile<unknown>,
  path: Path,
  translation: Translations,
  language: string,
): void {
  for (const tag of interfaceLanguages) {
    const given = translation[tag] !== undefined;
    if (tag === language && given)
      report(
        yaml.file,
        'translation-own-language',
        `Unexpected translation into \`${tag}\`, the language of the text`,
        { place: yaml.at([...path, 'translation', tag]) },
      );
    if (tag !== language && !given)
      report(yaml.file, 'translation-missing', `Unexpected lack of a translation into \`${tag}\``, {
        place: yaml.at([...path, 'translation', tag]),
      });
  }
}
