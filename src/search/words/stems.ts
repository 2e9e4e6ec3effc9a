/** The stems of words, for words that are no concept. A reader whose query has none never loads them. */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemUkrainian } from '@orama/stemmers/ukrainian';
import { scriptOf } from './words.ts';

/** All that may be the stem of a word in its plain form. */
export type Stems = (plain: string) => readonly string[];

/**
 * The stems of a word, never none. A Cyrillic word may be Russian or Ukrainian,
 * and is stemmed as both unless its letters tell.
 */
export const stemsOf: Stems = (plain) => {
  const script = scriptOf(plain);
  return script === 'cyrillic' ? stemCyrillic(plain) : script === 'latin' ? [stemEnglish(plain)] : [plain];
};

function stemCyrillic(plain: string): string[] {
  const text = plain.replaceAll('ё', 'е');
  const russian = /[ыэъ]/u.test(text);
  const ukrainian = /[іїєґ]/u.test(text);
  // No word of either language has letters of both; Kazakh and Belarusian ones do.
  if (russian && ukrainian) return [text];
  const stems = [...(ukrainian ? [] : [stemRussian(text)]), ...(russian ? [] : [stemUkrainian(text)])];
  return [...new Set([...stems, ...stems.flatMap(alternatives), ...alternatives(text)])];
}

/**
 * What a stem is in forms whose last syllable is open: і gives way to о or е
 * (рік, року), о and е between consonants go (рынок, рынка).
 */
function alternatives(stem: string): string[] {
  const closed = /^(.*[^аеєиіїоуюяыэ]|)і([бвгґджзйклмнпрстфхцчшщ]{1,2})ь?$/u.exec(stem);
  const fleeting = /^(.*[^аеєёиіїоуюяыэь])[еоё]([кцн])ь?$/u.exec(stem);
  return [
    ...(closed ? ['о', 'е'].map((vowel) => `${closed[1] ?? ''}${vowel}${closed[2] ?? ''}`) : []),
    ...(fleeting ? [`${fleeting[1] ?? ''}${fleeting[2] ?? ''}`] : []),
  ];
}
