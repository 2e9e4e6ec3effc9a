import {
  comparePair,
  type JoinPoint,
  type Pair,
  type PairIds,
  type PairSide,
  pairsWith,
  type SharedQuestion,
} from '../../comparison/pair.ts';
import { isDivided } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import { answerWords, claimsGiving } from '../question/answer-groups.ts';
import { capital, languageLabel } from '../texts/article-labels.ts';
import { attributionOf } from '../claim/attribution.ts';
import { answerExceptions } from '../claim/claim-remarks.ts';
import type { TextHead } from '../compare/compare-view.ts';
import { pairDescription, type PairLink, pairLinks, pairPath, pairTitle } from './pair-labels.ts';
import { namedInTexts } from '../names.ts';
import { pairBlocks } from './pair-text.ts';
import type {
  PairAnswer,
  PairCell,
  PairClaim,
  PairColumn,
  PairNumber,
  PairOnly,
  PairQuestion,
  PairView,
} from './pair-view.ts';
import { silenceReason } from '../question/silence-reason.ts';
import { textHeads } from '../texts/text-head.ts';

/** So many lines an eye can follow at once. */
const mostLines = 6;

/** The page of two texts side by side; `a` is the left one. */
export function pairView(ui: Interface, story: Story, ids: PairIds): PairView {
  const pair = comparePair(story, ids);
  const sides = [pair.left, pair.right];
  const heads = sides.flatMap(({ article }) => textHeads(ui, story).filter(({ id }) => id === article));
  const ends = lineEnds(pair);
  const columns = sides.flatMap((side, index) => {
    const [head, other] = [heads[index], heads[1 - index]];
    return head && other ? [columnOf(ui, story, side, head, other, ends)] : [];
  });
  const questions = pair.shared.map((shared) => pairQuestion(ui, story, shared, heads));
  return {
    path: pairPath(ids),
    title: pairTitle(ui, story, ids),
    description: pairDescription(ui, story, ids),
    finding: [countsOf(ui, questions), ...inCommon(ui, story, ids)],
    hasShared: questions.some(({ cells }) => cells.some(({ answers }) => answers.some(({ isShared }) => isShared))),
    questions,
    hasMoreLines: questions.length > mostLines,
    columns,
    others: othersOf(ui, story, ids),
    named: namedInTexts(ui, story, [
      ...questions.map(({ note }) => note ?? ''),
      ...columns.flatMap(({ blocks, only }) => [
        ...blocks.map((block) => (block.kind === 'text' ? block.pieces.map(({ text }) => text).join('') : '')),
        ...only.groups.flatMap(({ claims }) => claims.map(({ by, statement }) => `${by} ${statement}`)),
      ]),
    ]),
    isTranslated: columns.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'text' && block.original !== null),
    ),
  };
}

/** Links to the other pages of two texts on which one of these stands. */
function othersOf(ui: Interface, story: Story, ids: PairIds): PairLink[] {
  const isThis = ({ a, b }: PairIds): boolean => a === ids.a && b === ids.b;
  const others = [ids.a, ids.b].flatMap((id) => pairsWith(story, id)).filter((pair) => !isThis(pair));
  return pairLinks(ui, story, others);
}

/** The two ends of each question's line: the first place of the left text that the right one answers alike, or its first, and where it leads. */
function lineEnds({ left, right, shared }: Pair): ReadonlyMap<JoinPoint, PairNumber['end']> {
  return new Map(
    shared.flatMap(({ number }) => {
      const places = left.points.filter((point) => point.number === number);
      const from = places.find(({ isWhole }) => isWhole) ?? places[0];
      const to = right.points.find(
        (point) => point.number === number && point.claims.some(({ id }) => id === from?.counterpart.id),
      );
      return from && to ? [[from, 'from' as const] as const, [to, 'to' as const] as const] : [];
    }),
  );
}

/** On how many questions the answers compare in which way. */
function countsOf(ui: Interface, questions: readonly PairQuestion[]): string {
  const kinds = [...Map.groupBy(questions, ({ kind }) => kind)].toSorted(([, x], [, y]) => y.length - x.length);
  const counts = kinds.map(([kind, { length }]) => `${kind}: ${ui.number(length)}.`);
  const different = ui.t('duo.other');
  return [...counts, ...(kinds.some(([kind]) => kind === different) ? [ui.t('duo.other.why')] : [])].join(' ');
}

/** One original behind both, and one publisher: texts that retell one source do not confirm each other. */
function inCommon(ui: Interface, story: Story, { a, b }: PairIds): string[] {
  const [left, right] = [story.article(a), story.article(b)];
  const originals = [...new Set(left.relays.flatMap(({ source }) => source ?? []))].filter((source) =>
    right.relays.some((relay) => relay.source === source),
  );
  const names = originals.map((id) => ui.text(story.source(id).name)).join(', ');
  return [
    ...(originals.length === 0 ? [] : [ui.t('duo.sameOriginal', { sources: names })]),
    ...(left.source !== null && left.source === right.source
      ? [ui.t('duo.samePublisher', { publisher: ui.text(story.source(left.source).name) })]
      : []),
  ];
}

function pairQuestion(
  ui: Interface,
  story: Story,
  { number, question, answering, relation }: SharedQuestion,
  heads: readonly TextHead[],
): PairQuestion {
  // The codebook says of all that answer how they differ; of two among more only what their answers show is said.
  const ofTwo = answering === 2 ? question.difference : null;
  // That texts speak of different things is the rule, and needs no words.
  const amongAll =
    question.difference === null || question.difference.kind === 'different-scope'
      ? null
      : ui.t('duo.amongAll', {
          n: answering,
          kind: ui.t(`difference.${question.difference.kind}`).toLocaleLowerCase(ui.locale),
        });
  const cells = heads.flatMap((head) => story.row(question.id).cells.filter(({ article }) => article === head.id));
  return {
    number,
    id: question.id,
    text: ui.text(question.text),
    href: ui.href(`/questions/${question.id}/`),
    kind: ui.t(ofTwo ? `difference.${ofTwo.kind}` : `duo.${relation}`),
    note: ofTwo ? ui.text(ofTwo.note) : amongAll,
    cells: heads.flatMap((head, index): PairCell[] => {
      const [cell, other] = [cells[index], cells[1 - index]];
      if (!cell || !other) return [];
      const answers = cell.answers.map((id): PairAnswer => {
        const { text } = answerWords(ui, question, id);
        const claims = claimsGiving(story, question, cell, id);
        return {
          text,
          isShared: other.answers.some((one) => one === id),
          exceptions: answerExceptions(ui, story, claims, text),
          href: `#claim-${claims[0]?.id ?? ''}`,
        };
      });
      return [{ head, answers: answers.toSorted((x, y) => Number(y.isShared) - Number(x.isShared)) }];
    }),
    isWhole: relation !== 'other' || !isDivided(question),
    isDrawn: number <= mostLines,
  };
}

function columnOf(
  ui: Interface,
  story: Story,
  side: PairSide,
  head: TextHead,
  other: TextHead,
  ends: ReadonlyMap<JoinPoint, PairNumber['end']>,
): PairColumn {
  const article = story.article(side.article);
  const claims = story.claimsOf(article.id);
  return {
    head,
    language: languageLabel(ui, article),
    isExcerpts: article.display === 'excerpts',
    blocks: pairBlocks(ui, {
      article,
      claims,
      side,
      name: head.name.full,
      other: other.name.full,
      endOf: (point) => ends.get(point) ?? null,
    }),
    only: onlyIn(ui, story, side, head, other),
  };
}

function onlyIn(ui: Interface, story: Story, side: PairSide, head: TextHead, other: TextHead): PairOnly {
  const claimOf = (claim: Claim): PairClaim => ({
    by: attributionOf(ui, story, claim),
    statement: ui.text(claim.statement),
    href: `#claim-${claim.id}`,
  });
  const k = side.only.reduce((sum, { claims }) => sum + claims.length, 0);
  const notCompared = {
    state: null,
    label: ui.t('duo.notCompared'),
    why: ui.t('duo.notCompared.why'),
    claims: side.notCompared.map(claimOf),
  };
  return {
    title: ui.t('duo.only', { text: head.name.full }),
    count: ui.t('count.claimsOf', { k, n: story.claimsOf(side.article).length }),
    groups: [
      ...side.only.map(({ silence, claims }) => ({
        state: silence,
        label: `${other.name.full}: ${ui.t(`silence.${silence}`)}`,
        why: silenceReason(ui, silence),
        claims: claims.map(claimOf),
      })),
      ...(side.notCompared.length === 0 ? [] : [notCompared]),
    ].map((group) => ({ ...group, label: capital(ui, group.label) })),
  };
}
