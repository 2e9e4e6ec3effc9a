import { Document, isScalar, parseDocument, visit } from 'yaml';
import type { SettledRole } from '../../src/model/annotation.ts';
import { type Origin, type ParsedArticle } from '../../src/model/article.ts';
import { precisionOf, timeOf } from '../../src/model/dating.ts';
import { anchorQuote } from '../../src/pipeline/anchor/anchor-quote.ts';

/** What an editor says of a text when it is added; null and empty where nothing is said. */
export interface EditorsWord {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly author: string | null;
  readonly display: string | null;
  /** Numbers of blocks, from 0, and what they are. */
  readonly blocks: readonly { readonly block: number; readonly as: SettledRole }[];
}

/** The longest quote by which a block is known, in UTF-16 code units. */
const longestQuote = 60;

/** The annotation of a text as YAML: its digest, and what an editor says that the words do not. */
export function annotationEntry(
  article: ParsedArticle,
  text: string,
  origin: Origin | null,
  { publisher, url, date, language, author, display, blocks }: EditorsWord,
): string {
  const looked = (value: string | null) => (value === null ? undefined : { value, basis: 'editor' });
  const document = new Document({
    seed: article.seed,
    sha256: article.sha256,
    ...(origin ? { origin } : {}),
    ...(display === null ? {} : { display }),
    source: looked(publisher),
    url: looked(url),
    language: looked(language),
    author: looked(author),
    ...(date === null || date === timeOf(article.published)
      ? {}
      : { published: { value: date, precision: precisionOf(date), basis: 'editor' } }),
    ...(blocks.length === 0
      ? {}
      : { blocks: blocks.flatMap(({ block, as }) => [{ ...selectorOf(article, text, block), as }]) }),
  });
  quoteDigests(document);
  return `# yaml-language-server: $schema=../schemas/annotation.schema.json\n${document.toString({ lineWidth: 0 })}`;
}

/** Sets every digest between quotation marks: one of figures alone, or with one `e`, would be read as a number. */
export function quoteDigests(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'value' && isScalar(node) && /^[0-9a-f]{64}$/u.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
}

/** The first words of a block, with what tells them from the same words elsewhere. */
function selectorOf({ blocks }: ParsedArticle, text: string, index: number): object {
  const block = blocks[index];
  if (!block) throw new RangeError(`expected a block ${String(index + 1)}`);
  const whole = text.slice(block.start, block.end);
  const cut = whole.slice(0, longestQuote).replace(/\s+\S*$/u, '');
  const quote = whole.length <= longestQuote || cut === '' ? whole.slice(0, longestQuote) : cut;
  const anchored = anchorQuote(text, { quote });
  if (anchored.ok || anchored.failure.kind !== 'ambiguous') return { quote };
  const place = anchored.failure.places.find(({ position }) => position.start === block.start);
  return { quote, ...place?.hint };
}

/** An annotation with another digest of its seed, and of its page where it has one; all else as it was. */
export function withDigests(annotation: string, sha256: string, origin: Origin): string {
  const document = parseDocument(annotation);
  const edits = [
    { node: document.getIn(['sha256'], true), value: sha256 },
    { node: document.getIn(['origin', 'sha256'], true), value: origin.sha256 },
  ].flatMap(({ node, value }) => (isScalar(node) && node.range ? [{ range: node.range, value }] : []));
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, { range, value }) => `${text.slice(0, range[0])}"${value}"${text.slice(range[1])}`, annotation);
}
