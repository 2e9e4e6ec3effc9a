import { addressOfPlace } from '../../comparison/naming.ts';
import { relaysBySource, type VoiceChain, voiceChains } from '../../comparison/relays.ts';
import type { Story } from '../../comparison/story.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import { toBcp47 } from '../../model/language.ts';
import type { RelayPair } from '../../model/relays.ts';
import { publishedLabel, publisherShort } from '../texts/article-labels.ts';
import { hueClass } from '../texts/hue.ts';

/** Words of a text. */
interface QuotedWords {
  readonly words: string;
  /** BCP 47. */
  readonly lang: string;
  /** The words in the reader's language; null where they are in it already. */
  readonly translation: string | null;
}

/** Words of an original, which stand in no article of the site. */
interface OriginalView {
  /** What stands here: the original, or another retelling of one that nobody saw. */
  readonly kind: string;
  readonly source: { readonly name: string; readonly href: string };
  readonly date: string | null;
  readonly quote: QuotedWords;
  readonly url: string;
  /** Its address as a reader sees it. */
  readonly address: string;
  /** What the editors saw of it. */
  readonly seen: string;
}

/** Words of an article that hand on those of an original. */
interface RetoldView {
  readonly article: string;
  /** The class of its hue. */
  readonly hue: string;
  readonly publisher: string;
  readonly published: string;
  /** With the address at which the words stand. */
  readonly quote: QuotedWords & { readonly href: string };
  /** The claim that stands on them, if one does. */
  readonly claim: string | null;
}

/** An original beside its retellings, and how they differ. */
export interface RetellingView {
  readonly id: string;
  readonly change: string;
  readonly text: string;
  readonly original: OriginalView;
  readonly retold: readonly RetoldView[];
}

/** Through whom the claims of one article come. */
export interface ChainsView {
  readonly article: string;
  readonly publisher: string;
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
    readonly retellings: readonly RetellingView[];
  }[];
  readonly chains: readonly ChainsView[];
}

/** The page of the originals and their retellings. */
export function relaysView(ui: Interface, story: Story): RelaysView {
  return {
    sources: relaysBySource(story).map(({ source, pairs }) => ({
      id: source,
      name: ui.text(story.source(source).name),
      href: ui.href(`/sources/${source}/`),
      retellings: pairs.map((pair) => retellingView(ui, story, pair)),
    })),
    chains: voiceChains(story).map(({ article, total, chains }) => ({
      article: article.id,
      publisher: publisherShort(ui, story, article),
      chains: chains.map((chain) => ({
        parties: partiesOfChain(ui, story, chain),
        share: ui.t('relays.ofTotal', { k: chain.claims.length, n: total }),
      })),
    })),
  };
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
    original: {
      kind: ui.t(original.seen === 'retelling' ? 'relays.anotherRetelling' : 'relays.original'),
      source: { name: ui.text(story.source(original.source).short), href: ui.href(`/sources/${original.source}/`) },
      date: original.date === null ? null : formatDate(original.date, ui.locale, 'long'),
      quote: {
        words: original.quote,
        lang: original.language,
        translation: original.translation[ui.locale] ?? null,
      },
      url: original.url,
      address: original.url.replace(/^https?:\/\/(?:www\.)?/u, ''),
      seen: original.note ? ui.text(original.note) : ui.t(`relays.seen.${original.seen}`),
    },
    retold: retellings.map((retelling) => {
      const article = story.article(retelling.article);
      return {
        article: article.id,
        hue: hueClass(story.orderOf(article.id)),
        publisher: publisherShort(ui, story, article),
        published: publishedLabel(ui, article, 'long'),
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
