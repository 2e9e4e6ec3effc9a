import type { Story } from '../comparison/story.ts';
import { type Claim, certainties, speakerOf, voiceKinds } from '../model/claim.ts';
import { sortById } from '../model/id.ts';
import { valuesOf } from '../model/scale.ts';
import { firstLanguageOf } from './first-language.ts';
import { stableGuid } from './stable-guid.ts';
import { xmlElement, xmlTextElement } from './xml.ts';

/** A code of the codebook, with those below it. */
interface Code {
  readonly guid: string;
  readonly name: string;
  readonly description: string | null;
  readonly codes: readonly Code[];
}

/** The kinds of codes, each with what holds all of its kind. */
const kinds = ['topic', 'event', 'question', 'voice', 'certainty', 'portrays', 'speaker'] as const;

type Kind = (typeof kinds)[number];

/** The GUID of the code of one value. */
function codeGuid(kind: Kind, ...names: readonly string[]): string {
  return stableGuid('code', kind, ...names);
}

/** The GUIDs of all codes that a claim has. */
export function codesOfClaim(claim: Claim): string[] {
  const speaker = speakerOf(claim.voice);
  return [
    codeGuid('topic', claim.topic),
    codeGuid('event', claim.event),
    ...claim.answers.map(({ question, answer }) => codeGuid('question', question, answer)),
    codeGuid('voice', claim.voice.kind),
    codeGuid('certainty', claim.certainty),
    ...(claim.portrays === null ? [] : [codeGuid('portrays', claim.portrays)]),
    ...(speaker === null ? [] : [codeGuid('speaker', speaker)]),
  ];
}

/** The element `Codes` of a codebook or a project: what holds codes cannot be given itself. */
export function codesElement(story: Story): string {
  const { site, claims } = story;
  const speakers = new Set(claims.map(({ voice }) => speakerOf(voice)));
  const leaf = (kind: Kind, id: string, name: string, description: string | null = null): Code => ({
    ...{ guid: codeGuid(kind, id), name, description, codes: [] },
  });
  const firstLanguage = firstLanguageOf(site);
  const codes: Readonly<Record<Kind, readonly Code[]>> = {
    topic: sortById(story.topics).map(({ id, name }) => leaf('topic', id, firstLanguage.text(name))),
    event: sortById(story.events).map(({ id, name }) => leaf('event', id, firstLanguage.text(name))),
    question: sortById(story.questions).map((question) => ({
      ...leaf('question', question.id, firstLanguage.text(question.text)),
      codes: question.answers.map(({ id, text }) => ({
        ...{
          guid: codeGuid('question', question.id, id),
          name: firstLanguage.text(text),
          description: null,
          codes: [],
        },
      })),
    })),
    voice: voiceKinds.map((kind) =>
      leaf('voice', kind, firstLanguage.t(`voice.${kind}`), firstLanguage.t(`voice.${kind}.why`)),
    ),
    certainty: certainties.map((certainty) =>
      leaf(
        'certainty',
        certainty,
        firstLanguage.t(`certainty.${certainty}`),
        firstLanguage.t(`certainty.${certainty}.why`),
      ),
    ),
    portrays: valuesOf(site.scale).map(({ id, name }) =>
      leaf('portrays', id, firstLanguage.text(name), firstLanguage.t('course.why')),
    ),
    speaker: sortById(story.sources.filter(({ id }) => speakers.has(id))).map(({ id, name, role }) =>
      leaf('speaker', id, firstLanguage.text(name), role && firstLanguage.text(role)),
    ),
  };
  const names: Readonly<Record<Kind, string>> = {
    topic: firstLanguage.t('tag.topic'),
    event: firstLanguage.t('tag.event'),
    question: firstLanguage.t('tag.question'),
    voice: firstLanguage.t('tag.voice'),
    certainty: firstLanguage.t('tag.certainty'),
    portrays: site.scale === null ? '' : firstLanguage.text(site.scale.name),
    speaker: firstLanguage.t('tag.speaker'),
  };
  const roots = kinds
    .map((kind): Code => ({ guid: codeGuid(kind), name: names[kind], description: null, codes: codes[kind] }))
    .filter((root) => root.codes.length > 0);
  return xmlElement('Codes', {}, roots.map(codeElement));
}

function codeElement({ guid, name, description, codes }: Code): string {
  return xmlElement('Code', { guid, name, isCodable: codes.length === 0 }, [
    xmlTextElement('Description', description),
    ...codes.map(codeElement),
  ]);
}
