import type { Silence } from '../../comparison/matrix.ts';
import type { TextHead } from '../compare/compare-view.ts';
import type { NamedSource } from '../names.ts';
import type { PairLink } from './pair-labels.ts';

/** The number of a question before the words of a claim that answers it; it leads to the other text. */
export interface PairNumber {
  readonly number: number;
  readonly href: string;
  /** Where it leads, in words. */
  readonly label: string;
  /** Which end of the line of its question it is, or null. */
  readonly end: 'from' | 'to' | null;
}

/** A stretch of a text under the same claims. */
export interface PairPiece {
  readonly text: string;
  /** Ids of the claims that begin here. */
  readonly claims: readonly string[];
  /** The numbers of the shared questions that its claims answer. */
  readonly questions: readonly number[];
  /** The numbers that stand before it. */
  readonly numbers: readonly PairNumber[];
}

/** A line of one of the two texts: words, or a loss of text. */
export type PairBlock =
  | {
      readonly kind: 'text';
      readonly role: 'headline' | 'subheading' | 'item' | 'paragraph';
      /** In the reader's language; in the text's own, `language` (BCP 47), where there is no translation. */
      readonly pieces: readonly PairPiece[];
      readonly language: string | null;
      /** The words of the text under their translation; null where there is none. */
      readonly original: { readonly pieces: readonly PairPiece[]; readonly language: string } | null;
    }
  | { readonly kind: 'gap'; readonly label: string };

/** A claim of one of the two texts, behind who says it; `href` leads to its words on the page. */
export interface PairClaim {
  readonly by: string;
  readonly statement: string;
  readonly href: string;
}

/** Claims that only one of the two texts makes. */
export interface PairOnly {
  readonly title: string;
  /** How many of the text's claims. */
  readonly count: string;
  readonly groups: readonly {
    /** The kind of the other text's silence; null where nobody has asked. */
    readonly state: Silence | null;
    readonly label: string;
    /** What the label means, or null where it says it. */
    readonly why: string | null;
    readonly claims: readonly PairClaim[];
  }[];
}

/** One of the two texts. */
export interface PairColumn {
  readonly head: TextHead;
  readonly language: string;
  /** Whether only what is quoted of it may be shown. */
  readonly isExcerpts: boolean;
  readonly blocks: readonly PairBlock[];
  readonly only: PairOnly;
}

/** An answer of one of the two texts. */
export interface PairAnswer {
  readonly text: string;
  /** Whether the other text gives it too. */
  readonly isShared: boolean;
  /** What of it is unlike the rule of its text. */
  readonly exceptions: readonly string[];
  /** The address of the words in the text on the page. */
  readonly href: string;
}

/** What one of the two texts says on a question. */
export interface PairCell {
  readonly head: TextHead;
  /** Those that the other text gives too come first. */
  readonly answers: readonly PairAnswer[];
}

/** A question that both answer. */
export interface PairQuestion {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** How the answers compare, in a word. */
  readonly kind: string;
  /** How they differ, in a sentence, or how those of all texts do where that is not the rule; null where there is nothing to say. */
  readonly note: string | null;
  readonly cells: readonly PairCell[];
  /** Whether its line in the texts is whole: the answers are the same, at least in part, or do not part. */
  readonly isWhole: boolean;
  /** Whether its line is drawn before anybody asks for it. */
  readonly isDrawn: boolean;
}

/** What the page of two texts shows. */
export interface PairView {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** How the answers to how many questions compare, and what the two texts have in common. */
  readonly finding: readonly string[];
  /** Whether an answer is given by both. */
  readonly hasShared: boolean;
  /** In the order in which the first text comes to them. */
  readonly questions: readonly PairQuestion[];
  /** Whether lines wait until they are asked for. */
  readonly hasMoreLines: boolean;
  readonly columns: readonly PairColumn[];
  /** Other pages of two texts with one of these, those first that share most. */
  readonly others: readonly PairLink[];
  /** Whom the page names. */
  readonly named: readonly NamedSource[];
  /** Whether a text stands in translation. */
  readonly isTranslated: boolean;
}
