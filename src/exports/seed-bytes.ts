import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';

/**
 * The bytes of a seed as received, from the article that was made of them: all
 * that decoding leaves out is a byte order mark. The digest has the last word,
 * so that no other text goes out under this name, nor one with words withheld.
 */
export function seedBytes({ seed, text, sha256 }: Pick<Article, 'seed' | 'text' | 'sha256'>): Uint8Array<ArrayBuffer> {
  const bytes = [text, `\ufeff${text}`]
    .map((words) => new TextEncoder().encode(words))
    .find((candidate) => createHash('sha256').update(candidate).digest('hex') === sha256);
  if (!bytes) throw new Error(`Unexpected text of ${seed}, expected one whose SHA-256 is ${sha256}`);
  return bytes;
}
