import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { claimPicture } from './claim-picture.ts';
import type { Mark } from './marks.ts';
import { questionPicture } from './question-picture.ts';
import { sourcePicture } from './source-picture.ts';

/** The pictures of one section of the site. */
export interface SharePictures {
  readonly section: 'claims' | 'questions' | 'sources';
  /** The pages that have one. */
  readonly idsOf: (story: Story) => readonly string[];
  /** What stands in the picture of the page with this id; `host` is the site's. */
  readonly marksOf: (ui: Interface, story: Story, id: string, host: string) => Mark[];
}

/** Every kind of picture. A picture lies beside its page: `/claims/<id>/share.png`. */
export const sharePictures: readonly SharePictures[] = [
  {
    section: 'claims',
    idsOf: ({ claims }) => claims.map(({ id }) => id),
    marksOf: (ui, story, id, host) => claimPicture(ui, story, story.claim(id), host),
  },
  {
    section: 'questions',
    idsOf: ({ questions }) => questions.map(({ id }) => id),
    marksOf: (ui, story, id, host) => questionPicture(ui, story, story.question(id), host),
  },
  {
    section: 'sources',
    idsOf: ({ sources }) => sources.map(({ id }) => id),
    marksOf: (ui, story, id, host) => sourcePicture(ui, story, story.source(id), host),
  },
];
