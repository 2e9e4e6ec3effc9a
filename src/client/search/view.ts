// Draws what a search found. Every text is data and becomes a text node.
import type { SearchLabels } from '../../search/labels.ts';
import type { Marker } from '../../search/marks.ts';
import type { QueryTerm } from '../../search/query.ts';
import type { Result } from '../../search/run.ts';
import type { FoundRecord } from '../../search/shown.ts';
import { reasonsOf } from '../../search/why.ts';
import { byOf, copyOf, copyOrNull, fill, marked, pageOf, titleOf } from './elements.ts';

/** What results are drawn with. */
export interface View {
  readonly labels: SearchLabels;
  readonly marker: Marker;
  readonly terms: readonly QueryTerm[];
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
export function claimItem(result: Result, view: View): Element {
  const { record, match } = result;
  const { labels, marker } = view;
  const { tags, shown } = record;
  const [id = ''] = tags.article ?? [];
  const article = labels.articles[id];
  const address = `${labels.pages}articles/${id}/`;
  const item = copyOf('claim', { 'data-claim': record.id, 'data-match': match });
  if (article?.hue) item.classList.add(article.hue);
  fill(item, 'article', { href: address }, article?.name ?? '');
  fill(item, 'date', {}, article?.date ?? '');
  const quote = { lang: article?.language, href: `${address}#claim-${record.id}` };
  fill(item, 'quote', quote, ...marked(shown.q ?? '', marker));
  fill(item, 'by', {}, byOf(record, labels));
  const { text: statement, lang } = titleOf(record, labels);
  fill(item, 'title', { href: pageOf(record, labels), lang }, ...marked(statement, marker));
  fill(item, 'tags', {}, ...tagsOf(record, labels));
  const questions = (tags.question ?? []).map((question) => {
    const line = copyOf('question');
    const text = marked(labels.questions[question] ?? '', marker);
    fill(line, 'link', { href: `${labels.pages}questions/${question}/` }, ...text);
    return line;
  });
  fill(item, 'questions', {}, ...questions);
  const texts = (tags.question ?? []).map((question) => labels.questions[question] ?? '');
  fill(item, 'why', {}, whyFound(result, view, [shown.q ?? '', statement, ...texts]));
  return item;
}

/** Anything but a claim as one entry of the list. */
export function otherItem(result: Result, view: View): Element {
  const { record, match } = result;
  const { labels, marker } = view;
  const article = record.kind === 'article' ? labels.articles[record.id] : undefined;
  const title = titleOf(record, labels);
  const own = record.shown.q;
  const item = copyOf('other', { 'data-result': `${record.kind}:${record.id}`, 'data-match': match });
  fill(item, 'title', { href: pageOf(record, labels), lang: title.lang }, ...marked(title.text, marker));
  if (article) {
    fill(item, 'about', {}, `${article.name}, ${article.date}`);
  }
  if (own !== undefined && own !== title.text) fill(item, 'quote', { lang: article?.language }, ...marked(own, marker));
  fill(item, 'why', {}, whyFound(result, view, [title.text, own ?? '']));
  return item;
}

/** What the marks do not say of why a record was found. */
function whyFound(result: Result, { labels, marker, terms }: View, shown: readonly string[]): string {
  const { without, elsewhere } = reasonsOf(result, terms, marker, shown);
  const list = new Intl.ListFormat(labels.locale, { type: 'unit' });
  return [
    ...(without.length > 0 ? [say(labels, 'search.without', { words: list.format(without) })] : []),
    ...(elsewhere.length > 0 ? [say(labels, 'search.elsewhere', { words: list.format(elsewhere) })] : []),
  ].join('. ');
}

function tagsOf({ tags }: FoundRecord, labels: SearchLabels): (Node | string)[] {
  return [tags.certainty?.[0], tags.portrays?.[0]].flatMap((value) => {
    const shape = value === undefined ? null : copyOrNull(`shape-${value}`);
    // A claim that says nothing of the course has no shape and needs no word.
    if (value === undefined || !shape) return [];
    return [' ', copyOf('tag', {}, shape, ` ${labels.values[value] ?? ''}`)];
  });
}
