import type { Annotation } from '../../model/annotation.ts';
import type { Dating, Evidence, KnowsUntil } from '../../model/dating.ts';
import { bases } from '../../model/dating.ts';
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
  const { value } = added;
  if (value !== null && !isDate(value))
    report(yaml.file, 'dating-invalid', `Unexpected time \`${value}\`, expected a time of the calendar`, at('value'));
  if (added.precision !== precisionOf(value)) {
    report(
      yaml.file,
      'dating-invalid',
      `Unexpected precision ${String(added.precision)} of ${String(value)}, expected ${String(precisionOf(value))}`,
      at('precision'),
    );
  }
  if (parsed.value !== null && (value === null || !value.startsWith(parsed.value))) {
    report(
      yaml.file,
      'annotation-contradicts-text',
      `Unexpected time of publication ${String(value)}, expected ${parsed.value} as the text has it (${parsed.basis})`,
      at('value'),
    );
    return parsed;
  }
  const stated = parsed.value !== null && value === parsed.value;
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
        `Unexpected ${key} day ${day}, expected a day within ${value ?? parsed.value ?? 'the time of publication'}`,
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
  return {
    value,
    precision: added.precision,
    basis: stated ? parsed.basis : weaker(added.basis, parsed.value === null ? added.basis : parsed.basis),
    evidence: withoutRepeats([...parsed.evidence, ...evidence]),
    earliest,
    latest,
    note: added.note ?? parsed.note,
  };
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

function precisionOf(value: string | null): Dating['precision'] {
  if (value === null) return null;
  return value.length > 10 ? 'minute' : value.length > 7 ? 'day' : value.length > 4 ? 'month' : 'year';
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

function weaker(a: Dating['basis'], b: Dating['basis']): Dating['basis'] {
  return bases.indexOf(a) > bases.indexOf(b) ? a : b;
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ text, start }) => {
    const key = `${start ?? ''} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
