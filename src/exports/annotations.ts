import type { Story } from '../comparison/story.ts';
import type { Article } from '../model/article.ts';
import { compareIds } from '../model/id.ts';
import { toBcp47 } from '../model/language.ts';
import type { TextPosition } from '../model/selector.ts';
import { firstLanguageOf } from './first-language.ts';
import type { ClaimJson } from './data-schemas.ts';
import { publicClaims } from './data-files.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** Characters of context on either side of a quote. */
const contextLength = 32;

/**
 * `annotations.jsonld`: every claim as a web annotation of the text as
 * received, by its position in code points and by its words.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function annotationsFile(story: Story, addressOf: SiteAddresses['fromData']): string {
  const claims = publicClaims(story);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: addressOf('/data/annotations.jsonld'),
    type: 'AnnotationCollection',
    label: firstLanguageOf(story.site).text(story.site.title),
    total: claims.length,
    first: {
      id: addressOf('/data/annotations.jsonld#page'),
      type: 'AnnotationPage',
      startIndex: 0,
      items: claims.map((claim) => annotation(story, claim, addressOf)),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(story: Story, claim: ClaimJson, addressOf: SiteAddresses['fromData']): object {
  const article = story.article(claim.article);
  const tags = [
    claim.topic,
    claim.event,
    claim.voice.kind,
    claim.certainty,
    ...(claim.portrays === null ? [] : [claim.portrays]),
    ...claim.answers.map(({ question, answer }) => `${question}/${answer}`),
  ].toSorted(compareIds);
  // What stands around a quote is not to be told of a text shown in excerpts.
  const isOpen = article.display === 'full';
  return {
    id: addressOf(`/claims/${claim.id}/`),
    type: 'Annotation',
    motivation: ['describing', 'tagging'],
    body: [
      ...Object.entries(claim.attributed).map(([language, value]) => ({
        ...{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', language },
        value,
      })),
      ...[...new Set(tags)].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      type: 'SpecificResource',
      source: {
        id: addressOf(isOpen ? `/data/seeds/${encodeURIComponent(article.seed)}` : `/articles/${article.id}/`),
        type: 'Text',
        format: isOpen ? 'text/plain' : 'text/html',
        language: toBcp47(article.language),
      },
      selector: [
        ...(isOpen ? [{ type: 'TextPositionSelector', start: claim.start, end: claim.end }] : []),
        {
          ...{ type: 'TextQuoteSelector', exact: claim.quote },
          ...(isOpen && contextOf(article, story.claim(claim.id))),
        },
      ],
    },
  };
}

/** What stands around a quote. Of the text only as much is looked at as can hold it: a character is two units at most. */
function contextOf({ text }: Article, { start, end }: TextPosition): { prefix: string; suffix: string } {
  const before = Array.from(text.slice(Math.max(0, start - 2 * contextLength), start));
  const after = Array.from(text.slice(end, end + 2 * contextLength));
  return { prefix: before.slice(-contextLength).join(''), suffix: after.slice(0, contextLength).join('') };
}
