import { onlyHere } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type ShownClaim, shownClaim } from './shown-claim.ts';

/** A claim that answers a question which no other article answers. */
export interface SoleClaim {
  readonly question: string;
  /** The address of the question's page. */
  readonly href: string;
  readonly claim: ShownClaim;
}

/** What one article alone tells, in the order of `onlyHere`. */
export function soleClaims(ui: Interface, story: Story, article: string): SoleClaim[] {
  return onlyHere(story, article).map(({ question, claim }) => ({
    question: ui.text(question.text),
    href: ui.href(`/questions/${question.id}/`),
    claim: shownClaim(ui, story, claim),
  }));
}
