/** What became of the last build of the content while somebody edits it; the development server tells its pages. */
export interface DevState {
  /** When it ended; ISO 8601. */
  readonly at: string;
  /** When the content that the pages show was built; null where there is none yet. */
  readonly shown: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** The place of the first error and what is wrong there. */
  readonly first: string | null;
}

/** The file, in the folder of caches, by which the development server hears of it. */
export const devStateFile = 'dev-state.json';

/** What pages ask the development server, and it tells them. */
export const devStateEvent = 'collate:state';
