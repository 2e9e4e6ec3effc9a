import type { Article } from '../model/article.ts';
import { viaOf, type Claim, partiesBehind, speakerOf, type VoiceKind, voiceKinds } from '../model/claim.ts';
import type { Question } from '../model/codebook.ts';
import type { Story } from './story.ts';

/** How many claims are in which voice; `total` is the denominator. */
export interface VoiceCounts {
  readonly total: number;
  readonly counts: readonly { readonly kind: VoiceKind; readonly claims: number }[];
}

/** Everything that a source's page tells of it. */
export interface SourceProfile {
  /** The texts it published, oldest first. */
  readonly articles: readonly Article[];
  /** The claims of these texts. */
  readonly claims: readonly Claim[];
  readonly voices: VoiceCounts;
  /** Whom its texts give the word to or draw on, those first who stand behind most claims. */
  readonly reliesOn: readonly { readonly id: string; readonly claims: number }[];
  /** Questions that others answer and on which its texts have nothing. */
  readonly nothingOn: readonly Question[];
  /** Claims of all texts of which it is the speaker. */
  readonly spoken: readonly Claim[];
  /** Claims of all texts that came through it. */
  readonly handedOn: readonly Claim[];
}

/** Counts claims by voice. */
export function countVoices(claims: readonly Claim[]): VoiceCounts {
  return {
    total: claims.length,
    counts: voiceKinds.map((kind) => ({ kind, claims: claims.filter(({ voice }) => voice.kind === kind).length })),
  };
}

/** What a source publishes, says and hands on, and on what its texts have nothing. */
export function sourceProfile(story: Story, source: string): SourceProfile {
  const articles = story.articles.filter((article) => article.source === source);
  const own = new Set(articles.map(({ id }) => id));
  const claims = story.claims.filter((claim) => own.has(claim.article));
  const relied = new Map<string, number>();
  for (const { voice } of claims) {
    for (const party of new Set(partiesBehind(voice))) relied.set(party, (relied.get(party) ?? 0) + 1);
  }
  const nothingOn = story.questions.filter((question) => {
    const { cells } = story.row(question.id);
    const mine = cells.filter((cell) => own.has(cell.article));
    const others = cells.some((cell) => !own.has(cell.article) && cell.state === 'answers');
    return (
      others &&
      mine.length > 0 &&
      mine.some(({ state }) => state === 'not-mentioned') &&
      mine.every(({ state }) => state !== 'answers')
    );
  });
  return {
    articles,
    claims,
    voices: countVoices(claims),
    reliesOn: [...relied]
      .map(([id, count]) => ({ id, claims: count }))
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)),
    nothingOn,
    spoken: story.claims.filter(({ voice }) => speakerOf(voice) === source),
    handedOn: story.claims.filter(({ voice }) => viaOf(voice).includes(source)),
  };
}
