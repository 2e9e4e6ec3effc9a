import { toBcp47 } from '../../model/language.ts';
import type { Translations } from '../../model/localized.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

/**
 * Translations of words may be in every language but that of the words.
 *
 * @param path leads to the translations
 * @param language the language of the words, as an ISO 639-3 code or a BCP 47 tag
 */
export function checkTranslation(
  yaml: YamlFile<unknown>,
  path: Path,
  translation: Translations,
  language: string,
): void {
  const own = toBcp47(language);
  if (translation[own] === undefined) return;
  report(yaml.file, 'translation-own-language', `Unexpected translation into \`${own}\`, the language of the text`, {
    place: yaml.at([...path, own]),
  });
}
