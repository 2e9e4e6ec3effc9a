import { type SourceProfile, sourceProfile } from '../../comparison/source-profile.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/codebook.ts';
import { toBcp47 } from '../../model/language.ts';
import { articleName, articleNameTranslation, pageDescription, publishedLabel } from '../texts/article-labels.ts';
import { textName } from '../texts/text-name.ts';
import { type SoleClaim, soleClaims } from '../claim/only-here.ts';
import { attributed } from '../claim/attribution.ts';
import { claimRows, type TextRows } from '../claim/claim-rows.ts';
import { namedInTexts, type NamedSource } from '../names.ts';
import { type VoiceBarPart, voiceBar } from '../claim/voice-bar.ts';

/** A text that a source published. */
export interface PublishedText {
  readonly id: string;
  readonly href: string;
  /** Its headline, or the beginning of its text. */
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** The name in the reader's language, or null where nobody translated it. */
  readonly translation: string | null;
  /** When it was published, and how many claims it has. */
  readonly note: string;
  /** What it alone tells. */
  readonly only: readonly SoleClaim[];
}

/** Something known of a source. */
export interface SourceFact {
  readonly text: string;
  /** How it is known. */
  readonly basis: string;
  /** An address, or words of a text in their language (BCP 47); null for an editor's look-up. */
  readonly evidence:
    { readonly href: string; readonly label: string } | { readonly words: string; readonly lang: string } | null;
}

/** A link with a figure beside it. */
interface CountedLink {
  readonly label: string;
  readonly href: string;
  readonly count: string;
}

/** Claims under one heading, and how many they are of all. */
interface CountedClaims {
  readonly texts: readonly TextRows[];
  readonly count: string;
}

/** What the page of a source shows. */
export interface SourceView {
  /** The address of the page within its language. */
  readonly path: string;
  readonly name: string;
  /** The title of the document: its name, and how much there is of it. */
  readonly title: string;
  readonly description: string;
  /** What stands in the picture beside the page, in words. */
  readonly pictureAlt: string;
  readonly kind: string;
  readonly role: string | null;
  /** Whether the editors wrote a summary of it. */
  readonly hasSummary: boolean;
  /** The texts it published, oldest first; without any the page tells of no voices and silences. */
  readonly texts: readonly PublishedText[];
  readonly voices: readonly VoiceBarPart[];
  /** Whom its texts draw on. */
  readonly reliesOn: readonly CountedLink[];
  readonly facts: readonly SourceFact[];
  /** Questions on which its texts have nothing, by event. */
  readonly silences: readonly {
    readonly event: string;
    readonly count: string;
    readonly questions: readonly { readonly text: string; readonly href: string }[];
  }[];
  /** Claims of all texts of which it is the speaker, and those that came through it. */
  readonly spoken: CountedClaims;
  readonly handedOn: CountedClaims;
  /** Whom its summary and the claims of the page name. */
  readonly named: readonly NamedSource[];
  /** Whether an original of it stands beside its retellings. */
  readonly isRetold: boolean;
}

/** The page of a source. */
export function sourceView(ui: Interface, story: Story, id: string): SourceView {
  const source = story.source(id);
  const profile = sourceProfile(story, id);
  const name = ui.text(source.name);
  const role = source.role && ui.text(source.role);
  const counted = (claims: readonly Claim[]): CountedClaims => ({
    texts: claimRows(ui, story, claims),
    count: ui.t('count.claimsOf', { k: claims.length, n: story.claims.length }),
  });
  return {
    path: `/sources/${id}/`,
    name,
    title: titleOf(ui, story, name, profile),
    description: pageDescription(ui.t('source.description', { name })),
    pictureAlt: role === null ? name : `${name}: ${role}`,
    kind: ui.t(`source.kind.${source.kind}`),
    role,
    hasSummary: story.summaries.some(({ about, id: of }) => about === 'source' && of === id),
    texts: profile.articles.map((article) => ({
      id: article.id,
      href: ui.href(`/articles/${article.id}/`),
      name: articleName(article, textName(ui, story, article).full).text,
      lang: toBcp47(article.language),
      translation: articleNameTranslation(ui, article),
      note: `${publishedLabel(ui, article)}, ${ui.t('count.claims', { n: story.claimsOf(article.id).length })}`,
      only: soleClaims(ui, story, article.id),
    })),
    voices: voiceBar(ui, profile.voices),
    reliesOn: profile.reliesOn.map(({ id: other, claims }) => ({
      label: ui.text(story.source(other).name),
      href: ui.href(`/sources/${other}/`),
      count: ui.t('count.claimsOf', { k: claims, n: profile.claims.length }),
    })),
    facts: source.facts.map((fact) => sourceFact(ui, story, fact)),
    silences: story.events.flatMap((event) => {
      const questions = profile.nothingOn.filter((question) => question.event === event.id);
      if (questions.length === 0) return [];
      return [
        {
          event: ui.text(event.name),
          count: ui.t('count.questions', { n: questions.length }),
          questions: questions.map(({ id: question, text }) => ({
            text: ui.text(text),
            href: ui.href(`/questions/${question}/`),
          })),
        },
      ];
    }),
    spoken: counted(profile.spoken),
    handedOn: counted(profile.handedOn),
    named: namedInTexts(
      ui,
      story,
      [
        ...story.summaries.flatMap((one) => (one.about === 'source' && one.id === id ? [ui.text(one.text)] : [])),
        ...[...profile.spoken, ...profile.handedOn].map((claim) => attributed(ui, story, claim)),
      ],
      id,
    ),
    isRetold: story.relays.some(({ original }) => original.source === id),
  };
}

function titleOf(
  ui: Interface,
  { claims: all }: Story,
  name: string,
  { articles, claims, spoken }: SourceProfile,
): string {
  if (articles.length > 0) {
    const counts = [ui.t('count.articles', { n: articles.length }), ui.t('count.claims', { n: claims.length })];
    return `${name}: ${counts.join(', ')}`;
  }
  if (spoken.length === 0) return name;
  return ui.t('source.head', { name, count: ui.t('count.claimsOf', { k: spoken.length, n: all.length }) });
}

function sourceFact(ui: Interface, story: Story, { text, basis, evidence }: Source['facts'][number]): SourceFact {
  const told = { text: ui.text(text), basis: ui.t(`basis.${basis}`) };
  switch (evidence.kind) {
    case 'address':
      return {
        ...told,
        evidence: { href: evidence.address, label: evidence.address.replace(/^https?:\/\//u, '') },
      };
    case 'words':
      return {
        ...told,
        evidence: { words: evidence.text, lang: toBcp47(story.article(evidence.article).language) },
      };
    case 'article':
    case 'look-up':
      return { ...told, evidence: null };
  }
}
