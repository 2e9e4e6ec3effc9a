// Draws what a search found. Every text is data and becomes a text node.
import type { SearchLabels } from '../../search/labels.ts';
import type { Marker } from '../../search/marks.ts';
import type { Result } from '../../search/run.ts';
import type { FoundRecord } from '../../search/shown.ts';
import { attributedTitle, element, marked, pageOf, titleOf } from './elements.ts';

/** What results are drawn with. */
export interface View {
  readonly labels: SearchLabels;
  readonly marker: Marker;
  /** A copy of the shape of a certainty or course, or null where it has none. */
  readonly shape: (name: string) => Node | null;
}

/** A string of the interface with its places filled. */
export function say(labels: SearchLabels, key: string, values: Readonly<Record<string, string>> = {}): string {
  return (labels.strings[key] ?? '').replaceAll(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}

/** A number with its noun. */
export function count(labels: SearchLabels, key: string, n: number): string {
  const forms = labels.plurals[key] ?? {};
  const form = forms[new Intl.PluralRules(labels.locale).select(n)] ?? forms['other'] ?? '{n}';
  return form.replace('{n}', new Intl.NumberFormat(labels.locale).format(n));
}

/** A claim as one entry of the list. */
export function claimItem({ record, match }: Result, view: View): HTMLLIElement {
  const { labels, marker } = view;
  const { tags, shown } = record;
  const article = labels.articles[tags.article?.[0] ?? ''];
  const address = `${labels.pages}articles/${tags.article?.[0] ?? ''}/`;
  const quote = element(
    'a',
    { class: 'q', lang: article?.language, href: `${address}#claim-${record.id}` },
    ...marked(shown.q ?? '', marker),
  );
  return element(
    'li',
    { 'data-claim': record.id, 'data-match': match, class: article?.hue },
    element(
      'div',
      { class: 'd' },
      element('a', { class: `sg ${article?.hue ?? ''}`, href: address }, article?.siglum ?? ''),
      ` ${article?.publisher ?? ''}`,
      element('br'),
      element('span', { class: 'note' }, article?.date ?? ''),
    ),
    element(
      'div',
      {},
      element('p', {}, quote),
      element(
        'p',
        { class: 'tr' },
        element('a', { href: pageOf(record, labels) }, ...attributedTitle(record, labels, marker)),
      ),
    ),
    element(
      'div',
      {},
      tagLine(record, view),
      ...(tags.question ?? []).map((question) =>
        element(
          'p',
          { class: 'note' },
          element(
            'a',
            { href: `${labels.pages}questions/${question}/` },
            ...marked(labels.questions[question] ?? '', marker),
          ),
        ),
      ),
    ),
  );
}

/** Anything but a claim as one entry of the list. */
export function otherItem({ record, match }: Result, view: View): HTMLLIElement {
  const { labels, marker } = view;
  const article = record.kind === 'article' ? labels.articles[record.id] : undefined;
  const title = titleOf(record, labels);
  const own = record.shown.q;
  return element(
    'li',
    { 'data-result': `${record.kind}:${record.id}`, 'data-match': match },
    ...(article ? [element('span', { class: `sg ${article.hue}` }, article.siglum), ' '] : []),
    element('a', { href: pageOf(record, labels) }, ...marked(title, marker)),
    ...(own === undefined || own === title
      ? []
      : [element('span', { class: 'q', lang: article?.language }, ...marked(own, marker))]),
    ...(article ? [element('span', { class: 'note' }, `${article.publisher}, ${article.date}`)] : []),
  );
}

function tagLine(record: FoundRecord, { labels, shape }: View): HTMLElement {
  const { tags } = record;
  const line = element('span', { class: 'tags' });
  for (const value of [tags.certainty?.[0], tags.portrays?.[0]]) {
    const drawn = value === undefined ? null : shape(value);
    // A claim that says nothing of the course has no shape and needs no word.
    if (value !== undefined && drawn) line.append(' ', element('span', {}, drawn, ` ${labels.values[value] ?? ''}`));
  }
  return line;
}
