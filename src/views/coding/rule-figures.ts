import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { sharesOf } from '../../model/rule-measure.ts';
import { fieldLabel } from '../claim/tag-label.ts';

/** How far rules find what is coded. */
export interface RuleFigures {
  /** What the figures mean, and whether the rules were written while reading these texts. */
  readonly notes: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly precision: string;
    readonly recall: string;
    readonly f1: string;
  }[];
}

/** How far rules find what is coded; null where a story does without them, or nothing can be compared. */
export function ruleFigures(ui: Interface, { site, measure, ...story }: Story): RuleFigures | null {
  if (!site.drafts || !measure) return null;
  const numbers = new Intl.NumberFormat(ui.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = (value: number | null): string => (value === null ? '–' : numbers.format(value));
  return {
    notes: [ui.t('rules.how'), ...(site.rulesReadTexts ? [ui.t('rules.readTexts')] : [])],
    rows: [
      { name: ui.t('rules.sentence'), ...sharesOf(measure.sentences) },
      ...measure.fields.map(({ field, ...tally }) => ({
        name: fieldLabel(ui, { ...story, site, measure }, field),
        ...sharesOf(tally),
      })),
    ].map(({ name, precision, recall, f1 }) => ({
      name,
      precision: shown(precision),
      recall: shown(recall),
      f1: shown(f1),
    })),
  };
}
