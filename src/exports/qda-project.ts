import type { Story } from '../comparison/story.ts';
import type { Article } from '../model/article.ts';
import { type Claim, speakerWords } from '../model/claim.ts';
import { timeOf } from '../model/dating.ts';
import { sortById } from '../model/id.ts';
import { codePointConverter } from '../model/selector.ts';
import { attributedStatement, partiesOf } from '../text/attribution.ts';
import { firstLanguageOf } from './first-language.ts';
import { packZip } from './pack-zip.ts';
import { codesElement, codesOfClaim } from './qda-codes.ts';
import { stableGuid } from './stable-guid.ts';
import { xmlElement, xmlTextElement } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Who the project says coded the claims. */
const coders: readonly Claim['coder'][] = ['editor', 'rules'];

/** What is known of a text, as variables of its source. */
const variables = {
  siglum: (article: Article) => article.siglum,
  publisher: (article: Article, story: Story) =>
    article.source === null ? null : firstLanguageOf(story.site).text(story.source(article.source).name),
  published: (article: Article) => timeOf(article.published),
  language: (article: Article) => article.language,
  author: (article: Article) => article.author,
  title: (article: Article) => article.title,
  url: (article: Article) => article.url,
  sha256: (article: Article) => article.sha256,
} as const satisfies Record<string, (article: Article, story: Story) => string | null>;

/**
 * `codebook.qdc`: the codebook for the exchange between programs for
 * qualitative analysis.
 *
 * @see https://www.qdasoftware.org
 */
export function qdaCodebook(story: Story): string {
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: story.site.name };
  return `${declaration}${xmlElement('CodeBook', attributes, [codesElement(story)])}\n`;
}

/**
 * `collate.qdpx`: the texts, each claim a coded selection of its quote.
 * Positions are those of the data files: Unicode code points, the first has
 * the number 0, the end is exclusive, as in the examples of the standard. What
 * an article shown in excerpts withholds is blank in its text.
 */
export function qdaProject(story: Story): Uint8Array {
  const articles = sortById(story.articles);
  const sources = articles.map((article) => [`sources/${sourceGuid(article)}.txt`, article.text] as const);
  return packZip({ 'project.qde': projectFile(story, articles), ...Object.fromEntries(sources) });
}

function projectFile(story: Story, articles: readonly Article[]): string {
  const project = xmlElement(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: firstLanguageOf(story.site).text(story.site.title),
      origin: story.site.name,
    },
    [
      xmlElement(
        'Users',
        {},
        coders.map((coder) => xmlElement('User', { guid: stableGuid('coder', coder), name: coder })),
      ),
      xmlElement('CodeBook', {}, [codesElement(story)]),
      xmlElement(
        'Variables',
        {},
        Object.keys(variables).map((name) =>
          xmlElement('Variable', { guid: stableGuid('variable', name), name, typeOfVariable: 'Text' }),
        ),
      ),
      articles.length === 0
        ? null
        : xmlElement(
            'Sources',
            {},
            articles.map((article) => sourceElement(story, article)),
          ),
      xmlTextElement('Description', firstLanguageOf(story.site).text(story.site.lede)),
    ],
  );
  return `${declaration}${project}\n`;
}

/** The digest tells apart articles of one id in two stories. */
function sourceGuid({ id, sha256 }: Article): string {
  return stableGuid('article', id, sha256);
}

function sourceElement(story: Story, article: Article): string {
  const guid = sourceGuid(article);
  const point = codePointConverter(article.text);
  const name = `${article.siglum} ${article.title ?? article.seed}`;
  return xmlElement('TextSource', { guid, name, plainTextPath: `internal://${guid}.txt` }, [
    ...story.claimsOf(article.id).map((claim) => selectionElement(story, article, claim, point)),
    ...Object.entries(variables).map(([variable, valueOf]) => {
      const value = valueOf(article, story);
      return value === null
        ? null
        : xmlElement('VariableValue', {}, [
            xmlElement('VariableRef', { targetGUID: stableGuid('variable', variable) }),
            xmlTextElement('TextValue', value),
          ]);
    }),
  ]);
}

function selectionElement(story: Story, article: Article, claim: Claim, point: (offset: number) => number): string {
  const guid = stableGuid('claim', article.sha256, claim.id);
  const user = stableGuid('coder', claim.coder);
  const attributes = {
    ...{ guid, name: claim.id, startPosition: point(claim.start), endPosition: point(claim.end), creatingUser: user },
  };
  const speaker = speakerWords(claim.voice);
  const firstLanguage = firstLanguageOf(story.site);
  const description = [
    attributedStatement(
      firstLanguage,
      claim,
      partiesOf(article.source, (id) => story.source(id)),
    ),
    ...(speaker === null ? [] : [`“${speaker}”`]),
    ...(claim.note === null ? [] : [firstLanguage.text(claim.note)]),
  ].join('\n');
  return xmlElement('PlainTextSelection', attributes, [
    xmlTextElement('Description', description),
    ...codesOfClaim(claim).map((code) =>
      xmlElement('Coding', { guid: stableGuid('coding', guid, code), creatingUser: user }, [
        xmlElement('CodeRef', { targetGUID: code }),
      ]),
    ),
  ]);
}
