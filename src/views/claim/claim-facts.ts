import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Certainty, Claim } from '../../model/claim.ts';
import { speakerWords } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { portrayedBy, type Side, sideOf } from '../../model/scale.ts';
import { speakerLabel } from './voice-label.ts';

/** A tag of a claim, spelled out. */
export interface ClaimFact {
  readonly term: string;
  readonly value: string;
  /** Where the value leads, or null. */
  readonly href: string | null;
  /** What the small shape before the value is of; null where it has none. */
  readonly shape: Certainty | Side | null;
  /** What the value means; `lang` (BCP 47) is that of words of the text, and null for words of the site. */
  readonly notes: readonly { readonly words: string; readonly lang: string | null }[];
}

/** Every tag of a claim, spelled out: its voice first, last the questions that it answers. */
export function claimFacts(ui: Interface, story: Story, claim: Claim): ClaimFact[] {
  const { scale } = story.site;
  const plain = { href: null, shape: null, notes: [] };
  return [
    voiceFact(ui, story, claim),
    {
      ...plain,
      term: ui.t('tag.certainty'),
      value: ui.t(`certainty.${claim.certainty}`),
      shape: claim.certainty,
      notes: [{ words: ui.t(`certainty.${claim.certainty}.why`), lang: null }],
    },
    ...(scale === null
      ? []
      : [
          {
            ...plain,
            term: ui.text(scale.name),
            value: ui.text((portrayedBy(scale, claim.portrays) ?? scale.neutral).name),
            shape: sideOf(scale, claim.portrays),
            notes: [{ words: ui.t('course.why'), lang: null }],
          },
        ]),
    { ...plain, term: ui.t('tag.topic'), value: ui.text(story.topic(claim.topic).name) },
    { ...plain, term: ui.t('tag.event'), value: ui.text(story.event(claim.event).name) },
    ...claim.answers.map((given): ClaimFact => {
      const question = story.question(given.question);
      const answer = question.answers.find(({ id }) => id === given.answer);
      return {
        ...plain,
        term: ui.t('tag.question'),
        value: ui.text(question.text),
        href: ui.href(`/questions/${question.id}/`),
        notes: answer ? [{ words: `${ui.t('tag.answer')}: ${ui.text(answer.text)}`, lang: null }] : [],
      };
    }),
  ];
}

function voiceFact(ui: Interface, story: Story, claim: Claim): ClaimFact {
  const { voice } = claim;
  const { kind } = voice;
  const speaker = voice.kind === 'own-voice' ? '' : `${speakerLabel(ui, story, voice)}, `;
  const speakerText = speakerWords(voice);
  const notes: { words: string; lang: string | null }[] = [{ words: ui.t(`voice.${kind}.why`), lang: null }];
  if (voice.kind !== 'own-voice' && voice.implied)
    notes.push({ words: `${ui.t('voice.implied')}: ${ui.t('voice.implied.why')}`, lang: null });
  if (speakerText !== null) notes.push({ words: speakerText, lang: toBcp47(story.article(claim.article).language) });
  return { term: ui.t('tag.voice'), value: `${speaker}${ui.t(`voice.${kind}`)}`, href: null, shape: null, notes };
}
