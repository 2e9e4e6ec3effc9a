import type { Position } from 'unist';
import type { VFile } from 'vfile';
import {
  type AnnotatedFact,
  eventsFileSchema,
  type Moved,
  movedFileSchema,
  questionsFileSchema,
  type SourceEvidence,
  sourcesFileSchema,
  topicsFileSchema,
} from '../../model/codebook.ts';
import { compareIds } from '../../model/id.ts';
import { valuesOf } from '../../model/scale.ts';
import type { Site } from '../../model/site.ts';
import { formsOfTerm, type Term, termsFileSchema } from '../../model/terms.ts';
import type { Codebook } from './codebook.ts';
import { checkId, gather, reportDuplicate, type Spot } from './codebook.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { report } from '../messages/rules.ts';

/** The files of the codebook. */
export interface CodebookFiles {
  readonly events: VFile | null;
  readonly topics: VFile | null;
  readonly questions: VFile | null;
  readonly sources: VFile | null;
  readonly terms: VFile | null;
  /** Ids that are gone; a story may have none. */
  readonly moved: VFile | null;
}

/** The codebook with its source files, so that later checks can say where an entry stands. */
export interface ReadCodebook {
  readonly codebook: Codebook;
  /** In the order of the file, which the search goes by. */
  readonly terms: readonly Term[];
  /** By id. */
  readonly moved: readonly Moved[];
  readonly questions: ReturnType<typeof readYaml<typeof questionsFileSchema>>;
  readonly sources: ReturnType<typeof readYaml<typeof sourcesFileSchema>>;
}

/** Reads the codebook and checks each file in itself and against the others; the scale of claims stands in the file of the site. */
export function readCodebook(files: CodebookFiles, site: YamlFile<Site> | null): ReadCodebook {
  const events = files.events && readYaml(files.events, eventsFileSchema);
  const topics = files.topics && readYaml(files.topics, topicsFileSchema);
  const questions = files.questions && readYaml(files.questions, questionsFileSchema);
  const sources = files.sources && readYaml(files.sources, sourcesFileSchema);
  const scale = site?.value.scale ?? null;
  const codebook: Codebook = {
    portrayals: {
      byId: new Map(valuesOf(scale).map((value) => [value.id, value])),
      whole: site?.whole ?? false,
    },
    events: gather(events, 'events', events?.value.events ?? []),
    topics: gather(topics, 'topics', topics?.value.topics ?? []),
    questions: gather(questions, 'questions', questions?.value.questions ?? []),
    sources: gather(
      sources,
      'sources',
      (sources?.value.sources ?? []).map((source) => ({
        ...source,
        facts: source.facts.map((fact) => ({ text: fact.text, basis: fact.basis, evidence: evidenceOf(fact) })),
      })),
    ),
  };
  for (const [index, event] of (events?.value.events ?? []).entries()) {
    const { starts, ends } = event.days ?? { starts: null, ends: null };
    if (events && starts !== null && ends !== null && ends < starts) {
      report(events.file, 'dating-invalid', `Unexpected end ${ends} before the beginning ${starts}`, {
        place: events.at(['events', index, 'days', 'ends']),
      });
    }
  }
  if (questions) checkQuestions(questions, codebook);
  return { codebook, questions, sources, terms: readTerms(files.terms), moved: readMoved(files.moved, codebook) };
}

function evidenceOf({ evidence, article }: AnnotatedFact): SourceEvidence {
  if (article !== null)
    return evidence === null ? { kind: 'article', article } : { kind: 'words', text: evidence, article };
  return evidence === null ? { kind: 'look-up' } : { kind: 'address', address: evidence };
}

function checkQuestions(yaml: NonNullable<ReadCodebook['questions']>, codebook: Codebook): void {
  for (const [index, question] of yaml.value.questions.entries()) {
    const path = ['questions', index] as const;
    checkId(yaml, [...path, 'topic'], 'topic', question.topic, codebook.topics);
    checkAnswers(yaml, index);
    if (!checkId(yaml, [...path, 'event'], 'event', question.event, codebook.events)) continue;
    const event = codebook.events.byId.get(question.event);
    if (!event || event.days === null) continue;
    const { asksAbout } = question;
    const { starts, ends } = event.days;
    if (asksAbout === null) {
      report(
        yaml.file,
        'asks-outside-event',
        `Unexpected question without a day, expected a day of \`${event.id}\` under \`asksAbout\``,
        { place: yaml.at([...path, 'id']) },
      );
    } else if (asksAbout < starts || asksAbout > (ends ?? asksAbout)) {
      report(
        yaml.file,
        'asks-outside-event',
        `Unexpected day ${asksAbout}, expected a day of \`${event.id}\`: ${starts} to ${ends ?? 'today'}`,
        { place: yaml.at([...path, 'asksAbout']) },
      );
    }
  }
}

function checkAnswers(yaml: NonNullable<ReadCodebook['questions']>, index: number): void {
  const question = yaml.value.questions[index];
  if (!question) return;
  const answers = gather(
    { ...yaml, at: (path) => yaml.at(['questions', index, ...path]) },
    'answers',
    question.answers,
  );
  for (const [at, { excludes }] of question.answers.entries()) {
    for (const [nth, id] of excludes.entries())
      checkId(yaml, ['questions', index, 'answers', at, 'excludes', nth], 'answer', id, answers);
  }
}

/** An id that is gone must not be in use, and must lead to a question that is there. */
function readMoved(file: VFile | null, { questions }: Codebook): Moved[] {
  const yaml = file && readYaml(file, movedFileSchema);
  if (!yaml) return [];
  const seen = new Map<string, Position>();
  for (const [index, { from, to }] of yaml.value.questions.entries()) {
    const place = yaml.at(['questions', index, 'from']);
    const first = seen.get(from);
    if (first !== undefined || questions.byId.has(from))
      reportDuplicate(yaml.file, 'duplicate-id', from, place, { path: yaml.file.path, place: first });
    else seen.set(from, place);
    if (to !== null) checkId(yaml, ['questions', index, 'to'], 'question', to, questions);
  }
  return yaml.value.questions.toSorted((a, b) => compareIds(a.from, b.from));
}

/** A word must not stand for two concepts: a form may be listed under one only. */
function readTerms(file: VFile | null): readonly Term[] {
  const yaml = file && readYaml(file, termsFileSchema);
  if (!yaml) return [];
  const terms = gather(yaml, 'terms', yaml.value.terms);
  const seen = new Map<string, Spot & { readonly id: string }>();
  for (const [index, term] of yaml.value.terms.entries()) {
    const { id } = term;
    for (const [language, list] of formsOfTerm(term)) {
      for (const [at, form] of list.entries()) {
        const place = yaml.at(['terms', index, language, at]);
        const first = seen.get(form);
        if (first && first.id !== id) reportDuplicate(yaml.file, 'duplicate-form', form, place, first);
        else seen.set(form, { path: yaml.file.path, place, id });
      }
    }
  }
  return [...terms.byId.values()];
}
