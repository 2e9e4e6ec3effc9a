import type { Annotation } from '../../model/annotation.ts';
import {
  bases,
  type Dating,
  type Evidence,
  type KnownBasis,
  type KnowsUntil,
  precisionOf,
  timeOf,
} from '../../model/dating.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';

/**
 * The dating of an article: what its words state, and what its annotation adds.
 * An annotation may make the value more precise and the bounds narrower; a
 * value that the words do not bear out is an error. The basis of a value made
 * more precise is the weaker of the two.
 */
export function mergeDating(parsed: Dating, yaml: YamlFile<Annotation> | null, evidence: readonly Evidence[]): Dating {
  const added = yaml?.value.published;
  if (!yaml || !added) return parsed;
  const at = (key: string) => ({ place: yaml.at(['published', key]) });
  const { value, basis } = added;
  const found = timeOf(parsed);
  if (value !== null && !isDate(value))
    report(yaml.file, 'dating-invalid', `Unexpected time \`${value}\`, expected a time of the calendar`, at('value'));
  const precision = value === null ? null : precisionOf(value);
  if (added.precision !== precision) {
    report(
      yaml.file,
      'dating-invalid',
      `Unexpected precision ${String(added.precision)} of ${String(value)}, expected ${String(precision)}`,
      at('precision'),
    );
  }
  if (found !== null && (value === null || !value.startsWith(found))) {
    report(
      yaml.file,
      'annotation-contradicts-text',
      `Unexpected time of publication ${String(value)}, expected ${found} as the text has it (${parsed.basis})`,
      at('value'),
    );
    return parsed;
  }
  const [from, to] = value === null ? [null, null] : daysOf(value);
  const earliest = added.earliest ?? later(parsed.earliest, from);
  const latest = added.latest ?? earlier(parsed.latest, to);
  for (const [key, day] of [
    ['earliest', earliest],
    ['latest', latest],
  ] as const) {
    if (
      day !== null &&
      ((from !== null && day < from) ||
        (to !== null && day > to) ||
        (parsed.earliest !== null && day < parsed.earliest) ||
        (parsed.latest !== null && day > parsed.latest))
    ) {
      report(
        yaml.file,
        'dating-invalid',
        `Unexpected ${key} day ${day}, expected a day within ${value ?? 'the time of publication'}`,
        at(key),
      );
    }
  }
  if (earliest !== null && latest !== null && earliest > latest) {
    report(
      yaml.file,
      'dating-invalid',
      `Unexpected latest day ${latest} before the earliest ${earliest}`,
      at('latest'),
    );
  }
  const rest = {
    evidence: withoutRepeats([...parsed.evidence, ...evidence]),
    earliest,
    latest,
    note: added.note ?? parsed.note,
  };
  if (value === null) return { kind: 'undated', basis, ...rest };
  if (basis === 'not-stated') {
    report(
      yaml.file,
      'dating-invalid',
      `Unexpected basis \`${basis}\` of ${value}, expected how the time is known`,
      at('basis'),
    );
    return parsed;
  }
  if (parsed.kind === 'undated') return { kind: 'dated', value, basis, ...rest };
  return { kind: 'dated', value, basis: value === found ? parsed.basis : weaker(basis, parsed.basis), ...rest };
}

/**
 * The days between which lies the last day whose events an article can know.
 * Where the annotation says nothing they are those between which the text was
 * published.
 */
export function mergeKnowsUntil(
  published: Dating,
  yaml: YamlFile<Annotation> | null,
  evidence: readonly Evidence[],
): KnowsUntil {
  const added = yaml?.value.knowsUntil;
  if (!yaml || !added)
    return {
      earliest: published.earliest,
      latest: published.latest,
      basis: published.earliest === null && published.latest === null ? 'not-stated' : published.basis,
      evidence: published.earliest === null && published.latest === null ? [] : published.evidence,
    };
  const { earliest, basis } = added;
  // Nothing is known of what came after a text was out.
  const latest = added.latest ?? published.latest;
  for (const [key, day] of [
    ['earliest', earliest],
    ['latest', added.latest],
  ] as const) {
    if (day === null || published.latest === null || day <= published.latest) continue;
    report(
      yaml.file,
      'dating-invalid',
      `Unexpected ${key} day ${day}, expected a day not after ${published.latest}, when the text was out at the latest`,
      { place: yaml.at(['knowsUntil', key]) },
    );
  }
  if (earliest !== null && latest !== null && earliest > latest) {
    report(yaml.file, 'dating-invalid', `Unexpected latest day ${latest} before the earliest ${earliest}`, {
      place: yaml.at(['knowsUntil', added.latest === null ? 'earliest' : 'latest']),
    });
  }
  return { earliest, latest, basis, evidence: [...evidence] };
}

/** First and last day of a partial date. */
function daysOf(value: string): [string, string] {
  const [year = '', month, day] = value.slice(0, 10).split('-');
  if (day !== undefined) return [value.slice(0, 10), value.slice(0, 10)];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, '0')}`];
}

function isDate(value: string): boolean {
  const full = `${value}${'0000-01-01T00:00'.slice(value.length)}:00.000Z`;
  const time = new Date(full);
  return !Number.isNaN(time.getTime()) && time.toISOString() === full;
}

function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a < b ? a : b;
}

function weaker(a: KnownBasis, b: KnownBasis): KnownBasis {
  return bases.indexOf(a) > bases.indexOf(b) ? a : b;
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = `${one.kind === 'words' ? one.start : one.kind} ${one.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
