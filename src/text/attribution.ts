import type { Interface } from '../i18n/interface.ts';
import type { Claim, Speaker, Voice } from '../model/claim.ts';
import type { Source } from '../model/codebook.ts';

/** What an attribution is composed from besides the voice. */
export interface Parties {
  /** Who published the text; null where it is not known. */
  readonly outlet: Source | null;
  /** A source by its id. Throws where there is none: the build has checked them. */
  readonly source: (id: string) => Source;
}

/** The parties of the claims of one text, whose publisher is a source, or null where it is not known. */
export function partiesOf(publisher: string | null, source: Parties['source']): Parties {
  return { outlet: publisher === null ? null : source(publisher), source };
}

/**
 * Who says a claim, in the words of one language, ready to stand before what is
 * claimed: “Gazette, retelling Herald, says:”. The sentence is always the outlet's: it speaks for
 * itself, retells or quotes, with one verb for all. Where the
 * sentence gives no mark, the attribution says that it does not name the source;
 * a speaker whom the text does not name stays unnamed, in the text's own words
 * where it has any.
 */
export function attributionOfVoice(ui: Interface, voice: Voice, { outlet, source }: Parties): string {
  const teller = outlet === null ? ui.t('attribution.author') : ui.text(outlet.short);
  if (voice.kind === 'own-voice') return ui.t('attribution.own-voice', { outlet: teller });
  const { speaker } = voice;
  const chain = voice.via.map((id) => citedName(ui, source(id)));
  const listed = (names: readonly string[]): string =>
    new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(names);
  const remarks: string[] = [];
  // Behind those it came through, a speaker whom the text leaves unnamed is a remark.
  if (speaker.kind === 'unnamed' && chain.length > 0) {
    remarks.push(
      speaker.words === null ? ui.t('attribution.notNamed') : ui.t('attribution.namedAs', { words: speaker.words }),
    );
  }
  if (voice.implied) remarks.push(ui.t('attribution.implied'));
  const isDirect = speaker.kind === 'source' || chain.length === 0;
  return ui.t(`attribution.${voice.kind}`, {
    outlet: teller,
    speaker: isDirect ? nameOf(ui, speaker, source) : listed(chain),
    via: isDirect && chain.length > 0 ? ui.t('attribution.via', { via: listed(chain) }) : '',
    remarks: remarks.length === 0 ? '' : ` (${remarks.join('; ')})`,
  });
}

/** A claim as one whole sentence: who says it, and what. */
export function attributedStatement(
  ui: Interface,
  claim: Pick<Claim, 'voice' | 'statement'>,
  parties: Parties,
): string {
  return `${attributionOfVoice(ui, claim.voice, parties)} ${ui.text(claim.statement)}`;
}

function nameOf(ui: Interface, speaker: Speaker, source: Parties['source']): string {
  if (speaker.kind === 'source') return citedName(ui, source(speaker.id));
  const { words } = speaker;
  return words === null ? ui.t('attribution.unnamed') : ui.t('attribution.unnamedWords', { words });
}

function citedName(ui: Interface, { cited, short }: Source): string {
  return cited[ui.locale] ?? ui.text(short);
}
