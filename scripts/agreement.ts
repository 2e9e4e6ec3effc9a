/**
 * `npm run agreement`: prints how far the two codings of each round agree, as first finished,
 * before anybody settled them. `npm run agreement -- rules`: prints how far rules find what is coded.
 * Reads the story anew and writes nothing.
 */
import { buildContent } from '../src/build/make-content.ts';
import { agreementOf } from '../src/comparison/agreement.ts';
import type { CodingRound } from '../src/model/coding.ts';
import { type RuleMeasure, sharesOf } from '../src/model/rule-measure.ts';
import { storyOfCommand } from './shared/story-of-command.ts';

const { content, messages } = buildContent(storyOfCommand());
if (!content) {
  process.stderr.write(messages);
  process.exitCode = 1;
} else {
  const isOfRules = process.argv[2] === 'rules';
  const lines = isOfRules ? ruleLines(content.rules.measure) : content.coding.coding.rounds.flatMap(linesOf);
  console.log(lines.join('\n'));
}

function linesOf(round: CodingRound): string[] {
  const agreement = agreementOf(round);
  return [
    `Round ${round.round}`,
    ...agreement.coders.map(
      ({ coder, claims, found }) =>
        `${coder} coding: ${claims} claims, ${found} of them (${share(found, claims)}) found by the other`,
    ),
    `${agreement.pairs.length} pairs, ${agreement.tied} of them chosen among claims on one quote by topic and speaker`,
    '',
    `${'field'.padEnd(16)}${'same'.padStart(10)}${'share'.padStart(9)}${'kappa'.padStart(8)}`,
    ...agreement.fields.map(
      ({ field, pairs, same, kappa }) =>
        `${field.padEnd(16)}${`${same}/${pairs}`.padStart(10)}${share(same, pairs).padStart(9)}${(kappa?.toFixed(2) ?? '–').padStart(8)}`,
    ),
    '',
    `${agreement.disputes.length} tags differ; ${agreement.disputes.filter(({ settlement }) => settlement).length} are settled`,
    ...agreement.disputes
      .filter(({ settlement }) => !settlement)
      .map(({ claim, field, first, second }) => `  open: ${claim} ${field}: ${String(first)} / ${String(second)}`),
    '',
  ];
}

function ruleLines(measure: RuleMeasure | null): string[] {
  if (!measure) return ['Nothing is coded that rules could be measured by.'];
  const rows = [{ field: 'sentence', ...measure.sentences }, ...measure.fields];
  const cell = (value: number | null): string => (value?.toFixed(2) ?? '–').padStart(8);
  return [
    `${'field'.padEnd(16)}${'right'.padStart(10)}${'found'.padStart(10)}  precision  recall      F1`,
    ...rows.map(({ field, ...tally }) => {
      const { precision, recall, f1 } = sharesOf(tally);
      const [right, found] = [`${tally.right}/${tally.tagged}`, `${tally.found}/${tally.coded}`];
      return `${field.padEnd(16)}${right.padStart(10)}${found.padStart(10)}${cell(precision).padStart(11)}${cell(recall)}${cell(f1)}`;
    }),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
