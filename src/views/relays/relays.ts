import { addressOfPlace } from '../../comparison/naming.ts';
import { relaysBySource, type VoiceChain, voiceChains } from '../../comparison/relays.ts';
import type { Story } from '../../comparison/story.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import { toBcp47 } from '../../model/language.ts';
import type { RelayPair } from '../../model/relays.ts';
import { attributed } from '../claim/attribution.ts';
import { namedInTexts, type NamedSource } from '../names.ts';
import { hueClass } from '../texts/hue.ts';

/** Words of a text. */
export interface QuotedWords {
  readonly words: string;
  /** BCP 47. */
  readonly lang: string;
  /** The words in the reader's language; null where they are in it already. */
  readonly translation: string | null;
}

/** An original, which is no article of the site, and its passages beside their retellings. */
export interface OriginalView {
  /** What stands here: the original, or another retelling of one that nobody saw. */
  readonly kind: string;
  readonly source: { readonly name: string; readonly href: string };
  readonly date: string | null;
  readonly url: string;
  /** Its address as a reader sees it. */
  readonly address: string;
  /** What the editors saw of it. */
  readonly seen: string;
  readonly retellings: readonly RetellingView[];
}

/** Words of an article that hand on those of an original. */
interface RetoldView {
  readonly article: string;
  /** The class of its hue. */
  readonly hue: string;
  /** With the address at which the words stand. */
  readonly quote: QuotedWords & { readonly href: string };
  /** The claim that stands on them, if one does. */
  readonly claim: string | null;
}

/** A passage of an original beside its retellings, and how they differ. */
export interface RetellingView {
  readonly id: string;
  readonly change: string;
  readonly text: string;
  readonly quote: QuotedWords;
  /** What the editors note of the passage, or null. */
  readonly note: string | null;
  readonly retold: readonly RetoldView[];
}

/** Through whom the claims of one article come. */
export interface ChainsView {
  readonly article: string;
  /** Each from who said it first to who handed it on last; those who are no source have no address. */
  readonly chains: readonly {
    readonly parties: readonly { readonly name: string; readonly href: string | null }[];
    readonly share: string;
  }[];
}

/** What the page of the retellings shows. */
export interface RelaysView {
  /** By the source of the original, in the editors' order. */
  readonly sources: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly originals: readonly OriginalView[];
  }[];
  readonly chains: readonly ChainsView[];
  /** Whom the claims and the notes of the page name. */
  readonly named: readonly NamedSource[];
}

/** The page of the originals and their retellings. */
export function relaysView(ui: Interface, story: Story): RelaysView {
  return {
    sources: relaysBySource(story).map(({ source, pairs }) => ({
      id: source,
      name: ui.text(story.source(source).name),
      href: ui.href(`/sources/${source}/`),
      originals: [...Map.groupBy(pairs, originalKey).values()].flatMap((same) => originalView(ui, story, same)),
    })),
    chains: voiceChains(story).map(({ article, total, chains }) => ({
      article: article.id,
      chains: chains.map((chain) => ({
        parties: partiesOfChain(ui, story, chain),
        share: ui.t('relays.ofTotal', { k: chain.claims.length, n: total }),
      })),
    })),
    named: namedInTexts(
      ui,
      story,
      story.relays.flatMap((pair) => wordsOf(ui, story, pair)),
    ),
  };
}

/** What the page says of a passage and its retellings in the reader's language. */
function wordsOf(ui: Interface, story: Story, { text, original, retellings }: RelayPair): string[] {
  const claims = retellings.flatMap(({ claim }) => (claim === null ? [] : [attributed(ui, story, story.claim(claim))]));
  return [ui.text(text), original.translation[ui.locale] ?? '', ...claims];
}

/** What is the same of passages that stand in one original. */
function originalKey({ original: { source, date, url, seen } }: RelayPair): string {
  return [source, date, url, seen].join(' ');
}

function originalView(ui: Interface, story: Story, pairs: readonly RelayPair[]): OriginalView[] {
  const [first] = pairs;
  if (!first) return [];
  const { source, date, url, seen } = first.original;
  return [
    {
      kind: ui.t(seen === 'retelling' ? 'relays.anotherRetelling' : 'relays.original'),
      source: { name: ui.text(story.source(source).short), href: ui.href(`/sources/${source}/`) },
      date: date === null ? null : formatDate(date, ui.locale, 'long'),
      url,
      address: url.replace(/^https?:\/\/(?:www\.)?/u, ''),
      seen: ui.t(`relays.seen.${seen}`),
      retellings: pairs.map((pair) => retellingView(ui, story, pair)),
    },
  ];
}

function retellingView(
  ui: Interface,
  story: Story,
  { id, change, text, original, retellings }: RelayPair,
): RetellingView {
  return {
    id,
    change: ui.t(`relays.change.${change}`),
    text: ui.text(text),
    quote: {
      words: original.quote,
      lang: original.language,
      translation: original.translation[ui.locale] ?? null,
    },
    note: original.note && ui.text(original.note),
    retold: retellings.map((retelling) => {
      const article = story.article(retelling.article);
      return {
        article: article.id,
        hue: hueClass(story.orderOf(article.id)),
        quote: {
          words: retelling.quote,
          lang: toBcp47(article.language),
          href: ui.href(addressOfPlace(story, article, retelling)),
          translation: retelling.translation[ui.locale] ?? null,
        },
        claim: retelling.claim,
      };
    }),
  };
}

function partiesOfChain(
  ui: Interface,
  story: Story,
  { speaker, through }: VoiceChain,
): ChainsView['chains'][number]['parties'] {
  const source = (id: string) => ({ name: ui.text(story.source(id).short), href: ui.href(`/sources/${id}/`) });
  const first =
    speaker.kind === 'source' ? source(speaker.id) : { name: ui.t(`relays.chain.${speaker.kind}`), href: null };
  return [first, ...through.map(source)];
}
