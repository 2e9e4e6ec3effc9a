import type { VFile } from 'vfile';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/codebook.ts';
import { compareIds } from '../../model/id.ts';
import type { RelayPair } from '../../model/relays.ts';
import { relaysFileSchema } from '../../model/relays.ts';
import type { NamedThing, NamingForm } from '../../model/words.ts';
import { wordsFileSchema } from '../../model/words.ts';
import { checkTranslation } from '../check/check-translation.ts';
import { checkId, gather, type Known } from '../read/codebook.ts';
import { placesOfForms } from '../parse/count-words.ts';
import { shorten } from '../messages/words-in-messages.ts';
import { locatePassage, seedTextOf } from './locate-passage.ts';
import { readYaml, type YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

/** What the ledgers refer to. */
export interface LedgerTargets {
  readonly articles: Known<Article>;
  readonly claims: Known<Claim>;
  readonly sources: Known<Source>;
}

/** Reads the naming ledger and finds every place of every form; a form without one is an error. */
export function readWords(file: VFile | null, { articles }: LedgerTargets): NamedThing[] {
  const yaml = file && readYaml(file, wordsFileSchema);
  if (!yaml) return [];
  gather(yaml, 'things', yaml.value.things);
  return yaml.value.things.map(({ id, name, note, forms }, index) => ({
    id,
    name,
    note,
    articles: Object.keys(forms)
      .toSorted(compareIds)
      .flatMap((key) => {
        const path = ['things', index, 'forms', key];
        if (!checkId(yaml, path, 'article', key, articles)) return [];
        const article = articles.byId.get(key);
        const found = article ? readForms(yaml, path, forms[key] ?? [], article) : [];
        return found.length > 0 ? [{ article: key, forms: found }] : [];
      }),
  }));
}

function readForms(
  yaml: YamlFile<unknown>,
  path: Path,
  forms: readonly Omit<NamingForm, 'places'>[],
  article: Article,
): NamingForm[] {
  const all = placesOfForms(
    article,
    forms.map(({ quote }) => quote),
  );
  return forms.flatMap(({ quote, translation }, index) => {
    checkTranslation(yaml, [...path, index, 'translation'], translation, article.language);
    const repeated = forms.findIndex((form) => form.quote === quote) < index;
    const places = repeated ? [] : (all.get(quote) ?? []);
    if (places.length > 0) return [{ quote, translation, places }];
    const place = yaml.at([...path, index, 'quote']);
    if (article.text.includes(quote)) {
      const why = repeated ? 'that stand in the list before' : 'that have no place of their own';
      report(yaml.file, 'form-without-place', `Unexpected words ${shorten(quote)} ${why}`, { place });
    } else {
      report(
        yaml.file,
        'quote-not-found',
        `Unexpected words ${shorten(quote)}, expected words of \`${article.seed}\``,
        {
          place,
        },
      );
    }
    return [];
  });
}

/** Reads the originals with their retellings and anchors what these quote. */
export function readRelays(file: VFile | null, { articles, claims, sources }: LedgerTargets): RelayPair[] {
  const yaml = file && readYaml(file, relaysFileSchema);
  if (!yaml) return [];
  gather(yaml, 'relays', yaml.value.relays);
  return yaml.value.relays.map(({ retellings, ...pair }, index) => {
    const path = ['relays', index];
    checkId(yaml, [...path, 'original', 'source'], 'source', pair.original.source, sources);
    checkTranslation(yaml, [...path, 'original'], pair.original.translation, pair.original.language);
    return {
      ...pair,
      retellings: retellings.flatMap(({ prefix, suffix, ...retelling }, at) => {
        const here = [...path, 'retellings', at];
        const { article: id, claim, quote } = retelling;
        if (claim !== null) checkId(yaml, [...here, 'claim'], 'claim', claim, claims);
        if (!checkId(yaml, [...here, 'article'], 'article', id, articles)) return [];
        const article = articles.byId.get(id);
        if (!article) return [];
        checkTranslation(yaml, [...here, 'translation'], retelling.translation, article.language);
        const selector = {
          quote,
          ...(prefix === undefined ? {} : { prefix }),
          ...(suffix === undefined ? {} : { suffix }),
        };
        const position = locatePassage(yaml, here, selector, seedTextOf(article), 'claim');
        if (!position) return [];
        const standing = claim === null ? undefined : claims.byId.get(claim);
        if (standing && (standing.article !== id || standing.start >= position.end || standing.end <= position.start)) {
          report(
            yaml.file,
            'retelling-beside-claim',
            `Unexpected claim \`${standing.id}\`, expected one that stands on ${shorten(quote)}`,
            { place: yaml.at([...here, 'claim']) },
          );
        }
        return [{ ...retelling, ...position }];
      }),
    };
  });
}
