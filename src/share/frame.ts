import type { Story } from '../comparison/story.ts';
import { widthOf } from './faces.ts';
import { box, edges, hueOf, line, lineEnding, type Mark } from './marks.ts';
import { setText } from './set-text.ts';

/** What every picture says besides its own words. */
export interface Framed {
  readonly story: Story;
  /** What kind of thing the picture shows: “Claim”. */
  readonly kind: string;
  /** The article whose monogram opens the foot, if it is about one. */
  readonly article?: string;
  /** A few words at the foot. */
  readonly foot: string;
  /** The host of the site, so that who sees the picture alone can find it. */
  readonly host: string;
}

/** Between the head and the foot of the frame, in pixels. */
export const room = { top: 126, bottom: 542, left: edges.left, width: edges.right - edges.left, height: 416 };

const small = { face: 'sans', size: 24 } as const;
const footline = 600;

/** Puts the name of the site over, and the foot under, the marks of a picture. */
export function framed({ story, kind, article, foot, host }: Framed, marks: readonly Mark[]): Mark[] {
  const bold = { ...small, face: 'sans-bold' } as const;
  const monogram =
    article === undefined ? { marks: [], width: 0 } : siglumMarks(story, article, room.left, footline, small.size);
  const begins = monogram.width === 0 ? 0 : monogram.width + 12;
  const left = room.width - begins - widthOf(host, bold) - 48;
  const [words = ''] = setText(foot, { ...small, leading: 28 }, left, 1).lines;
  return [
    line(story.site.name, room.left, 78, { face: 'serif-bold', size: 38 }),
    lineEnding(kind, edges.right, 77, small, 'ink-2'),
    box(room.left, 100, room.width, 2, 'ink'),
    ...marks,
    box(room.left, 560, room.width, 1, 'rule-2'),
    ...monogram.marks,
    line(words, room.left + begins, footline, small, 'ink-2'),
    lineEnding(host, edges.right, footline, bold),
  ];
}

/** The monogram of an article beside its thread, and how much of the line it takes in pixels. */
export function siglumMarks(
  story: Story,
  article: string,
  x: number,
  baseline: number,
  size: number,
): { readonly marks: readonly Mark[]; readonly width: number } {
  const { siglum } = story.article(article);
  const letters = { face: 'sans-bold', size } as const;
  const thread = Math.max(4, Math.round(size / 5));
  const begins = thread + Math.round(size / 3);
  return {
    marks: [
      box(x, baseline - size * 0.84, thread, size * 1.04, hueOf(story.orderOf(article))),
      line(siglum, x + begins, baseline, letters),
    ],
    width: begins + widthOf(siglum, letters),
  };
}
