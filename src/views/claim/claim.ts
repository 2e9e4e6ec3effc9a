import { agreementOf, type Dispute } from '../../comparison/agreement.ts';
import { givesAnswer } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Article, translationsOf } from '../../model/article.ts';
import { type Claim, speakerOf } from '../../model/claim.ts';
import { codePointConverter, type TextPosition } from '../../model/selector.ts';
import { claimThing, type LinkedThing } from '../../text/linked-data.ts';
import { type MarkPiece, markPieces, translatedMarks } from '../mark-pieces.ts';
import { type NamedSource, namedIn, nameFinder, type NamePiece } from '../names.ts';
import { capital, originLabel, pageDescription, publishedLabel } from '../texts/article-labels.ts';
import { attributed } from './attribution.ts';
import { type ClaimFact, claimFacts } from './claim-facts.ts';
import { claimRows, type TextRows } from './claim-rows.ts';
import { type ShownClaim, shownClaim } from './shown-claim.ts';

/** What the page of a claim shows. */
export interface ClaimView {
  /** The address of the page within its language. */
  readonly path: string;
  /** The claim as one sentence: who says it, and what. */
  readonly sentence: string;
  /** The sentence, cut at the names in it, and who these are. */
  readonly names: readonly NamePiece[];
  readonly who: readonly NamedSource[];
  readonly description: string;
  /** What stands in the picture beside the page, in words. */
  readonly pictureAlt: string;
  /** What machines are told of the claim. */
  readonly thing: LinkedThing;
  readonly claim: ShownClaim;
  /** Who published its article and when. */
  readonly place: string;
  /** When its article was published. */
  readonly published: string;
  /** The words around the quote: its paragraph, or the quote alone where no more may be shown. */
  readonly context: { readonly article: Article; readonly claim: Claim; readonly range: TextPosition };
  /** The context in the reader's language, the claim marked in it where it is found; null where nobody translated it. */
  readonly passage: readonly MarkPiece[] | null;
  /** Whether the passage shows the translation of the quote. */
  readonly isMarked: boolean;
  /** What the editors say of the claim, or null. */
  readonly note: string | null;
  readonly facts: readonly ClaimFact[];
  /** What the coders of the last round tagged differently. */
  readonly disputes: readonly Dispute[];
  readonly citation: Citation;
  /** Where the quote stands in its seed, in code points. */
  readonly offsets: string;
  /** What other articles say on each question that the claim answers. */
  readonly others: readonly {
    readonly id: string;
    readonly question: string;
    readonly href: string;
    /** None where no other article answers it. */
    readonly texts: readonly TextRows[];
  }[];
}

/** How to cite a claim. */
export interface Citation {
  /** What stands behind the quote and before the address. */
  readonly from: string;
  /** The address of the page: a whole one where it is known where the site will stand. */
  readonly address: string;
  /** What is copied, and the address alone; where only the browser knows the whole address, `{address}` stands for it. */
  readonly copied: string;
  readonly link: string;
}

/** The page of a claim. `base` is the address at which the site will stand, undefined where nobody has said it. */
export function claimView(ui: Interface, story: Story, id: string, base: URL | undefined): ClaimView {
  const claim = story.claim(id);
  const article = story.article(claim.article);
  const shown = shownClaim(ui, story, claim);
  const sentence = attributed(ui, story, claim);
  const names = nameFinder(ui, story)(sentence);
  const place = originLabel(ui, story, article, 'long');
  const path = `/claims/${id}/`;
  const address = base ? new URL(ui.href(path), base).href : ui.href(path);
  const { name: siteName, edition } = story.site;
  const from = `${place}. ${siteName}, ${edition === null ? '' : `${ui.t('cite.edition', { date: formatDate(edition, ui.locale) })}, `}`;
  const { words, lang, translation } = shown.quote;
  const block = article.blocks.find(({ start, end }) => claim.start >= start && claim.end <= end);
  const range = block && article.display === 'full' ? block : claim;
  const passage = block && article.display === 'full' ? translationsOf(block)[ui.locale] : undefined;
  const marks = translatedMarks(passage ?? '', [{ id, certainty: claim.certainty, words: translation ?? undefined }]);
  const link = base ? address : '{address}';
  const points = codePointConverter(article.text);
  const speaker = speakerOf(claim.voice);
  return {
    path,
    sentence,
    names,
    who: namedIn(ui, story, [names]),
    description: pageDescription(
      [
        `${place}.`,
        answerOfItsOwn(ui, story, claim) ?? sentence,
        translation === null ? quoted(words, lang) : quoted(translation, ui.locale),
      ].join(' '),
    ),
    pictureAlt: `${words} — ${sentence} ${place}`,
    thing: claimThing({
      claim,
      sentence,
      article,
      publisher: article.source === null ? null : story.source(article.source),
      speaker: speaker === null ? null : story.source(speaker),
      language: ui.locale,
      address,
    }),
    claim: shown,
    place,
    published: publishedLabel(ui, article, 'long'),
    context: { article, claim, range },
    passage: passage === undefined ? null : markPieces(passage, { start: 0, end: passage.length }, marks),
    isMarked: marks.length > 0,
    note: claim.note && ui.text(claim.note),
    facts: claimFacts(ui, story, claim),
    disputes: disputesOn(story, id),
    citation: { from, address, link, copied: `${sentence}\n${quoted(words, lang)}\n${from}${link}` },
    offsets: ui.t('claim.offsets', { start: points(claim.start), end: points(claim.end), seed: article.seed }),
    others: claim.answers.map(({ question }) => ({
      id: question,
      question: ui.text(story.question(question).text),
      href: ui.href(`/questions/${question}/`),
      texts: claimRows(
        ui,
        story,
        story.claimsOn(question).filter((other) => other.article !== article.id),
      ),
    })),
  };
}

/**
 * The first answer that no other claim of the article gives, with its question:
 * it tells apart claims that stand on the same words. Null where there is none,
 * or where it is worded as the statement is and would stand without who says it.
 */
function answerOfItsOwn(ui: Interface, story: Story, claim: Claim): string | null {
  const siblings = story.claimsOf(claim.article).filter(({ id }) => id !== claim.id);
  for (const { question: asked, answer: given } of claim.answers) {
    const question = story.question(asked);
    const answer = question.answers.find(({ id }) => id === given);
    if (!answer || siblings.some((sibling) => givesAnswer(sibling, asked, given))) continue;
    const words = `${capital(ui, ui.text(answer.text))}.`;
    if (words !== ui.text(claim.statement)) return `${words} ${ui.text(question.text)}`;
  }
  return null;
}

function disputesOn({ coding }: Story, claim: string): Dispute[] {
  const last = coding.rounds.at(-1);
  return last ? agreementOf(last).disputes.filter(({ published }) => published === claim) : [];
}

/** Quotation marks by language, BCP 47, where they are not « and ». */
const quotationMarks: Readonly<Record<string, readonly [string, string]>> = { de: ['„', '“'], en: ['“', '”'] };

/** Words between the quotation marks of their language. */
function quoted(words: string, lang: string): string {
  const [open, close] = quotationMarks[lang] ?? ['«', '»'];
  return `${open}${words}${close}`;
}
