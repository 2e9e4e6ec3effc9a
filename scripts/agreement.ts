/**
 * `npm run agreement`: prints how far the two codings of each round agree, as first finished,
 * before anybody settled them. Reads the story anew and writes nothing.
 */
import { buildContent } from '../src/build/make-content.ts';
import { agreementOf } from '../src/comparison/agreement.ts';
import type { CodingRound } from '../src/model/coding.ts';
import { storyOfCommand } from './shared/story-of-command.ts';

const { content, messages } = buildContent(storyOfCommand());
if (!content) {
  process.stderr.write(messages);
  process.exitCode = 1;
} else {
  const lines = content.coding.coding.rounds.flatMap((round) => linesOf(round));
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

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
