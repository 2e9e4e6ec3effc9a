import { agreementOf, type Dispute } from '../../comparison/agreement.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { fieldLabel, valueLabel } from '../claim/tag-label.ts';

/** A tag that two readers set differently, and how a third settled it. */
export interface DisputeView {
  readonly tag: string;
  readonly values: string;
  /** What it was settled as, and why; ids of the codebook stand in the reason between backticks. Null where nobody has settled it. */
  readonly settlement: { readonly value: string; readonly reason: string } | null;
}

/** How far the two codings of one round agree. */
export interface RoundView {
  readonly id: string;
  /** Its name, where there are several. */
  readonly title: string | null;
  readonly how: string;
  /** The readers: how many claims each coded, and how many of these the other found too. */
  readonly coders: readonly { readonly name: string; readonly claims: string; readonly found: string }[];
  readonly tags: readonly { readonly name: string; readonly same: string; readonly kappa: string }[];
  readonly disputesTitle: string;
  /** By claim, which is one of the site's where it became one. */
  readonly disputes: readonly {
    readonly id: string;
    readonly isPublished: boolean;
    readonly disputes: readonly DisputeView[];
  }[];
  readonly rejectedTitle: string;
  /** Claims of one reader alone that were left out. */
  readonly rejected: readonly { readonly claim: string; readonly coder: string; readonly reason: string }[];
}

/** How far two readers agreed, the last round first: the claims of the site go by it. No round where a story was coded once. */
export function agreementView(ui: Interface, story: Story): RoundView[] {
  const percent = new Intl.NumberFormat(ui.locale, { style: 'percent', maximumFractionDigits: 1 });
  const kappas = new Intl.NumberFormat(ui.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const published = new Set(story.claims.map(({ id }) => id));
  const { rounds } = story.coding;
  return rounds.toReversed().map((round): RoundView => {
    const { coders, pairs, tied, fields, disputes } = agreementOf(round);
    const byClaim = Map.groupBy(disputes, (dispute) => dispute.published ?? dispute.claim);
    return {
      id: `agreement-${round.round}`,
      title: rounds.length > 1 ? ui.t('agreement.round', { n: round.round }) : null,
      how: ui.t('agreement.how', { tied, pairs: pairs.length }),
      coders: coders.map(({ coder, claims, found }) => ({
        name: ui.t(`agreement.coder.${coder}`),
        claims: ui.number(claims),
        found: `${ui.number(found)} (${percent.format(found / claims)})`,
      })),
      // Where a story has no scale, nobody tagged claims by it.
      tags: fields
        .filter(({ field }) => field !== 'portrays' || story.site.scale !== null)
        .map(({ field, pairs: compared, same, kappa }) => ({
          name: fieldLabel(ui, story, field),
          same: ui.t('agreement.ofPairs', { k: same, n: compared, share: percent.format(same / compared) }),
          kappa: kappa === null ? '–' : kappas.format(kappa),
        })),
      disputesTitle: ui.t('agreement.disputes', { n: disputes.length }),
      disputes: [...byClaim].map(([id, disputed]) => ({
        id,
        isPublished: published.has(id),
        disputes: disputed.map((dispute) => disputeView(ui, story, dispute)),
      })),
      rejectedTitle: ui.t('agreement.oneOnly', { n: round.rejected.length }),
      rejected: round.rejected.map(({ claim, coding, reason }) => ({
        claim,
        coder: ui.t(`agreement.coder.${coding}`),
        reason: ui.text(reason),
      })),
    };
  });
}

/** A tag that two readers set differently, in the reader's language. */
export function disputeView(ui: Interface, story: Story, dispute: Dispute): DisputeView {
  const { field, first, second, settlement } = dispute;
  return {
    tag: fieldLabel(ui, story, field),
    values: ui.t('agreement.dispute', {
      first: valueLabel(ui, story, field, first),
      second: valueLabel(ui, story, field, second),
    }),
    settlement:
      settlement === null
        ? null
        : { value: valueLabel(ui, story, field, settlement.value), reason: ui.text(settlement.reason) },
  };
}
