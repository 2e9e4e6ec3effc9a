import type { Annotation } from '../../model/annotation.ts';
import type { GivenAnswer } from '../../model/claim.ts';
import type { Question } from '../../model/codebook.ts';
import type { KnowsUntil } from '../../model/dating.ts';
import { checkId, type Codebook } from '../read/codebook.ts';
import type { YamlFile } from '../read/read-yaml.ts';
import { report } from '../messages/rules.ts';
import type { Path } from '../read/yaml-issues.ts';

/**
 * Reports what is wrong with the answers of one claim: none and no reason, an
 * unknown question or answer, the same twice, two that exclude one another, an
 * answer to what the text cannot know of, an event or a topic that none of the questions has.
 */
export function checkAnswers(
  yaml: YamlFile<Annotation>,
  path: Path,
  claim: Omit<Annotation['claims'][number], 'voice'>,
  codebook: Codebook,
  knowsUntil: KnowsUntil,
): void {
  if (claim.answers.length === 0 && claim.note === null) {
    report(
      yaml.file,
      'answer-missing',
      `Unexpected lack of an answer and of a note, expected a question that \`${claim.id}\` answers`,
      { place: yaml.at([...path, 'id']) },
    );
  }
  const questions = claim.answers.flatMap((given, index) => {
    const at = [...path, 'answers', index];
    const question = checkAnswer(yaml, at, given, codebook);
    if (question) checkDay(yaml, [...at, 'question'], question, knowsUntil);
    const earlier = claim.answers.slice(0, index).filter((other) => other.question === given.question);
    if (earlier.some(({ answer }) => answer === given.answer)) {
      report(
        yaml.file,
        'answer-repeated',
        `Unexpected second \`${given.answer}\` for \`${given.question}\`, expected each answer once`,
        { place: yaml.at(at) },
      );
    }
    for (const { answer } of earlier) {
      if (!question || !excludes(question, answer, given.answer)) continue;
      report(
        yaml.file,
        'answers-exclusive',
        `Unexpected answer \`${given.answer}\` beside \`${answer}\`, which excludes it in \`${question.id}\``,
        { place: yaml.at([...at, 'answer']) },
      );
    }
    return question ? [question] : [];
  });
  const [first] = questions;
  const isKnown = (topic: string): boolean => codebook.topics.byId.has(topic);
  if (first && isKnown(claim.topic) && isKnown(first.topic) && questions.every(({ topic }) => topic !== claim.topic)) {
    report(
      yaml.file,
      'topic-mismatch',
      `Unexpected topic \`${claim.topic}\`, expected \`${first.topic}\` as in the question \`${first.id}\``,
      { place: yaml.at([...path, 'topic']) },
    );
  }
  if (first && codebook.events.byId.has(claim.event) && questions.every(({ event }) => event !== claim.event)) {
    report(
      yaml.file,
      'event-mismatch',
      `Unexpected event \`${claim.event}\`, expected \`${first.event}\` as in the question \`${first.id}\``,
      { place: yaml.at([...path, 'event']) },
    );
  }
}

/** The question of an answer, where both are known; reports the one that is not. */
function checkAnswer(
  yaml: YamlFile<Annotation>,
  at: Path,
  given: GivenAnswer,
  { questions }: Codebook,
): Question | undefined {
  if (!checkId(yaml, [...at, 'question'], 'question', given.question, questions)) return undefined;
  const question = questions.byId.get(given.question);
  const answers = new Map(question?.answers.map((answer) => [answer.id, answer]));
  if (!checkId(yaml, [...at, 'answer'], 'answer', given.answer, { byId: answers, whole: questions.whole }))
    return undefined;
  return question;
}

function checkDay(yaml: YamlFile<Annotation>, at: Path, { asksAbout }: Question, { latest }: KnowsUntil): void {
  if (asksAbout === null || latest === null || asksAbout <= latest) return;
  report(
    yaml.file,
    'claim-before-event',
    `Unexpected answer to a question about ${asksAbout} in a text that knows until ${latest}`,
    { place: yaml.at(at) },
  );
}

function excludes({ answers }: Question, one: string, other: string): boolean {
  return answers.some(
    ({ id, excludes: excluded }) =>
      (id === one && excluded.includes(other)) || (id === other && excluded.includes(one)),
  );
}
