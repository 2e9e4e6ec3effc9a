import type { Story } from '../../comparison/story.ts';
import type { MessageKey } from '../../i18n/catalogues.ts';
import type { Interface } from '../../i18n/interface.ts';
import { certainties } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { valuesOf } from '../../model/scale.ts';
import type { PluralForms, SearchLabels } from '../../search/labels.ts';
import { publishedLabel } from '../texts/article-labels.ts';
import { hueClass } from '../texts/hue.ts';
import { textName } from '../texts/text-name.ts';

/** Everything in the reader's language that results are drawn with. */
export function searchLabels(ui: Interface, story: Story): SearchLabels {
  const { articles, questions } = story;
  return {
    locale: ui.locale,
    pages: ui.href('/'),
    strings: Object.fromEntries(strings.map((key) => [key, ui.t(key)])),
    plurals: Object.fromEntries(plurals.map((key) => [key, pluralForms(ui, key)])),
    articles: Object.fromEntries(
      articles.map((article) => [
        article.id,
        {
          hue: hueClass(story.orderOf(article.id)),
          name: textName(ui, story, article).full,
          date: publishedLabel(ui, article),
          language: toBcp47(article.language),
        },
      ]),
    ),
    questions: Object.fromEntries(questions.map(({ id, text }) => [id, ui.text(text)])),
    values: {
      ...named(certainties, (certainty) => ui.t(`certainty.${certainty}`)),
      ...Object.fromEntries(valuesOf(story.site.scale).map(({ id, name }) => [id, ui.text(name)])),
    },
  };
}

function named<Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, nameOf(id)]));
}

const strings = [
  'search.noneFor',
  'search.failed',
  'search.forms',
  'search.readAs',
  'search.beginning',
  'search.cut',
  'search.without',
  'search.elsewhere',
  'search.notFound',
  'search.exactNone',
] as const satisfies readonly MessageKey[];

const plurals = ['count.claims', 'search.found', 'search.others'] as const satisfies readonly MessageKey[];

/** The forms of a plural, each found by a number that takes it. */
function pluralForms(ui: Interface, key: MessageKey): PluralForms {
  const rules = new Intl.PluralRules(ui.locale);
  const forms: Record<string, string> = {};
  for (const category of rules.resolvedOptions().pluralCategories) {
    // Every category of a language is taken by some number below 200, or by fractions alone, which are not counted here.
    const sample = Array.from({ length: 200 }, (_, number) => number).find(
      (number) => rules.select(number) === category,
    );
    if (sample !== undefined) forms[category] = ui.t(key, { n: sample }).replace(ui.number(sample), '{n}');
  }
  return forms;
}
