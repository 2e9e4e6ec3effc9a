import { z } from 'zod';
import { idSchema } from './id.ts';
import { localizedSchema } from './localized.ts';

const valueSchema = z.strictObject({ id: idSchema, name: localizedSchema });

/** What the claims of a story can be told by beside their topics: a scale with two ends. */
export const scaleSchema = z.strictObject({
  /** What it is of: somebody's course toward somebody. */
  name: localizedSchema,
  /** Its values from one end to the other. */
  values: z.array(valueSchema).min(2).max(5),
  /** The value of claims that say nothing of it. */
  neutral: valueSchema,
});

/** What the claims of a story can be told by beside their topics. */
export type Scale = z.infer<typeof scaleSchema>;

/** A value of a scale. */
export type ScaleValue = z.infer<typeof valueSchema>;

/** The parts of a scale as they are drawn: up to its middle, its middle, from there on. */
export type Side = 'start' | 'middle' | 'end';

/** All values of a scale, that of claims which say nothing last; none where a story has no scale. */
export function valuesOf(scale: Scale | null): ScaleValue[] {
  return scale === null ? [] : [...scale.values, scale.neutral];
}

/** The value by which a claim is told, or null where it says nothing of the scale. */
export function portrayedBy(scale: Scale | null, portrays: string | null): ScaleValue | null {
  return scale?.values.find(({ id }) => id === portrays) ?? null;
}

/** On which side of its scale a value stands; null for one that stands on none. */
export function sideOf(scale: Scale | null, value: string | null): Side | null {
  const values = scale?.values ?? [];
  const place = values.findIndex(({ id }) => id === value);
  if (place === -1) return null;
  const middle = (values.length - 1) / 2;
  return place < middle ? 'start' : place > middle ? 'end' : 'middle';
}
