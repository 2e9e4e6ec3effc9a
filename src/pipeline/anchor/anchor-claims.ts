import type { Annotation } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import { longestQuote } from '../../model/claim.ts';
import type { UncodedPassage } from '../../model/content.ts';
import type { KnowsUntil } from '../../model/dating.ts';
import { toBcp47 } from '../../model/language.ts';
import { assertWords } from './anchor-quote.ts';
import { checkTranslation } from '../check/check-translation.ts';
import { checkAnswers } from '../check/check-answers.ts';
import { checkId, type Codebook } from '../read/codebook.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { locatePassage, type SeedText } from './locate-passage.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

type AnnotatedClaim = Annotation['claims'][number];

/** What the claims of one article are checked against. */
export interface ClaimContext {
  readonly seed: SeedText;
  readonly codebook: Codebook;
  /** The publisher of the article, or null. */
  readonly publisher: string | null;
  readonly knowsUntil: KnowsUntil;
}

/** Anchors the claims of an annotation, in order of place, and reports what is wrong with them. */
export function anchorClaims(yaml: YamlFile<Annotation>, context: ClaimContext): Claim[] {
  const { seed } = context;
  const claims: Claim[] = [];
  for (const [index, { prefix, suffix, ...claim }] of yaml.value.claims.entries()) {
    const path = ['claims', index] as const;
    checkTags(yaml, path, claim, context);
    checkTranslation(yaml, path, claim.translation, toBcp47(seed.article.language));
    if (claim.quote.length > longestQuote) {
      report(
        yaml.file,
        'quote-too-long',
        `Unexpected quote of ${claim.quote.length} characters, expected at most ${longestQuote}`,
        { place: yaml.at([...path, 'quote']) },
      );
    }
    if (claim.voice.speakerText !== null && !seed.text.includes(claim.voice.speakerText)) {
      report(
        yaml.file,
        'speaker-not-in-text',
        `Unexpected words ${shorten(claim.voice.speakerText)}, expected words of \`${seed.article.seed}\``,
        { place: yaml.at([...path, 'voice', 'speakerText']) },
      );
    }
    const position = locatePassage(
      yaml,
      path,
      { quote: claim.quote, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) },
      seed,
      'claim',
    );
    if (!position) continue;
    assertWords(seed.text, position, claim.quote);
    claims.push({
      ...claim,
      id: `${seed.article.id}-${claim.id}`,
      article: seed.article.id,
      ...position,
      coder: 'editor',
    });
  }
  return claims.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

function checkTags(
  yaml: YamlFile<Annotation>,
  path: Path,
  claim: AnnotatedClaim,
  { codebook, publisher, knowsUntil, seed }: ClaimContext,
): void {
  checkId(yaml, [...path, 'topic'], 'topic', claim.topic, codebook.topics);
  if (checkId(yaml, [...path, 'event'], 'event', claim.event, codebook.events)) {
    const starts = codebook.events.byId.get(claim.event)?.starts ?? null;
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
  checkVoice(yaml, path, claim, codebook, publisher, seed);
}

function checkVoice(
  yaml: YamlFile<Annotation>,
  path: Path,
  { voice }: AnnotatedClaim,
  codebook: Codebook,
  publisher: string | null,
  seed: SeedText,
): void {
  if (voice.speaker !== null) checkId(yaml, [...path, 'voice', 'speaker'], 'source', voice.speaker, codebook.sources);
  for (const [index, via] of voice.via.entries()) {
    const at = [...path, 'voice', 'via', index];
    checkId(yaml, at, 'source', via, codebook.sources);
    if (via === publisher)
      report(
        yaml.file,
        'via-own-publisher',
        `Unexpected source \`${via}\`, the publisher of \`${seed.article.id}\` itself`,
        { place: yaml.at(at) },
      );
    if (voice.via.indexOf(via) < index || via === voice.speaker) {
      report(yaml.file, 'voice-inconsistent', `Unexpected second mention of \`${via}\`, expected each party once`, {
        place: yaml.at(at),
      });
    }
  }
  if (voice.kind === 'own-voice' && (voice.speaker !== null || voice.speakerText !== null || voice.via.length > 0)) {
    const given = voice.speaker !== null ? 'speaker' : voice.speakerText !== null ? 'speakerText' : 'via';
    report(
      yaml.file,
      'voice-inconsistent',
      `Unexpected \`${given}\` with \`own-voice\`, expected \`reported\` or \`direct-quote\``,
      { place: yaml.at([...path, 'voice', given]) },
    );
  }
}

/** Anchors the sentences that are no claims. What they repeat is checked once all claims are known. */
export function anchorUncoded(
  yaml: YamlFile<Annotation>,
  seed: SeedText,
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
    if (position) passages.push({ ...position, reason, repeats: id });
  }
  return { passages: passages.toSorted((a, b) => a.start - b.start || a.end - b.end), repeats };
}
