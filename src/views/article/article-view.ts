import type { Certainty } from '../../model/claim.ts';
import type { FactTerm } from './article-facts.ts';
import type { MarkPiece } from '../mark-pieces.ts';
import type { NamedSource, NamePiece } from '../names.ts';
import type { TextName } from '../texts/text-name.ts';
import type { VoiceBarPart } from '../claim/voice-bar.ts';

/** What another text says on a question that a claim answers. */
export interface RivalAnswer {
  /** The name of the text, and the class of its hue. */
  readonly text: string;
  readonly hue: string;
  /** Its first answer, the address of the first claim that gives it, and that it has more; empty where it has none. */
  readonly answer: string;
  readonly href: string;
  readonly further: string;
  /** Its words, in the reader's language where they are translated; null where they stand in an earlier note. */
  readonly words: { readonly text: string; readonly lang: string | null } | null;
}

/** A question that claims answer, how, and what the other texts answer. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  readonly href: string;
  readonly answer: string;
  /** The note further up that has the answers of the others; null where they stand here. */
  readonly earlier: string | null;
  readonly rivals: readonly RivalAnswer[];
}

/** A claim in a note. */
export interface NotedClaim {
  readonly id: string;
  /** Who says it, ready to stand before the statement. */
  readonly by: string;
  /** The same, cut at the names. */
  readonly names: readonly NamePiece[];
  readonly statement: string;
  readonly href: string;
  /** How firmly it is said, where not plainly, and its course. */
  readonly remarks: readonly string[];
  /** Its words in the reader's language, where they are not marked in the translation of the passage; else null. */
  readonly translation: string | null;
}

/** Claims that follow each other and are the same in short, explained beside the words they stand on. */
export interface ClaimNote {
  readonly kind: 'claims';
  readonly claims: readonly NotedClaim[];
  /** Their answers in short, those first that no other note of the text has; their topic where no question is asked. */
  readonly label: string;
  /** What of them is unlike the rule of their text. */
  readonly exceptions: readonly string[];
  readonly asked: readonly AskedQuestion[];
  /** What the editors say of them. */
  readonly remarks: readonly string[];
}

/** Why words of the text are no claim. */
export interface UncodedNote {
  readonly kind: 'uncoded';
  /** The id of the note, to which the words lead. */
  readonly id: string;
  readonly why: string;
  /** The claim that they repeat, on the same page; null where they repeat none. */
  readonly repeats: string | null;
}

/** A passage of the text: its words, their translation, and the notes on them in order of place. */
export interface PassageLine {
  readonly kind: 'passage';
  readonly role: 'headline' | 'crosshead' | 'standfirst' | 'pull-quote' | 'list-item' | 'plain';
  /** The id of its element, and where it begins in the text, in UTF-16 code units; null for a quote that stands alone. */
  readonly place: { readonly anchor: string; readonly start: number } | null;
  /** Empty where there are no words of the text itself. */
  readonly original: readonly MarkPiece[];
  readonly translation: readonly MarkPiece[] | null;
  readonly notes: readonly (ClaimNote | UncodedNote)[];
}

/** A passage that is no part of the text, or is read among the facts. */
export interface AsideLine {
  readonly kind: 'aside';
  readonly label: string;
  readonly words: string;
}

/** A place where text is lost. */
export interface GapLine {
  readonly kind: 'gap';
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  /** What stood there in the original, as far as known. */
  readonly original: {
    readonly source: string;
    readonly href: string;
    readonly words: string;
    readonly lang: string;
    readonly translation: string | null;
    readonly why: string;
  } | null;
}

/** One line of the text on the page of an article. */
export type ArticleLine = PassageLine | AsideLine | GapLine;

/** What the page of an article is headed by. */
export interface ArticleHeadline {
  /** What stands above it where the text has lost its headline; else null. */
  readonly lost: { readonly label: string; readonly id: string | null } | null;
  readonly line: PassageLine;
}

/** Everything that the page of an article shows. */
export interface ArticleView {
  /** The address of the page within its language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly name: TextName;
  /** The class of the article's hue. */
  readonly hue: string;
  /** The language of the text, BCP 47. */
  readonly lang: string;
  /** When and in which language it was published, and how long before the pivot event. */
  readonly kicker: string;
  readonly headline: ArticleHeadline;
  /** That nobody has read it for claims; null where somebody has. */
  readonly notCoded: string | null;
  /** Whose words its claims are and what they answer, cut at the names; null where it has none. */
  readonly figures: {
    readonly voices: readonly VoiceBarPart[];
    readonly lines: readonly (readonly NamePiece[])[];
  } | null;
  /** That no more than quotes may be shown; null where the whole text is. */
  readonly excerpts: string | null;
  /** Whether words stand in two languages, so that one of them can be chosen. */
  readonly isTranslated: boolean;
  /** Certainties other than plain assertion that its marks show, and whether words of it are no claim. */
  readonly certainties: readonly Certainty[];
  readonly hasUncoded: boolean;
  readonly lines: readonly ArticleLine[];
  readonly facts: readonly FactTerm[];
  /** Questions that no other text answers, each with its answer and where it stands in the text. */
  readonly only: readonly {
    readonly question: string;
    readonly href: string;
    readonly answer: string;
    readonly place: string;
  }[];
  /** Comparisons of this text with one other: its name, and how many questions both answer. */
  readonly pairs: readonly { readonly text: string; readonly href: string; readonly shared: string }[];
  /** Whom the text and its summary name, but for its publisher. */
  readonly named: readonly NamedSource[];
  /** Who is named in the figures, and by the words that say who says a claim. */
  readonly who: readonly NamedSource[];
}
