import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import * as text from '../../text/attribution.ts';

/** Who says a claim of a story, ready to stand before its statement. */
export function attributionOf(ui: Interface, story: Story, claim: Claim): string {
  return text.attributionOfVoice(ui, claim.voice, partiesOf(story, claim));
}

/** A claim of a story as one whole sentence: who says it, and what. */
export function attributed(ui: Interface, story: Story, claim: Claim): string {
  return text.attributedStatement(ui, claim, partiesOf(story, claim));
}

function partiesOf(story: Story, claim: Claim): text.Parties {
  return text.partiesOf(story.article(claim.article).source, story.source);
}
