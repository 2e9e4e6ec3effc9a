import type { AnnotatedVoice } from '../../model/annotation.ts';
import type { Voice } from '../../model/claim.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { report } from '../messages/rules.ts';
import { checkId, type Codebook } from '../read/codebook.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import type { Path } from '../read/yaml-issues.ts';
import type { SeedText } from './locate-passage.ts';

/** What the voices of one article are checked against. */
export interface VoiceContext {
  readonly seed: SeedText;
  readonly codebook: Codebook;
  /** The publisher of the article, or null. */
  readonly publisher: string | null;
}

/**
 * The voice of a claim as an editor wrote it, and what is wrong with it
 * reported: a party that stands for nothing or is named twice, words that are
 * not the text's, a text that speaks for itself and yet for somebody.
 *
 * @param path leads to the voice
 */
export function readVoice(
  yaml: YamlFile<unknown>,
  path: Path,
  voice: AnnotatedVoice,
  { seed, codebook, publisher }: VoiceContext,
): Voice {
  const { kind, speaker, speakerText, via, implied } = voice;
  if (speaker !== null) checkId(yaml, [...path, 'speaker'], 'source', speaker, codebook.sources);
  for (const [index, party] of via.entries()) {
    const at = [...path, 'via', index];
    checkId(yaml, at, 'source', party, codebook.sources);
    if (party === publisher)
      report(
        yaml.file,
        'via-own-publisher',
        `Unexpected source \`${party}\`, the publisher of \`${seed.article.id}\` itself`,
        { place: yaml.at(at) },
      );
    if (via.indexOf(party) < index || party === speaker) {
      report(yaml.file, 'voice-inconsistent', `Unexpected second mention of \`${party}\`, expected each party once`, {
        place: yaml.at(at),
      });
    }
  }
  if (speakerText !== null && !seed.text.includes(speakerText)) {
    report(
      yaml.file,
      'speaker-not-in-text',
      `Unexpected words ${shorten(speakerText)}, expected words of \`${seed.article.seed}\``,
      { place: yaml.at([...path, 'speakerText']) },
    );
  }
  if (kind === 'own-voice') {
    const given = othersPart(voice);
    if (given !== null)
      report(
        yaml.file,
        'voice-inconsistent',
        `Unexpected \`${given}\` with \`own-voice\`, expected \`reported\` or \`direct-quote\``,
        { place: yaml.at([...path, given]) },
      );
    return { kind };
  }
  return {
    kind,
    speaker:
      speaker === null ? { kind: 'unnamed', words: speakerText } : { kind: 'source', id: speaker, words: speakerText },
    via,
    implied,
  };
}

/** The first key that only a voice of others can have, or null. */
function othersPart({ speaker, speakerText, via, implied }: AnnotatedVoice): keyof AnnotatedVoice | null {
  if (speaker !== null) return 'speaker';
  if (speakerText !== null) return 'speakerText';
  if (via.length > 0) return 'via';
  return implied ? 'implied' : null;
}
