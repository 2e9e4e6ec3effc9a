import { type Claim, partiesBehind } from '../model/claim.ts';
import { compareIds } from '../model/id.ts';
import type { Story } from './story.ts';

/** Whose words more than half of the claims of a text are: its own, or those of a party that it retells or quotes. */
export interface MainVoice {
  /** Id of the party; null for the text itself. */
  readonly party: string | null;
  /** How many of the claims, and of how many. */
  readonly claims: number;
  readonly total: number;
}

/**
 * Whose words more than half of the claims of an article are; null where they are nobody's. A claim can be the words of
 * several parties: of those behind more than half the one behind most counts, of equals the first by id.
 */
export function mainVoice(story: Story, article: string): MainVoice | null {
  const claims = story.claimsOf(article);
  const counts = new Map<string | null, number>();
  for (const claim of claims) for (const party of behind(claim)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const [first] = [...counts]
    .filter(([, count]) => count * 2 > claims.length)
    .toSorted(([a, n], [b, m]) => m - n || compareIds(a ?? '', b ?? ''));
  return first ? { party: first[0], claims: first[1], total: claims.length } : null;
}

/** Whether a claim is in the main voice of its text. */
export function isInMainVoice(claim: Claim, main: MainVoice): boolean {
  return behind(claim).has(main.party);
}

/** Everybody whose words a claim is, down the chain; null for the text itself. */
function behind({ voice }: Claim): ReadonlySet<string | null> {
  return new Set(voice.kind === 'own-voice' ? [null] : partiesBehind(voice));
}
