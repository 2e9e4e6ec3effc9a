import type { Story } from '../comparison/story.ts';
import type { Download } from '../exports/downloads.ts';
import type { SchemaField } from '../exports/schema-fields.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Localized } from '../model/localized.ts';
import { addressIn, datasetThing, type LinkedThing, websiteThing } from '../text/linked-data.ts';
import { listing } from './listing.ts';

/** One file of the data: what it is good for, its size and schema, and its fields as its schema has them. */
export interface DataFileView {
  readonly id: string;
  /** Its name: `claims.json`. */
  readonly file: string;
  readonly href: string;
  readonly use: string;
  readonly size: string;
  /** The address of its JSON Schema; null where it has none. */
  readonly schema: string | null;
  readonly fields: readonly SchemaField[];
}

/** What the page of the data shows. */
export interface DataView {
  /** What machines are told of the site and its data. */
  readonly things: readonly LinkedThing[];
  /** How to cite the data. */
  readonly citation: string;
  /** On what terms the coding may be used, and where they stand; null where the site does not say. */
  readonly licence: { readonly name: string; readonly href: string | null } | null;
  /** The languages of a text by language. */
  readonly languages: string;
  readonly files: readonly DataFileView[];
  /** Earlier editions whose data is kept. */
  readonly editions: readonly { readonly name: string; readonly href: string }[];
  /** The texts that may be shown as received. */
  readonly seeds: readonly {
    readonly article: string;
    readonly file: string;
    readonly href: string;
  }[];
}

/** The page of the data; `absolute` gives a path of the site its whole address. */
export function dataView(
  ui: Interface,
  story: Story,
  downloads: readonly Download[],
  absolute: (path: string) => string,
): DataView {
  const { site, articles, claims } = story;
  const text = (value: Localized | null): string | null => (value === null ? null : ui.text(value));
  const address = absolute(ui.href('/data/'));
  const licence = text(site.licence);
  const licenceAddress = licence === null ? null : addressIn(licence);
  const publisher = text(site.publisher);
  const languages = new Intl.DisplayNames([ui.locale], { type: 'language' });
  return {
    things: [
      websiteThing({ name: site.name, address: absolute(ui.href('/')), language: ui.locale, publisher }),
      datasetThing({
        name: ui.text(site.title),
        description: `${ui.text(site.lede)} ${ui.t('data.description')}`,
        address,
        languages: site.languages,
        creator: text(site.coders),
        publisher,
        licence: licence === null ? null : { name: licence, address: licenceAddress },
        files: downloads.map(({ file, mediaType, size }) => ({
          name: file,
          mediaType,
          size,
          address: absolute(ui.asset(`/data/${file}`)),
        })),
      }),
    ],
    citation: ui.t('data.cite.text', {
      site: site.name,
      title: `${ui.text(site.title)}${site.edition === null ? '' : ` (${ui.t('cite.edition', { date: formatDate(site.edition, ui.locale) })})`}`,
      claims: ui.t('count.claims', { n: claims.length }),
      articles: ui.t('count.articles', { n: articles.length }),
      address,
    }),
    licence: licence === null ? null : { name: licence, href: licenceAddress },
    languages: listing(
      ui,
      site.languages.map((tag) => `${languages.of(tag) ?? tag} (${tag})`),
    ),
    files: downloads.map((download) => dataFileView(ui, download)),
    editions: site.editions.map(({ date, address: href }) => ({ name: formatDate(date, ui.locale), href })),
    seeds: articles
      .filter(({ display }) => display === 'full')
      .map((article) => ({
        article: article.id,
        file: article.seed,
        href: ui.asset(`/data/seeds/${encodeURIComponent(article.seed)}`),
      })),
  };
}

function dataFileView(ui: Interface, { key, file, size, schema, fields }: Download): DataFileView {
  const kilobytes = new Intl.NumberFormat(ui.locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: size < 10_000 ? 1 : 0,
  });
  return {
    id: file.replace('.', '-'),
    file,
    href: ui.asset(`/data/${file}`),
    use: ui.t(`data.use.${key}`),
    size: kilobytes.format(size / 1000),
    schema: schema === null ? null : ui.asset(`/data/${schema}`),
    fields,
  };
}
