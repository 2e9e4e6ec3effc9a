import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../../scripts/shared/paths.ts';
import { buildWith } from './story-copy.ts';

/** A story with the fewest files that build. */
export interface SmallStory {
  /** What `site.yaml` says beside what no story can do without. */
  readonly site: Readonly<Record<string, unknown>>;
  /** Texts by the names of their seeds, each with its annotation but for seed and digest; null where nobody has annotated it. */
  readonly texts: Readonly<Record<string, { readonly text: string; readonly annotation: object | null }>>;
  /** The lists of the codebook that are not empty. */
  readonly codebook?: Readonly<Record<string, readonly object[]>>;
}

/** Says nothing of itself that `site.yaml` may leave open. */
const silent = Object.fromEntries(
  ['publisher', 'funding', 'selection', 'coders', 'translators', 'reviewers', 'contact'].map((key) => [key, null]),
);

const lists = ['events', 'topics', 'questions', 'sources'] as const;

/**
 * Writes a story into a folder of its own and builds its site, for the root of a host that is not known. Throws with
 * the end of what the build said.
 *
 * @returns the folder of the site
 */
export async function buildSmallStory(folder: string, { site, texts, codebook = {} }: SmallStory): Promise<string> {
  const files = new Map<string, string>([['story/site.yaml', stringify({ ...silent, ...site })]]);
  for (const list of lists) files.set(`story/codebook/${list}.yaml`, stringify({ [list]: codebook[list] ?? [] }));
  for (const [name, { text, annotation }] of Object.entries(texts)) {
    files.set(`seeds/${name}`, text);
    if (annotation === null) continue;
    const sha256 = createHash('sha256').update(text).digest('hex');
    files.set(`story/annotations/${name.slice(0, 2)}.yaml`, stringify({ seed: name, sha256, ...annotation }));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await buildWith(root, { story: folder });
  return join(folder, 'dist');
}

/** What an annotation says of its text as a whole. */
function known(language: string, source: string, published: string): object {
  return {
    display: 'full',
    language: { value: language, basis: 'editor' },
    source: { value: source, basis: 'editor' },
    published: { value: published, precision: 'day', basis: 'editor' },
  };
}

/** In German alone: one question that two texts answer, no scale and no event that the story turns on. */
export const germanStory: SmallStory = {
  site: {
    name: 'Fähre',
    languages: ['de'],
    title: { de: 'Was zwei Blätter über die Fähre schreiben' },
    lede: { de: 'Zwei Artikel über die Fähre von Althaus.' },
    forewarning: { de: 'Jemand hat diese Texte ausgewählt.' },
  },
  texts: {
    '10_faehre.txt': {
      text: 'Die Fähre kommt im Mai\n\nDie neue Fähre von Althaus fährt ab Mai, sagt der Bürgermeister. Sie trägt zwölf Wagen und ersetzt die alte, die seit dem Herbst am Ufer liegt.\n',
      annotation: {
        ...known('deu', 'anzeiger', '2031-02-03'),
        claims: [
          {
            id: 'mai',
            quote: 'Die neue Fähre von Althaus fährt ab Mai',
            statement: { de: 'Die Fähre fährt ab Mai.' },
            translation: {},
            event: 'faehre',
            topic: 'termin',
            answers: [{ question: 'wann', answer: 'mai' }],
            voice: { kind: 'reported', speaker: 'bote', speakerText: 'der Bürgermeister' },
            certainty: 'predicted',
          },
        ],
      },
    },
    '20_faehre.txt': {
      text: 'Keine Fähre vor August\n\nVor August wird in Althaus keine Fähre fahren. Die Werft hat den Bau um drei Monate verschoben, weil der Motor fehlt.\n',
      annotation: {
        ...known('deu', 'bote', '2031-02-05'),
        claims: [
          {
            id: 'august',
            quote: 'Vor August wird in Althaus keine Fähre fahren',
            statement: { de: 'Vor August fährt keine Fähre.' },
            translation: {},
            event: 'faehre',
            topic: 'termin',
            answers: [{ question: 'wann', answer: 'august' }],
            voice: { kind: 'own-voice' },
            certainty: 'asserted',
          },
        ],
      },
    },
  },
  codebook: {
    events: [{ id: 'faehre', name: { de: 'die neue Fähre' }, short: { de: 'Fähre' }, days: null }],
    topics: [{ id: 'termin', name: { de: 'Termin' } }],
    questions: [
      {
        id: 'wann',
        event: 'faehre',
        topic: 'termin',
        text: { de: 'Wann fährt die Fähre?' },
        answers: [
          { id: 'mai', text: { de: 'ab Mai' } },
          { id: 'august', text: { de: 'nicht vor August' } },
        ],
        difference: { kind: 'contradiction', note: { de: 'Beides zugleich geht nicht.' } },
      },
    ],
    sources: [
      { id: 'anzeiger', kind: 'publisher', name: { de: 'Althauser Anzeiger' }, short: { de: 'Anzeiger' } },
      { id: 'bote', kind: 'publisher', name: { de: 'Uferbote' }, short: { de: 'Bote' } },
    ],
  },
};

/** Read in English, of texts in Arabic: one of them coded, the other as it came. */
export const arabicStory: SmallStory = {
  site: {
    name: 'Well',
    languages: ['en'],
    title: { en: 'Two texts on a well' },
    lede: { en: 'Two articles on the well of a village.' },
    forewarning: { en: 'Somebody chose these texts.' },
  },
  texts: {
    '10_well.txt': {
      text: 'البئر الجديدة في القرية\n\nقال المختار إن البئر الجديدة ستفتح في الربيع. وأضاف أن الماء يكفي القرية كلها، وأن العمل مستمر كل يوم منذ الخريف.\n',
      annotation: {
        ...known('ara', 'news', '2031-01-10'),
        claims: [
          {
            id: 'spring',
            quote: 'البئر الجديدة ستفتح في الربيع',
            statement: { en: 'The well opens in spring.' },
            translation: { en: 'the new well will open in spring' },
            event: 'well',
            topic: 'date',
            voice: { kind: 'own-voice' },
            certainty: 'predicted',
            note: { en: 'Nothing is asked.' },
          },
        ],
      },
    },
    '20_well.txt': {
      text: 'أهل القرية ينتظرون الماء\n\nما زال أهل القرية ينتظرون الماء منذ أشهر. يذهب الأطفال كل صباح إلى النهر البعيد ويعودون قبل الظهر.\n',
      annotation: { ...known('ara', 'news', '2031-01-12'), claims: [] },
    },
  },
  codebook: {
    events: [{ id: 'well', name: { en: 'the new well' }, short: { en: 'well' }, days: null }],
    topics: [{ id: 'date', name: { en: 'date' } }],
    sources: [{ id: 'news', kind: 'publisher', name: { ar: 'أخبار القرية' }, short: { ar: 'الأخبار' } }],
  },
};

/** Read in Kazakh and Russian, with texts of both that nobody has coded or annotated, and no question. */
export const kazakhStory: SmallStory = {
  site: {
    name: 'Köpir',
    languages: ['kk', 'ru'],
    title: { kk: 'Көпір туралы екі мәтін' },
    lede: { kk: 'Көпір туралы екі мақала.', ru: 'Две статьи о мосте.' },
    forewarning: { kk: 'Бұл мәтіндерді біреу таңдады.' },
  },
  texts: {
    '10_kopir.txt': {
      text: 'Жаңа көпір күзде ашылады\n\nЖаңа көпір күзде ашылады, деді ауыл әкімі. Құрылысшылар демалыссыз жұмыс істеп жатыр, ал ескі көпір қыстан бері жабық тұр. Бұл туралы тұрғындар жиналысында айтылды.\n',
      annotation: null,
    },
    '20_most.txt': {
      text: 'Мост откроют осенью\n\nНовый мост через реку откроют осенью, сообщили в районе. Строители работают без выходных, а старый мост закрыт с зимы. Об этом рассказали на собрании жителей.\n',
      annotation: null,
    },
  },
};
