import { type Cell, type Row, silences } from '../../comparison/matrix.ts';
import { kindOfRow } from '../../comparison/pattern.ts';
import type { Story } from '../../comparison/story.ts';
import { capital } from '../texts/article-labels.ts';
import { attributionOf } from '../claim/attribution.ts';
import { answerExceptions, claimRemarks } from '../claim/claim-remarks.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import type { Question } from '../../model/codebook.ts';
import { toBcp47 } from '../../model/language.ts';
import { portrayedBy, type Scale, type Side, sideOf } from '../../model/scale.ts';
import { firstMentions, nameFinder, type NamePiece } from '../names.ts';
import type { CellAnswers, CellClaim, CompareCell, CompareRow, TextHead } from './compare-view.ts';
import { answerGroups, answerWords, claimsGiving } from '../question/answer-groups.ts';

/**
 * A row of the page that compares.
 *
 * @param columns the texts that have a column in its table
 */
export function compareRow(
  ui: Interface,
  story: Story,
  row: Row,
  texts: readonly TextHead[],
  columns: readonly TextHead[],
): Omit<CompareRow, 'places' | 'opensOn'> {
  const question = story.question(row.question);
  const squares = texts.flatMap((text) => {
    const cell = row.cells.find(({ article }) => article === text.id);
    return cell ? [compareCell(ui, story, question, cell, text)] : [];
  });
  const kind = kindOfRow(question, row) ?? 'other';
  return {
    id: question.id,
    question: ui.text(question.text),
    href: ui.href(`/questions/${question.id}/`),
    topic: question.topic,
    kind,
    kindLabel: kind === 'other' ? '' : ui.t(`difference.${kind}`),
    cells: squares.filter(({ text }) => columns.includes(text)),
    squares,
    note: noteOf(ui, story, question),
    silent: silentLabel(ui, squares),
  };
}

function noteOf(ui: Interface, story: Story, { difference }: Question): NamePiece[] {
  return difference === null ? [] : firstMentions([nameFinder(ui, story)(ui.text(difference.note))]).flat();
}

function compareCell(ui: Interface, story: Story, question: Question, cell: Cell, text: TextHead): CompareCell {
  const words = cell.answers.map((id) => answerWords(ui, question, id).text);
  const silence = cell.state === 'answers' ? '' : ui.t(`silence.${cell.state}`);
  const claims = cell.claims.map(story.claim);
  const [first] = cell.answers;
  const course = courseOf(ui, story.site.scale, claims);
  const said = words.join('; ');
  const way = course === null ? '' : ` (${course.label})`;
  return {
    id: `${question.id}.${cell.article}`,
    text,
    state: cell.state,
    silence,
    course: course?.side ?? null,
    answers: answersOf(ui, story, question, cell),
    first: words[0] ?? '',
    further: Math.max(0, words.length - 1),
    exceptions:
      first === undefined
        ? []
        : answerExceptions(ui, story, claimsGiving(story, question, cell, first), words[0] ?? ''),
    label: `${text.name.full}: ${cell.state === 'answers' ? `${said}${way}` : silence}`,
  };
}

/** The answers of a cell in order of place; a claim that gives several stands once, under all of them. */
function answersOf(ui: Interface, story: Story, question: Question, cell: Cell): CellAnswers[] {
  const groups = answerGroups(ui, story, question, cell);
  const { source } = story.article(cell.article);
  const shown = groups.flatMap(({ claims }) => claims);
  // The head of the column leads to its publisher.
  const attributions = firstMentions(
    shown.map((claim) => nameFinder(ui, story)(attributionOf(ui, story, claim))),
    new Set(source === null ? [] : [source]),
  );
  return groups.map(({ answers, claims }) => ({
    texts: answers.map(({ text }) => text),
    claims: claims.map((claim) => cellClaim(ui, story, claim, attributions[shown.indexOf(claim)] ?? [])),
  }));
}

function cellClaim(ui: Interface, story: Story, claim: Claim, attribution: readonly NamePiece[]): CellClaim {
  return {
    id: claim.id,
    attribution,
    statement: ui.text(claim.statement),
    href: ui.href(`/claims/${claim.id}/`),
    quote: { text: claim.quote, language: toBcp47(story.article(claim.article).language) },
    remarks: claimRemarks(ui, story, claim),
  };
}

/** Where all claims of a cell stand together: in the middle where they differ, null where none says. */
function courseOf(
  ui: Interface,
  scale: Scale | null,
  claims: readonly Claim[],
): { readonly side: Side; readonly label: string } | null {
  const given = [...new Set(claims.flatMap(({ portrays }) => portrayedBy(scale, portrays) ?? []))];
  const [only, ...others] = given;
  if (only === undefined) return null;
  if (others.length === 0) return { side: sideOf(scale, only.id) ?? 'middle', label: ui.text(only.name) };
  const middle = scale?.values.find(({ id }) => sideOf(scale, id) === 'middle');
  return { side: 'middle', label: (middle ? [middle] : given).map(({ name }) => ui.text(name)).join(', ') };
}

/** The texts without an answer, those together that are silent in one way. */
function silentLabel(ui: Interface, cells: readonly CompareCell[]): string {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return [...silences, 'not-coded' as const]
    .flatMap((state) => {
      const texts = cells.filter((cell) => cell.state === state).map(({ text }) => text.name.full);
      return texts.length === 0 ? [] : [`${capital(ui, ui.t(`silence.${state}`))}: ${list.format(texts)}.`];
    })
    .join(' ');
}
