import { speakerOf, speakerWords, viaOf, type Voice } from '../model/claim.ts';
import type { ClaimJson } from './data-schemas.ts';

/** A voice in one form for all kinds: what own voice cannot have is null, empty or false. */
export function voiceJson(voice: Voice): ClaimJson['voice'] {
  return {
    kind: voice.kind,
    speaker: speakerOf(voice),
    speakerText: speakerWords(voice),
    via: [...viaOf(voice)],
    implied: voice.kind !== 'own-voice' && voice.implied,
  };
}
