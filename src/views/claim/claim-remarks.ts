import { isInMainVoice, mainVoice } from '../../comparison/main-voice.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Claim, partiesBehind } from '../../model/claim.ts';
import { portrayedBy } from '../../model/scale.ts';

/** How firmly a claim is said, where not plainly, its course, where it says anything of it, and whether no person coded it. */
export function claimRemarks(ui: Interface, story: Story, claim: Claim): string[] {
  const portrayed = portrayedBy(story.site.scale, claim.portrays);
  return [
    ...certaintyRemark(ui, claim),
    ...(portrayed === null ? [] : [ui.text(portrayed.name)]),
    ...(claim.coder === 'rules' ? [ui.t('tag.rules')] : []),
  ];
}

/** What of a claim is unlike the rule of its text: who says it, where that is not the main voice, and less than plain assertion. */
export function claimExceptions(ui: Interface, story: Story, claim: Claim): string[] {
  const main = mainVoice(story, claim.article);
  const isUsual = main !== null && isInMainVoice(claim, main);
  return [...(isUsual ? [] : [speakerIn(ui, story, claim)]), ...certaintyRemark(ui, claim)];
}

/** What of an answer is unlike the rule of its text: what is so of every claim that gives it, and the answer's own words do not say. */
export function answerExceptions(ui: Interface, story: Story, claims: readonly Claim[], words: string): string[] {
  const [first = [], ...others] = claims.map((claim) => claimExceptions(ui, story, claim));
  return first.filter((exception) => !words.includes(exception) && others.every((one) => one.includes(exception)));
}

function certaintyRemark(ui: Interface, { certainty }: Claim): string[] {
  return certainty === 'asserted' ? [] : [ui.t(`certainty.${certainty}`)];
}

function speakerIn(ui: Interface, story: Story, { voice }: Claim): string {
  if (voice.kind === 'own-voice') return ui.t('voice.own-voice');
  const [first] = partiesBehind(voice);
  return first === undefined ? ui.t('voice.unnamed') : ui.text(story.source(first).short);
}
