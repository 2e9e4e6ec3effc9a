import { v5 } from 'uuid';

/** The namespace of the names that this program gives; it never changes, or all that was handed out would. */
const namespace = '5f6c1f0e-6c0b-5a0b-9d5e-3a1c7f7f4a52';

/** A GUID that follows from what it names alone (UUID version 5): the same in every build. */
export function stableGuid(kind: string, ...names: readonly string[]): string {
  return v5([kind, ...names].join('\n'), namespace);
}
