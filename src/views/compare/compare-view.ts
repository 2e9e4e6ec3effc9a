import type { CellState } from '../../comparison/matrix.ts';
import type { Spread } from '../../comparison/pattern.ts';
import type { Side } from '../../model/scale.ts';
import type { Difference } from '../../model/codebook.ts';
import type { NamedSource, NamePiece } from '../names.ts';
import type { TextName } from '../texts/text-name.ts';

/** A text as the head of a row or column. */
export interface TextHead {
  readonly id: string;
  readonly name: TextName;
  readonly href: string;
  /** When it was published, as far as known. */
  readonly date: string;
  /** Whose words more than half of its claims are, with the count; null where they are nobody's. */
  readonly voice: string | null;
  /** The same, cut at the names in it; empty where it is null. */
  readonly voiceNames: readonly NamePiece[];
  /** Its place among all texts by date, from 0. */
  readonly order: number;
  /** Whether the pivot event lies between it and the text before it. */
  readonly isFirstAfter: boolean;
}

/** One claim that gives an answer. */
export interface CellClaim {
  readonly id: string;
  /** Who says it, in words that stand before the statement, cut at the names in them. */
  readonly attribution: readonly NamePiece[];
  readonly statement: string;
  readonly href: string;
  /** The words of the text, with their language (BCP 47). */
  readonly quote: { readonly text: string; readonly language: string };
  /** What is unlike the rule: how firmly it is said, where not plainly, and its course. */
  readonly remarks: readonly string[];
}

/** Answers that the same claims of a text give, each claim in one place of its cell. */
export interface CellAnswers {
  readonly texts: readonly string[];
  readonly claims: readonly CellClaim[];
}

/** Where a question meets a text. */
export interface CompareCell {
  /** `<question>.<article>`: its address on the page. */
  readonly id: string;
  readonly text: TextHead;
  readonly state: CellState;
  /** The state in words; empty where it answers. */
  readonly silence: string;
  /** Where the claims of the cell stand on the scale, all together; null where they say nothing of it. */
  readonly course: Side | null;
  readonly answers: readonly CellAnswers[];
  /** The first answer, and how many more there are. */
  readonly first: string;
  readonly further: number;
  /** What of the first answer is unlike the rule of its column. */
  readonly exceptions: readonly string[];
  /** All of it in a sentence, for those who do not see it. */
  readonly label: string;
}

/** An order of rows beside that by who answers. */
export const rowOrders = ['difference', 'date', 'topic'] as const;

/** An order of rows beside that by who answers. */
export type RowOrder = (typeof rowOrders)[number];

/** A question with its cells. */
export interface CompareRow {
  readonly id: string;
  readonly question: string;
  readonly href: string;
  readonly topic: string;
  /** The page on which the row opens, where that is another; null where it opens in place. */
  readonly opensOn: string | null;
  /** How it can be chosen: `one`, or the kind of difference. */
  readonly kind: Difference | 'one' | 'other';
  readonly kindLabel: string;
  /** One cell for every column of its event. */
  readonly cells: readonly CompareCell[];
  /** One square for every text of the page. */
  readonly squares: readonly CompareCell[];
  /** Places of the row among all under each other order, from 1. */
  readonly places: Readonly<Record<RowOrder, number>>;
  /** How the answers differ, cut at the names in it; empty where nothing is written of it. */
  readonly note: readonly NamePiece[];
  /** The texts without an answer, by kind of silence, in words. */
  readonly silent: string;
}

/** Rows of one event that the same kind of texts answer. */
export interface CompareGroup {
  readonly spread: Spread;
  readonly label: string;
  readonly rows: readonly CompareRow[];
}

/** The questions about one event. */
export interface CompareEvent {
  readonly id: string;
  readonly name: string;
  /** A few words for it. */
  readonly short: string;
  /** Who is left out of its columns, and why; empty where nobody is. */
  readonly note: string;
  readonly questions: number;
  readonly columns: readonly TextHead[];
  /** Whether these are more columns than a window has room for, so that they scroll in a frame. */
  readonly isWide: boolean;
  readonly groups: readonly CompareGroup[];
}

/** Questions at a glance: those of an event or, where they are many, of a topic. */
export interface Fingerprint {
  readonly id: string;
  readonly name: string;
  readonly questions: number;
  readonly groups: readonly { readonly label: string; readonly rows: readonly CompareRow[] }[];
  /** Whether it is folded away until a reader opens it. */
  readonly isFolded: boolean;
}

/** One way to choose rows. */
export interface CompareFilter {
  readonly value: string;
  readonly label: string;
  readonly rows: number;
  /** What it means; empty where its label says it. */
  readonly why: string;
}

/** A pair of texts with how many questions both answer. */
export interface ComparePair {
  readonly label: string;
  readonly href: string;
  readonly shared: number;
}

/** Everything that the page of all questions and texts shows. */
export interface CompareView {
  readonly title: string;
  /** How many questions how many texts answer. */
  readonly finding: string;
  /** In how many rows of several texts the answers part, by how they do; empty where there is no such row. */
  readonly divided: string;
  readonly texts: readonly TextHead[];
  readonly fingerprints: readonly Fingerprint[];
  readonly events: readonly CompareEvent[];
  readonly kinds: readonly CompareFilter[];
  /** The kinds of difference that would divide a row, and that no row shows. */
  readonly missing: readonly string[];
  readonly topics: readonly CompareFilter[];
  readonly pairs: readonly ComparePair[];
  /** Questions that no text answers. */
  readonly none: readonly { readonly text: string; readonly href: string }[];
  /** Who the names are in whatever the page says of its texts. */
  readonly who: readonly NamedSource[];
}
