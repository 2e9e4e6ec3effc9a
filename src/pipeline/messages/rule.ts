import type { Options as MessageOptions, VFileMessage } from 'vfile-message';

/** What a rule of the catalogue says about itself. */
export interface Rule {
  readonly severity: 'error' | 'warning' | 'remark';
  readonly note: string;
}

/** `fatal` of a message of each severity. */
export const fatalOf = { error: true, warning: false, remark: undefined } as const satisfies Record<
  Rule['severity'],
  boolean | undefined
>;

/** Where a message stands: a point or a range, lines and columns from 1, columns in UTF-16 code units. */
type Place = NonNullable<MessageOptions['place']>;

/** What a message carries besides its reason. */
export interface Details {
  readonly place?: Place | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  /** More than the rule's own note, for this one case. */
  readonly note?: string | undefined;
  /** The other place, for duplicates and conflicts. */
  readonly cause?: VFileMessage | undefined;
}
