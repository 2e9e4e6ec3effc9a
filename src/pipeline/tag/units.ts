import { type Article, type BlockRole, isText } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { WordKind } from '../../model/tagging.ts';
import { splitSentences } from '../parse/sentences.ts';
import type { Phrases } from '../read/phrases.ts';
import type { LanguageRules, RuleHit } from './language-rules.ts';
import type { Mention, MentionFinder } from './names.ts';
import { quotationsIn } from './quotations.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A text as the tagger reads it. */
export type TaggedText = Pick<
  Article,
  'id' | 'text' | 'language' | 'blocks' | 'source' | 'relays' | 'published' | 'knowsUntil'
>;

/** A sentence of the headline or the body with all that the rules find in it. */
export interface Unit extends TextPosition {
  readonly index: number;
  /** The place of its block among the blocks of the article. */
  readonly block: number;
  readonly role: BlockRole;
  /** The whole text, into which all places count. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly RuleHit[];
  readonly mentions: readonly Mention[];
  /** For each token whether it stands in a quotation. */
  readonly quoted: readonly boolean[];
  /** The long quotation in which most of the sentence stands, if any. */
  readonly quotation: TextPosition | null;
  /** What stands between each token and the one before it; last what stands behind the last token. */
  readonly gaps: readonly string[];
}

/** A quotation of fewer words is a name, a title or a word held at a distance. */
const shortestQuotation = 5;

/** A quotation that a colon or a comma sets beside who says it may be shorter. */
const shortestSentence = 2;

/** The sentences of a text in order, read by the rules of its language. */
export function unitsOf(article: TaggedText, rules: LanguageRules, names: MentionFinder, phrases: Phrases): Unit[] {
  const { text, language, blocks } = article;
  const { abbreviations = [], ordinalDot = false } =
    phrases.languages.find((known) => known.language === language) ?? {};
  const units: Unit[] = [];
  for (const [block, { role, start, end }] of blocks.entries()) {
    if (!isText({ role })) continue;
    const quotations = role === 'pull-quote' ? [pullQuote(text, { start, end })] : quotationsIn(text, { start, end });
    for (const sentence of splitSentences(text.slice(start, end), { language, abbreviations, ordinalDot })) {
      const place = { start: start + sentence.start, end: start + sentence.end };
      units.push({ index: units.length, block, role, text, ...place, ...read(text, place, quotations, rules, names) });
    }
  }
  return units;
}

function read(
  text: string,
  { start, end }: TextPosition,
  quotations: readonly TextPosition[],
  rules: LanguageRules,
  names: MentionFinder,
): Omit<Unit, 'index' | 'block' | 'role' | 'text' | 'start' | 'end'> {
  const tokens = tokensOf(text, start, end);
  const within = (token: Token, quotation: TextPosition): boolean =>
    token.start >= quotation.start && token.end <= quotation.end;
  const near = quotations.filter((quotation) => quotation.start < end && quotation.end > start);
  const long = near.find((quotation) => {
    const inside = tokens.filter((token) => within(token, quotation)).length;
    // Of a quotation over several sentences each is one, however short.
    const goesOn = quotation.start < start - 2 || quotation.end > end + 2;
    const isMost = inside * 2 > tokens.length && (inside >= shortestQuotation || goesOn);
    return isMost || (inside >= shortestSentence && saysSo(text, quotation, { start, end }));
  });
  return {
    tokens,
    hits: rules.hits(tokens),
    mentions: names(tokens),
    quoted: tokens.map((token) => near.some((quotation) => within(token, quotation))),
    quotation: long ?? null,
    gaps: [
      ...tokens.map((token, index) => text.slice(tokens[index - 1]?.end ?? start, token.start)),
      text.slice(tokens.at(-1)?.end ?? start, end),
    ],
  };
}

/** Whether a quotation is what a sentence says, and no word of it: it opens the sentence and is set off, or follows a colon. */
function saysSo(text: string, quotation: TextPosition, { start, end }: TextPosition): boolean {
  if (/:\s*[^\p{L}\p{N}]?$/u.test(text.slice(Math.max(start, quotation.start - 3), quotation.start))) return true;
  const isSetOff =
    /[,.!?…]$/u.test(text.slice(quotation.start, quotation.end)) || /^.\s*[,–—-]/u.test(text.slice(quotation.end, end));
  return quotation.start <= start + 2 && isSetOff;
}

/** A pull quote is a quotation up to the line that says whose. */
function pullQuote(text: string, { start, end }: TextPosition): TextPosition {
  const cue = /[\n\r]\s*[‐-―-][^\n\r]*$/u.exec(text.slice(start, end));
  return { start, end: cue ? start + cue.index : end };
}

/** Where words of one kind stand in a sentence, in order, those in quotations left out unless asked for. */
export function hitsOf(unit: Unit, kind: WordKind, inQuotations = false): RuleHit[] {
  return unit.hits.filter(({ value, at }) => value.kind === kind && (inQuotations || unit.quoted[at] !== true));
}

/** Whether a word of a kind stands at a token. */
export function standsAt(unit: Unit, kind: WordKind, at: number): boolean {
  return unit.hits.some((hit) => hit.at === at && hit.value.kind === kind);
}

/** The place of some tokens of a sentence in the text. */
export function placeOf(unit: Unit, at: number, length: number): TextPosition {
  const first = unit.tokens[at];
  const last = unit.tokens[at + length - 1] ?? first;
  return first && last ? { start: first.start, end: last.end } : { start: unit.start, end: unit.end };
}
