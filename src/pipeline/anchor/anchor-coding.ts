import type { VFile } from 'vfile';
import type { Article } from '../../model/article.ts';
import { viaOf, type Claim, speakerOf } from '../../model/claim.ts';
import {
  type CodedClaim,
  type CodedField,
  type Coding,
  type CodingRound,
  codingFileSchema,
  settledFileSchema,
  type TagValue,
} from '../../model/coding.ts';
import { checkId, gather, type Known } from '../read/codebook.ts';
import { locatePassage, seedTextOf } from './locate-passage.ts';
import { readYaml } from '../read/read-yaml.ts';
import type { CodingFiles } from '../read/story-files.ts';
import { report } from '../messages/rules.ts';

/** Reads every round of coding, the first first. */
export function readCoding(
  rounds: ReadonlyMap<number, CodingFiles>,
  articles: Known<Article>,
  claims: Known<Claim>,
): Coding {
  const sorted = [...rounds].toSorted(([a], [b]) => a - b);
  // The claims are as the last round settled them; of an earlier one only its own codings bear witness.
  const last = sorted.at(-1)?.[0];
  return {
    rounds: sorted.map(([round, files]) => ({
      round,
      ...readRound(files, articles, round === last ? claims : null),
    })),
  };
}

/**
 * Reads the codings of both readers as first finished and anchors their quotes,
 * and checks the settlement against them and, where given, against the claims as they are.
 * Files that are named after no article are the readers' own and not read.
 */
function readRound(
  files: CodingFiles,
  articles: Known<Article>,
  claims: Known<Claim> | null,
): Omit<CodingRound, 'round'> {
  const first = readCoder(files.first, articles);
  const second = readCoder(files.second, articles);
  const yaml = files.settled && readYaml(files.settled, settledFileSchema);
  const coding = { first, second, settled: [], added: [], rejected: [] };
  if (!yaml) return coding;
  const known: Known<CodedClaim> = {
    byId: new Map([...first, ...second].map((claim) => [claim.id, claim])),
    whole: articles.whole,
  };
  const own = new Map(first.map((claim) => [claim.id, claim]));
  for (const [index, entry] of yaml.value.settled.entries()) {
    const path = ['settled', index];
    if (!checkId(yaml, [...path, 'claim'], 'claim', entry.claim, { byId: own, whole: known.whole })) continue;
    const coded = own.get(entry.claim);
    const published = entry.published === undefined ? entry.claim : entry.published;
    if (claims && typeof entry.published === 'string')
      checkId(yaml, [...path, 'published'], 'claim', entry.published, claims);
    const claim = published === null ? undefined : claims?.byId.get(published);
    const expected: readonly (readonly ['first' | 'settled', TagValue | undefined])[] = [
      ['first', coded?.tags[entry.field]],
      // A claim may have been merged into another since; then only the coding can bear witness.
      ['settled', claim && tagOf(claim, entry.field)],
    ];
    for (const [key, value] of expected) {
      if (value === undefined || JSON.stringify(value) === JSON.stringify(entry[key])) continue;
      report(
        yaml.file,
        'settlement-mismatch',
        `Unexpected \`${shown(entry[key])}\` for \`${entry.field}\`, expected \`${shown(value)}\` as ${key === 'first' ? 'in the coding' : 'the claim has it'}`,
        { place: yaml.at([...path, key]) },
      );
    }
  }
  for (const list of ['added', 'rejected'] as const) {
    for (const [index, { claim }] of yaml.value[list].entries())
      checkId(yaml, [list, index, 'claim'], 'claim', claim, known);
  }
  return {
    ...coding,
    ...yaml.value,
    settled: yaml.value.settled.map((entry) => ({
      ...entry,
      published: entry.published === undefined ? entry.claim : entry.published,
    })),
  };
}

function readCoder(files: ReadonlyMap<string, VFile>, articles: Known<Article>): CodedClaim[] {
  const coded: CodedClaim[] = [];
  for (const [id, file] of files) {
    const article = articles.byId.get(id);
    const yaml = article && readYaml(file, codingFileSchema);
    if (!yaml) continue;
    gather(yaml, 'claims', yaml.value.claims);
    for (const [index, { id: slug, prefix, suffix, quote, voice, ...tags }] of yaml.value.claims.entries()) {
      const selector = {
        quote,
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
      };
      // A reader who has only the text may quote a headline where it is printed again.
      const position = locatePassage(yaml, ['claims', index], selector, seedTextOf(article), 'evidence');
      if (!position) continue;
      coded.push({
        id: `${id}-${slug}`,
        article: id,
        quote,
        ...position,
        tags: {
          event: tags.event,
          topic: tags.topic,
          'voice.kind': voice.kind,
          'voice.speaker': voice.speaker,
          'voice.via': voice.via,
          'voice.implied': voice.implied,
          certainty: tags.certainty,
          portrays: tags.portrays,
        },
      });
    }
  }
  return coded;
}

function shown(value: TagValue): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function tagOf(claim: Claim, field: CodedField): TagValue {
  switch (field) {
    case 'voice.kind':
      return claim.voice.kind;
    case 'voice.speaker':
      return speakerOf(claim.voice);
    case 'voice.via':
      return [...viaOf(claim.voice)];
    case 'voice.implied':
      return claim.voice.kind !== 'own-voice' && claim.voice.implied;
    case 'event':
    case 'topic':
    case 'certainty':
    case 'portrays':
      return claim[field];
  }
}
