import { franc } from 'franc';
import type { Phrases } from './phrases.ts';

/** franc reads so many characters; more would only be copied. */
const sample = 2048;

/**
 * The language of a body, ISO 639-3; `und` where its letters are too few to
 * tell. Short texts are told by letters that only one of the described
 * alphabets has before their words are asked.
 */
export function detectLanguage(body: readonly string[], { languages, detection }: Phrases): string {
  let text = '';
  for (const words of body) {
    if (text.length >= sample) break;
    text += `${words.slice(0, sample)} `;
  }
  text = text.replace(/\s+/gu, ' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fewest = detection?.fewestLetters ?? 20;
  if (letters < fewest) return 'und';
  const only = detection?.candidates ?? languages.map((language) => language.language);
  if (letters <= (detection?.shortText ?? 0)) {
    const lower = text.toLowerCase();
    const byAlphabet = languages.filter(({ letters: own }) => Array.from(own).some((letter) => lower.includes(letter)));
    const [alone, ...others] = byAlphabet;
    if (alone && others.length === 0 && only.includes(alone.language) && franc(text, { only: [...only] }) !== 'und') {
      // Neighbours that share the letters (ы in Russian and Belarusian) are left to franc.
      const guess = franc(text, { only: [...only] });
      return languages.some(({ language }) => language === guess) ? alone.language : guess;
    }
  }
  return franc(text, { only: [...only] });
}
