import type { Annotation } from '../../model/annotation.ts';
import type { Answering, Claim } from '../../model/claim.ts';
import { longestQuote } from '../../model/claim.ts';
import type { UncodedPassage } from '../../model/content.ts';
import type { KnowsUntil } from '../../model/dating.ts';
import { assertWords } from './anchor-quote.ts';
import { checkTranslation } from '../check/check-translation.ts';
import { checkAnswers } from '../check/check-answers.ts';
import { checkId } from '../read/codebook.ts';
import { locatePassage, type SeedText } from './locate-passage.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { readVoice, type VoiceContext } from './read-voice.ts';
import type { Path } from '../read/yaml-issues.ts';

type AnnotatedClaim = Omit<Annotation['claims'][number], 'voice'>;

/** What the claims of one article are checked against. */
export interface ClaimContext extends VoiceContext {
  readonly knowsUntil: KnowsUntil;
}

/** Anchors the claims of an annotation, in order of place, and reports what is wrong with them. */
export function anchorClaims(yaml: YamlFile<Annotation>, context: ClaimContext): Claim[] {
  const { seed } = context;
  const claims: Claim[] = [];
  for (const [index, { prefix, suffix, voice: given, ...claim }] of yaml.value.claims.entries()) {
    const path = ['claims', index] as const;
    checkTags(yaml, path, claim, context);
    const voice = readVoice(yaml, [...path, 'voice'], given, context);
    checkTranslation(yaml, [...path, 'translation'], claim.translation, seed.article.language);
    if (claim.quote.length > longestQuote) {
      report(
        yaml.file,
        'quote-too-long',
        `Unexpected quote of ${claim.quote.length} characters, expected at most ${longestQuote}`,
        { place: yaml.at([...path, 'quote']) },
      );
    }
    const position = locatePassage(
      yaml,
      path,
      { quote: claim.quote, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) },
      seed,
      'claim',
    );
    const answering = answeringOf(claim);
    if (!position || !answering) continue;
    assertWords(seed.text, position, claim.quote);
    claims.push({
      ...claim,
      ...answering,
      voice,
      id: `${seed.article.id}-${claim.id}`,
      article: seed.article.id,
      ...position,
      coder: 'editor',
    });
  }
  return claims.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** What a claim answers; null where it answers nothing and no note says why, which is reported with its other answers. */
function answeringOf({ answers: [first, ...others], note }: AnnotatedClaim): Answering | null {
  if (first) return { answers: [first, ...others], note };
  return note === null ? null : { answers: [], note };
}

function checkTags(
  yaml: YamlFile<Annotation>,
  path: Path,
  claim: AnnotatedClaim,
  { codebook, knowsUntil }: ClaimContext,
): void {
  checkId(yaml, [...path, 'topic'], 'topic', claim.topic, codebook.topics);
  if (claim.portrays !== null) checkId(yaml, [...path, 'portrays'], 'portrayal', claim.portrays, codebook.portrayals);
  if (checkId(yaml, [...path, 'event'], 'event', claim.event, codebook.events)) {
    const starts = codebook.events.byId.get(claim.event)?.days?.starts ?? null;
    if (starts !== null && knowsUntil.latest !== null && knowsUntil.latest < starts) {
      report(
        yaml.file,
        'claim-before-event',
        `Unexpected event \`${claim.event}\` of ${starts} in a text that knows until ${knowsUntil.latest}`,
        { place: yaml.at([...path, 'event']) },
      );
    }
  }
  if (claim.happened !== null && knowsUntil.latest !== null && claim.happened > knowsUntil.latest) {
    report(
      yaml.file,
      'claim-before-event',
      `Unexpected day ${claim.happened} in a text that knows until ${knowsUntil.latest}`,
      { place: yaml.at([...path, 'happened']) },
    );
  }
  checkAnswers(yaml, path, claim, codebook, knowsUntil);
}

/**
 * Anchors the sentences that are no claims, and reports those of which a claim quotes words. What they
 * repeat is checked once all claims are known.
 */
export function anchorUncoded(
  yaml: YamlFile<Annotation>,
  seed: SeedText,
  claims: readonly Claim[],
): { passages: UncodedPassage[]; repeats: { id: string; path: Path }[] } {
  const passages: UncodedPassage[] = [];
  const repeats: { id: string; path: Path }[] = [];
  const own = new Set(yaml.value.claims.map((claim) => claim.id));
  for (const [index, { reason, repeats: repeated, note: _note, ...selector }] of yaml.value.uncoded.entries()) {
    const path = ['uncoded', index];
    if ((reason === 'repeats') !== (repeated !== undefined)) {
      const place = yaml.at([...path, repeated === undefined ? 'reason' : 'repeats']);
      report(
        yaml.file,
        'repeats-without-claim',
        `Unexpected reason \`${reason}\` ${repeated === undefined ? 'without' : 'with'} \`repeats\``,
        { place },
      );
    }
    const id = repeated === undefined ? null : own.has(repeated) ? `${seed.article.id}-${repeated}` : repeated;
    if (id !== null) repeats.push({ id, path: [...path, 'repeats'] });
    const position = locatePassage(yaml, path, selector, seed, 'mention');
    if (!position) continue;
    const beside = claims.find(({ start, end }) => start < position.end && end > position.start);
    if (beside) {
      report(
        yaml.file,
        'uncoded-beside-claim',
        `Unexpected words ${shorten(selector.quote)} of the claim \`${beside.id}\`, expected words of no claim`,
        { place: yaml.at([...path, 'quote']) },
      );
    }
    if (reason !== 'repeats') passages.push({ ...position, reason });
    else if (id !== null) passages.push({ ...position, reason, repeats: id });
  }
  return { passages: passages.toSorted((a, b) => a.start - b.start || a.end - b.end), repeats };
}
