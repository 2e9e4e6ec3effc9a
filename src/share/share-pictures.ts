import type { Story } from '../comparison/story.ts';
import { type Interface, plainInterface } from '../i18n/interface.ts';
import { claimPicture } from './claim-picture.ts';
import { type PagePicture, pagePictures } from './page-pictures.ts';
import { questionPicture } from './question-picture.ts';
import { sourcePicture } from './source-picture.ts';

/** The pictures of all pages that search engines may list. Each lies beside its page: `/claims/<id>/share.png`. */
export function sharePictures(page: Interface, story: Story): PagePicture[] {
  const ui = plainInterface(page);
  return [
    ...pagePictures(ui, story),
    ...story.claims.map((claim) => ({
      path: `/claims/${claim.id}/`,
      marks: (host: string) => claimPicture(ui, story, claim, host),
    })),
    ...story.questions.map((question) => ({
      path: `/questions/${question.id}/`,
      marks: (host: string) => questionPicture(ui, story, question, host),
    })),
    ...story.sources.map((source) => ({
      path: `/sources/${source.id}/`,
      marks: (host: string) => sourcePicture(ui, story, source, host),
    })),
  ];
}
