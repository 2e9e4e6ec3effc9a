import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article, Fact } from '../../model/article.ts';
import type { Basis, Evidence } from '../../model/dating.ts';
import { toBcp47 } from '../../model/language.ts';
import { knowsUntilLabel, languageLabel, publishedLabel } from '../texts/article-labels.ts';

/** How a fact is known: in words, and the words of the text (with their language, BCP 47) or of elsewhere that it rests on. */
export interface FactGround {
  readonly words: string;
  readonly evidence: readonly { readonly text: string; readonly lang: string | null }[];
}

/** One value of a fact. */
export interface FactValue {
  readonly text: string;
  /** Where it leads, or null; an address on the web is one of another site. */
  readonly href: string | null;
  /** The language of words of the text, BCP 47; null for words of the site. */
  readonly lang: string | null;
  readonly grounds: readonly FactGround[];
}

/** What a fact is of, with its values. */
export interface FactTerm {
  readonly term: string;
  readonly values: readonly FactValue[];
}

/** The facts about a text, each with how it is known. What it was received as is not among them. */
export function articleFacts(ui: Interface, story: Story, article: Article): FactTerm[] {
  const { published, knowsUntil, facts, source, author } = article;
  const lang = toBcp47(article.language);
  const grounds = groundsIn(ui, lang);
  const plain = (text: string): FactValue => ({ text, href: null, lang: null, grounds: [] });
  const claims = story.claimsOf(article.id);
  // What nobody looked up and nothing in the text says was told by a program.
  const isGuessed = facts.language.basis === 'inferred' && facts.language.evidence.length === 0;
  const byLetters =
    isGuessed && facts.language.note === null ? [{ words: ui.t('article.language.byLetters'), evidence: [] }] : [];
  const aside = article.blocks.filter(({ role }) => role === 'boilerplate').length;
  return [
    {
      term: ui.t('article.publisher'),
      values: [
        source === null
          ? plain(ui.t('known.unknown'))
          : {
              text: ui.text(story.source(source).name),
              href: ui.href(`/sources/${source}/`),
              lang: null,
              grounds: grounds(facts.source),
            },
      ],
    },
    {
      term: ui.t('article.published'),
      values: [{ ...plain(publishedLabel(ui, article)), grounds: grounds(published) }],
    },
    {
      term: ui.t('article.knowsUntil'),
      values: [{ ...plain(knowsUntilLabel(ui, article)), grounds: grounds({ ...knowsUntil, note: null }) }],
    },
    {
      term: ui.t('article.language'),
      values: [{ ...plain(languageLabel(ui, article)), grounds: [...grounds(facts.language), ...byLetters] }],
    },
    {
      term: ui.t('article.author'),
      values: [
        author === null
          ? plain(ui.t(unseenAuthor(article)))
          : { text: author, href: null, lang, grounds: grounds(facts.author) },
      ],
    },
    { term: ui.t('article.relays'), values: relayed(ui, story, article, lang) },
    ...(article.url === null
      ? []
      : [
          {
            term: ui.t('article.address'),
            values: [
              {
                text: article.url.replace(/^https?:\/\//u, ''),
                href: article.url,
                lang: null,
                grounds: [{ words: ui.t(`basis.${facts.url.basis}`), evidence: [] }],
              },
            ],
          },
        ]),
    {
      term: ui.t('article.setAside'),
      values: [plain(aside === 0 ? ui.t('article.setAside.none') : ui.t('count.passages', { n: aside }))],
    },
    {
      term: ui.t('article.gaps'),
      values:
        article.gaps.length === 0
          ? [plain(ui.t('article.gaps.none'))]
          : article.gaps.map(({ kind }, index) => ({
              ...plain(ui.t(`gap.${kind}.short`)),
              href: article.display === 'full' ? `#gap-${index + 1}` : null,
            })),
    },
    {
      term: ui.t('article.coded'),
      values: [
        plain(
          article.coded
            ? ui.t('count.claimsOf', { k: claims.length, n: story.claims.length })
            : ui.t('article.notCoded'),
        ),
      ],
    },
  ];
}

/** What is said of an author whom the article does not show: the text may name one in words that may not be shown. */
function unseenAuthor({ facts, coded }: Article): 'article.author.withheld' | 'basis.not-stated' | 'known.notLooked' {
  if (facts.author.basis !== 'not-stated') return 'article.author.withheld';
  return coded ? 'basis.not-stated' : 'known.notLooked';
}

/** How facts about a text in this language are known, one after the other. */
function groundsIn(ui: Interface, lang: string) {
  return (fact: { basis: Basis; evidence: readonly Evidence[]; note: Fact['note'] }): FactGround[] => [
    {
      words: ui.t(`basis.${fact.basis}`),
      evidence: fact.evidence.map(({ kind, text }) => ({ text, lang: kind === 'words' ? lang : null })),
    },
    ...(fact.note === null ? [] : [{ words: ui.text(fact.note), evidence: [] }]),
  ];
}

/** Whom the text retells, each with the words that name it. */
function relayed(ui: Interface, story: Story, { relays, coded }: Article, lang: string): FactValue[] {
  const known = relays.flatMap(({ source, name }) => (source === null ? [] : [{ source, name }]));
  if (known.length === 0) {
    const text = ui.t(coded ? 'article.relays.none' : 'known.notLooked');
    return [{ text, href: null, lang: null, grounds: [] }];
  }
  return [...Map.groupBy(known, ({ source }) => source)].map(([source, names]) => ({
    text: ui.text(story.source(source).name),
    href: ui.href(`/sources/${source}/`),
    lang: null,
    grounds: [{ words: ui.t('basis.stated'), evidence: names.map(({ name }) => ({ text: name, lang })) }],
  }));
}
