/**
 * Parsed YAML. Of all that a build of the content does, parsing YAML with its
 * positions takes the longest; a process that builds again and again can keep
 * the documents whose text did not change.
 */
import { type Document, LineCounter, parseDocument } from 'yaml';

/** A parsed document and the places of its lines. Never changed once it is parsed. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** By text. Null unless `keepDocuments` was called. */
let kept: Map<string, ParsedYaml> | null = null;

/** Texts to keep; the one that was asked for longest ago gives way. A story has some dozens. */
const mostKept = 200;

/** From now on a text that comes again is not parsed again. For processes that build repeatedly. */
export function keepDocuments(): void {
  kept ??= new Map();
}

/** Parses YAML 1.2. Faults are in `document.errors`; throws where nesting is deeper than the parser can follow. */
export function parseYaml(text: string): ParsedYaml {
  const known = kept?.get(text);
  kept?.delete(text);
  const parsed = known ?? parse(text);
  kept?.set(text, parsed);
  if (kept && kept.size > mostKept) for (const [oldest] of kept.entries().take(1)) kept.delete(oldest);
  return parsed;
}

function parse(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  return { document, lines };
}
