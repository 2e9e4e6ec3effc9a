import { stringify } from 'yaml';
import { idPattern } from '../../model/id.ts';
import type { Upgraded } from './read-yaml.ts';
import { type Fault, isRecord } from './yaml-issues.ts';

/**
 * An annotation in today's form. Until version 2 of the data a claim had one
 * `question` and one `answer`, and `knowsUntil` one `date`. Each place of the
 * old form is a fault that says the new lines; `npm run claims -- migrate`
 * writes them.
 */
export function upgradeAnnotation(value: unknown): Upgraded {
  if (!isRecord(value)) return { value, faults: [] };
  const faults: Fault[] = [];
  const { claims, knowsUntil } = value;
  const upgraded: Record<string, unknown> = { ...value };
  if (Array.isArray(claims)) {
    upgraded['claims'] = claims.map((claim: unknown, index) => {
      if (!isRecord(claim) || 'answers' in claim || !('question' in claim || 'answer' in claim)) return claim;
      const given = oldAnswer(claim);
      // Neither form: the schema says what it is.
      if (given === undefined) return claim;
      const { question: _question, answer: _answer, ...rest } = claim;
      if (given === null) {
        faults.push(alone(['claims', index], claim));
        return rest;
      }
      faults.push(
        oldForm(
          ['claims', index],
          'question' in claim ? 'question' : 'answer',
          '`question` and `answer`',
          answersLines(given),
        ),
      );
      return { ...rest, answers: given };
    });
  }
  if (
    isRecord(knowsUntil) &&
    typeof knowsUntil['date'] === 'string' &&
    !('earliest' in knowsUntil) &&
    !('latest' in knowsUntil)
  ) {
    const { date, ...rest } = knowsUntil;
    upgraded['knowsUntil'] = { ...rest, earliest: date, latest: date };
    faults.push(oldForm(['knowsUntil'], 'date', '`date`', [`earliest: ${date}`, `latest: ${date}`]));
  }
  return { value: upgraded, faults };
}

/** The lines that say in today's form what a claim answers. */
export function answersLines(answers: readonly OldAnswer[]): string[] {
  if (answers.length === 0) return ['answers: []'];
  return [
    'answers:',
    ...answers.map(({ question, answer }) => `  - { question: ${word(question)}, answer: ${word(answer)} }`),
  ];
}

/** An id as YAML has it: between quotation marks where it would be read as a number or the like. */
function word(id: string): string {
  return idPattern.test(id) ? stringify(id, { version: '1.2', schema: 'core' }).trimEnd() : JSON.stringify(id);
}

interface OldAnswer {
  readonly question: string;
  readonly answer: string;
}

/** What a claim of the old form answers; null where only one of the two is there, undefined where they are no words. */
function oldAnswer({ question = null, answer = null }: Record<string, unknown>): OldAnswer[] | null | undefined {
  if (question === null && answer === null) return [];
  if (question === null || answer === null) return null;
  return typeof question === 'string' && typeof answer === 'string' ? [{ question, answer }] : undefined;
}

function alone(path: Fault['path'], { question = null }: Record<string, unknown>): Fault {
  const key = question === null ? 'answer' : 'question';
  return {
    rule: 'answer-without-question',
    reason: `Unexpected \`${key}\` alone, expected \`answers\` with a question and an answer`,
    path,
    key,
  };
}

function oldForm(path: Fault['path'], key: string, found: string, lines: readonly string[]): Fault {
  return {
    rule: 'annotation-old-form',
    reason: `Unexpected ${found} of an older version, expected \`${lines.join(' ').replaceAll(/\s+/gu, ' ')}\``,
    path,
    key,
    note: `In its place:\n${lines.map((line) => `    ${line}`).join('\n')}\n`,
  };
}
