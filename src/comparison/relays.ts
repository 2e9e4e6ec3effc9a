import type { Claim } from '../model/claim.ts';
import type { RelayPair } from '../model/relays.ts';
import { compareIds } from '../model/id.ts';
import type { Article } from '../model/article.ts';
import type { Story } from './story.ts';

/** A chain of voices, and the claims of one article that came down it. */
export interface VoiceChain {
  /** Who said it first: a source, the text itself, or somebody whom the text leaves unnamed. */
  readonly speaker: { readonly kind: 'source'; readonly id: string } | { readonly kind: 'own-voice' | 'unnamed' };
  /** Source ids of those it came through, from the speaker to the text. */
  readonly through: readonly string[];
  readonly claims: readonly Claim[];
}

/** Whose words an article hands on. */
export interface ArticleChains {
  readonly article: Article;
  /** Its claims: the denominator. */
  readonly total: number;
  /** The article's own voice first, then those chains that carry most claims. */
  readonly chains: readonly VoiceChain[];
}

/** For each coded article, oldest first, through whom its claims come. */
export function voiceChains(story: Story): ArticleChains[] {
  return story.columns.map((article) => {
    const claims = story.claimsOf(article.id);
    const chains = [...Map.groupBy(claims, chainKey)].flatMap(([key, [first, ...others]]) =>
      first ? [{ key, ...chainOf(first), claims: [first, ...others] }] : [],
    );
    chains.sort(
      (a, b) =>
        Number(b.speaker.kind === 'own-voice') - Number(a.speaker.kind === 'own-voice') ||
        b.claims.length - a.claims.length ||
        compareIds(a.key, b.key),
    );
    return { article, total: claims.length, chains: chains.map(({ key: _key, ...chain }) => chain) };
  });
}

/** The pairs of originals and retellings by the source of the original, in the editors' order. */
export function relaysBySource(story: Story): { readonly source: string; readonly pairs: readonly RelayPair[] }[] {
  return [...Map.groupBy(story.relays, ({ original }) => original.source)].map(([source, pairs]) => ({
    source,
    pairs,
  }));
}

function chainOf({ voice }: Claim): Pick<VoiceChain, 'speaker' | 'through'> {
  if (voice.kind === 'own-voice') return { speaker: { kind: voice.kind }, through: [] };
  const { speaker, via } = voice;
  return {
    speaker: speaker.kind === 'source' ? { kind: speaker.kind, id: speaker.id } : { kind: speaker.kind },
    through: via.toReversed(),
  };
}

function chainKey(claim: Claim): string {
  const { speaker, through } = chainOf(claim);
  return [speaker.kind === 'source' ? speaker.id : `(${speaker.kind})`, ...through].join(' ');
}
