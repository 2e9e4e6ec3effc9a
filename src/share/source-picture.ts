import { sourceProfile } from '../comparison/source-profile.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/codebook.ts';
import { framed, room } from './frame.ts';
import { type Mark, paragraph } from './marks.ts';
import { type RowWords, setRows } from './rows.ts';
import { heightOf, largestThatFits, setBalanced, setText, type Sizes } from './set-text.ts';

/** Sizes of the name, of who it is and of the counts that are tried, largest first, in pixels. */
const sizes: Sizes<readonly [number, number, number]> = [
  [80, 34, 30],
  [68, 32, 28],
  [60, 30, 26],
  [52, 28, 25],
  [44, 26, 24],
];

const gap = 26;

/** The picture of a source: its name, who it is, and its counts with their denominators. */
export function sourcePicture(ui: Interface, story: Story, source: Source, host: string): Mark[] {
  const counts = countRows(ui, story, source);
  const { name, role, rows } = largestThatFits(sizes, room.height, ([nameSize, roleSize, rowSize], isSmallest) => {
    const [nameLeading, roleLeading] = [Math.round(nameSize * 1.14), Math.round(roleSize * 1.36)];
    const words = source.role === null ? '' : ui.text(source.role);
    const nameSet = setBalanced(
      ui.text(source.name),
      { face: 'serif', size: nameSize, leading: nameLeading },
      room.width,
      3,
    );
    const roleSet = setText(words, { face: 'serif', size: roleSize, leading: roleLeading }, room.width, 3);
    const above = heightOf(nameSet) + heightOf(roleSet) + gap;
    const rowSet = setRows(story, counts, rowSize, isSmallest ? room.height - above : Infinity);
    return { height: above + rowSet.height, name: nameSet, role: roleSet, rows: rowSet };
  });
  return framed({ story, kind: ui.t('share.source'), foot: ui.t(`source.kind.${source.kind}`), host }, [
    ...paragraph(name, room.left, room.top),
    ...paragraph(role, room.left, room.top + heightOf(name) + 4, 'ink-2'),
    ...rows.marksAt(room.bottom - rows.height),
  ]);
}

/** The counts, weightiest first: what there is no room for is left out from the end. */
function countRows(ui: Interface, story: Story, source: Source): RowWords[] {
  const profile = sourceProfile(story, source.id);
  const counted = (claims: readonly Claim[], of: readonly Claim[]): string =>
    ui.t('count.claimsOf', { k: claims.length, n: of.length });
  const rows: RowWords[] = [];
  if (profile.articles.length > 0) {
    rows.push({ label: profile.articles.map(({ id }) => id), text: counted(profile.claims, story.claims) });
    const voices = profile.voices.counts.filter(({ claims }) => claims > 0);
    const shares = voices.map(({ kind, claims }) => `${ui.t(`voice.${kind}`)} ${ui.number(claims)}`);
    rows.push({ label: ui.t('source.voices'), text: shares.join(' · ') });
  }
  if (profile.spoken.length > 0) rows.push({ label: ui.t('source.says'), text: counted(profile.spoken, story.claims) });
  if (profile.handedOn.length > 0)
    rows.push({ label: ui.t('source.handsOn'), text: counted(profile.handedOn, story.claims) });
  if (profile.articles.length > 0) return rows;
  const words = new Set([...profile.spoken, ...profile.handedOn]);
  const byArticle = Map.groupBy(words, ({ article }) => article);
  const inOrder = [...byArticle].toSorted(([a], [b]) => story.orderOf(a) - story.orderOf(b));
  return [
    ...rows,
    ...inOrder.map(([article, claims]) => ({ label: [article], text: counted(claims, story.claimsOf(article)) })),
  ];
}
