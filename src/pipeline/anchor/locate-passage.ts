import { type Article, type Block, isText, type ParsedArticle } from '../../model/article.ts';
import type { QuoteSelector, TextPosition } from '../../model/selector.ts';
import { anchorQuote, type SelectorHint } from './anchor-quote.ts';
import { nameCharacters } from './fold.ts';
import { nearestQuote } from './nearest-quote.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import { pointAt, shorten } from '../messages/words-in-messages.ts';
import type { Path } from '../read/yaml-issues.ts';

/** A seed in which words are looked for. */
export interface QuotedSeed {
  readonly article: Pick<ParsedArticle, 'seed' | 'blocks'>;
  /** As decoded. */
  readonly text: string;
  /** The path of the seed, for messages. */
  readonly path: string;
}

/** A parsed seed with its decoded text. */
export interface SeedText extends QuotedSeed {
  readonly article: ParsedArticle;
}

/** An article that was built, as passages are anchored in it. */
export function seedTextOf(article: Article): SeedText {
  return { article, text: article.text, path: `seeds/${article.seed}` };
}

/** What a passage may be quoted for. */
export type PassageKind = 'claim' | 'mention' | 'evidence';

/** Which blocks a passage may stand in, and what a message calls them; null for anywhere in the seed, across blocks too. */
const grounds: Readonly<
  Record<PassageKind, { readonly allows: (block: Block) => boolean; readonly expected: string } | null>
> = {
  claim: { allows: isText, expected: 'headline or body' },
  mention: { allows: ({ role }) => role !== 'boilerplate', expected: 'words of the article' },
  evidence: null,
};

/**
 * Anchors a passage that an annotation quotes and reports why not, at the quote
 * in the annotation. Offsets are UTF-16 code units of the seed.
 */
export function locatePassage(
  yaml: YamlFile<unknown>,
  path: Path,
  selector: QuoteSelector,
  seed: QuotedSeed,
  kind: PassageKind,
): TextPosition | null {
  const place = yaml.at([...path, 'quote']);
  const anchored = anchorQuote(seed.text, selector);
  if (!anchored.ok) {
    const { failure } = anchored;
    if (failure.kind === 'not-found') {
      report(
        yaml.file,
        'quote-not-found',
        `Unexpected quote ${shorten(selector.quote)}, expected words of \`${seed.article.seed}\``,
        { place, note: nearNote(seed, selector) },
      );
    } else {
      report(
        yaml.file,
        'quote-ambiguous',
        `Unexpected quote ${shorten(selector.quote)} in more than one place, expected one`,
        {
          place,
          note: failure.places
            .slice(0, 2)
            .map(
              (found, index) =>
                `${index === 0 ? 'First' : 'Second'} at ${seedPlace(seed, found.position.start)}${hintWords(found.hint)}.`,
            )
            .join(' '),
        },
      );
    }
    return null;
  }
  const { position } = anchored;
  return standsWell(yaml, place, position, seed, kind, selector.quote) ? position : null;
}

function standsWell(
  yaml: YamlFile<unknown>,
  place: ReturnType<YamlFile<unknown>['at']>,
  position: TextPosition,
  seed: QuotedSeed,
  kind: PassageKind,
  quote: string,
): boolean {
  const ground = grounds[kind];
  if (!ground) return true;
  const touched = seed.article.blocks.filter((block) => block.start < position.end && block.end > position.start);
  const wrong = touched.find((block) => !ground.allows(block));
  if (wrong) {
    report(
      yaml.file,
      'quote-in-boilerplate',
      `Unexpected quote ${shorten(quote)} in a block of the role ${wrong.role}, expected ${ground.expected}`,
      {
        place,
        note: `The block begins at ${seedPlace(seed, wrong.start)}.`,
      },
    );
    return false;
  }
  if (touched.length > 1) {
    report(
      yaml.file,
      'quote-across-blocks',
      `Unexpected quote ${shorten(quote)} across ${touched.length} blocks, expected one`,
      {
        place,
        note: `The second block begins at ${seedPlace(seed, touched[1]?.start ?? 0)}.`,
      },
    );
    return false;
  }
  const only = touched[0];
  if (!only || position.start < only.start || position.end > only.end) {
    report(
      yaml.file,
      'quote-across-blocks',
      `Unexpected white space at the edge of the quote ${shorten(quote)}, expected words only`,
      { place },
    );
    return false;
  }
  return true;
}

function nearNote(seed: QuotedSeed, { quote, prefix, suffix }: QuoteSelector): string {
  const plain = seed.text.indexOf(quote);
  if (plain >= 0 && (prefix !== undefined || suffix !== undefined)) {
    return `The words stand at ${seedPlace(seed, plain)}, but not ${prefix === undefined ? '' : `after \`${prefix}\``}${prefix !== undefined && suffix !== undefined ? ' and ' : ''}${suffix === undefined ? '' : `before \`${suffix}\``}.`;
  }
  const near = quote.length <= 1000 ? nearestQuote(seed.text, quote) : null;
  if (near === null) return 'Nothing near it stands in the seed.';
  const shown = near.differences
    .slice(0, 3)
    .map(
      (difference) =>
        `character ${difference.at + 1}: the quote has ${nameCharacters(difference.quote)}, the seed ${nameCharacters(difference.text)}`,
    );
  const rest = near.differences.length - shown.length;
  return `The nearest place is ${seedPlace(seed, near.position.start)}; ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

function hintWords(hint: SelectorHint): string {
  if (hint === null) return '';
  return 'prefix' in hint
    ? `: \`prefix: ${JSON.stringify(hint.prefix)}\``
    : `: \`suffix: ${JSON.stringify(hint.suffix)}\``;
}

/** A place of a seed as a message shows it. */
export function seedPlace(seed: QuotedSeed, offset: number): string {
  const { line, column } = pointAt(seed.text, offset);
  return `${seed.path}:${line}:${column}`;
}
