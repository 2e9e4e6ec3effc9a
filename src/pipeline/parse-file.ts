import { VFile } from 'vfile';
import { settledBlocks } from './anchor/settled-blocks.ts';
import { datingOfPage } from './merge/page-facts.ts';
import { parseDecoded, type Parsed } from './parse/parse-article.ts';
import { parseSeed } from './parse/parse-seed.ts';
import { decodeSeed, type SeedInput } from './read/decode-seed.ts';
import { isPage, type Page, pageSeeds, textOfPage } from './read/html/page-seeds.ts';
import type { Phrases } from './read/phrases.ts';

/** What the parser makes of one file, and of which page the text is. */
export interface ParsedFile extends Parsed {
  /** The bytes of the text: those of the file, or what was taken out of a page. */
  readonly bytes: Uint8Array;
  /** Null where the file is a text. */
  readonly page: Page | null;
}

/**
 * Parses one file without an annotation: a text, or a page, of which the text
 * is taken and what it says for programs counts where its words say nothing.
 * Never throws for bad data.
 */
export function parseFile(input: SeedInput, phrases: Phrases): ParsedFile {
  if (!isPage(input.name))
    return { ...parseDecoded(input.name, decodeSeed(input), phrases), bytes: input.bytes, page: null };
  const files: VFile[] = [];
  const taken = pageSeeds([{ path: input.path, bytes: input.bytes }], files);
  const [text] = taken.input;
  const [file = new VFile({ path: input.path })] = files;
  // Nothing is kept yet, and nobody need be told.
  file.messages = file.messages.filter(({ ruleId }) => ruleId !== 'page-text-not-kept');
  if (!text) return { article: null, text: '', tree: parseSeed(''), file, bytes: input.bytes, page: null };
  const page = taken.pages.get(text.path) ?? null;
  const name = textOfPage(input.name);
  const decoded = decodeSeed({ name, path: input.path, bytes: text.bytes });
  for (const message of file.messages) decoded.file.messages.push(message);
  const seed = { article: { seed: name, blocks: [] }, text: decoded.text ?? '', path: input.path };
  const facts = page?.facts ?? null;
  const parsed = parseDecoded(name, decoded, phrases, {
    language: (facts?.language ?? null) !== null,
    blocks: settledBlocks(null, seed, page?.lines ?? []),
  });
  const { article } = parsed;
  if (!article || !facts) return { ...parsed, bytes: text.bytes, page };
  return {
    ...parsed,
    article: {
      ...article,
      language: article.language === 'und' ? (facts.language?.value ?? 'und') : article.language,
      author: article.author ?? facts.author?.value ?? null,
      published: datingOfPage(article.published, facts),
    },
    bytes: text.bytes,
    page,
  };
}
