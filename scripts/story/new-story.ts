import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { placeholder } from './check-command.ts';
import { exampleCodebook, exampleFiles } from './new-example.ts';
import { pagesWorkflow } from './new-workflow.ts';
import { type Codebook, codebookFiles, inEvery, schemaLine } from './new-yaml.ts';

/** Where the program comes from that builds the site on the host. */
export interface Engine {
  /** The address of its Git repository. */
  readonly address: string;
  readonly commit: string;
}

/** What a new story begins with. */
export interface NewStory {
  readonly name: string;
  /** BCP 47; the first stands at the root of the site. */
  readonly languages: readonly string[];
  /** Whether it begins with two short invented articles and four claims. */
  readonly example: boolean;
  /** Null where it is not known: then no workflow is written. */
  readonly engine: Engine | null;
}

/** The files of a new story by path below its folder: the fewest that build, with comments that teach. */
export function newStoryFiles(story: NewStory): Map<string, string> {
  const { engine, example, languages } = story;
  const codebook = example ? exampleCodebook() : emptyCodebook(languages);
  return new Map([
    ['README.md', readme(story)],
    ['.gitignore', '# Made again by every build.\n/dist/\n/.collate/\n'],
    ['seeds/.gitkeep', ''],
    ['story/site.yaml', siteFile(story)],
    ...codebookFiles(codebook),
    ...(example ? exampleFiles(digestOf) : []),
    ...(engine ? [['.github/workflows/pages.yml', pagesWorkflow(engine)] as const] : []),
  ]);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function siteFile({ name, languages }: NewStory): string {
  const write = (what: string): string => inEvery(languages, `${placeholder}: ${what}`);
  return `${schemaLine('site', './')}# What the site says of itself and of its story. A text may lack a language; what is null is shown as not given.
# \`npm run check\` says what is still missing before it can be published.
name: ${stringify(name, { lineWidth: 0 }).trimEnd()}
# The first language stands at the root of the site, the others below it: /${languages.at(1) ?? 'fr'}/.
languages: [${languages.join(', ')}]
title: ${write('the story in one line')}
lede: ${write('two sentences on the story, and on which texts tell it')}
forewarning: ${write('how to read this site, and what it cannot tell')}
# The event that divides before from after, if one does: pivot: the-story
# What claims are told by beside their topics, if by anything: scale: { name: …, values: […], neutral: … }
# Who chose the texts, who coded them, who pays, whom to write to.
publisher: null
funding: null
selection: null
coders: null
translators: null
reviewers: null
contact: null
# On what terms the coding may be used, such as CC BY 4.0.
licence: null
`;
}

function emptyCodebook(languages: readonly string[]): Codebook {
  const write = (what: string): string => inEvery(languages, `${placeholder}: ${what}`);
  return {
    events: `
  - id: the-story
    name: ${write('the event')}
    short: ${write('in two words')}
    days: null # or { starts: 2030-01-31, ends: null }
`,
    topics: ` []
#  - id: cost
#    name: ${inEvery(languages, 'what it costs')}
`,
    questions: ` []
#  - id: what-cost
#    event: the-story
#    topic: cost
#    text: ${inEvery(languages, 'What does it cost?')}
#    answers:
#      - { id: little, text: ${inEvery(languages, 'Little')} }
#      - { id: much, text: ${inEvery(languages, 'Much')} }
#    difference: { kind: contradiction, note: ${inEvery(languages, 'One says little, one much.')} }
`,
    sources: ` []
#  - id: the-gazette
#    kind: newspaper # publisher, newspaper, institute, person or body
#    name: ${inEvery(languages, 'The Gazette')}
#    short: ${inEvery(languages, 'Gazette')}
`,
  };
}

function readme({ name, example, engine }: NewStory): string {
  return `# ${name}

A story told by several articles, laid side by side by Collate. \`seeds/\` holds the articles as received, \`story/\` what
editors write about them. All else is made from these.

In a checkout of Collate, with the path of this folder:

    STORY=/path/to/this/folder npm run dev      # shows the site while you write, and what is wrong
    STORY=/path/to/this/folder npm run article -- add FILE
    STORY=/path/to/this/folder npm run check    # what is wrong, and what is missing before it can be published
    STORY=/path/to/this/folder npm run build    # writes dist/

- \`story/site.yaml\`: name, languages, who is behind it
- \`story/codebook/\`: events, topics, questions and sources, to which claims refer
- \`story/annotations/<digits>.yaml\`: one article each: its publisher, day and claims${example ? '; those of the example show the fields' : ''}
- \`story/corrections.yaml\`, \`story/published.yaml\`: what was wrong, and what was published; \`npm run edition\` writes the second
${
  engine
    ? '\nA push to `main` publishes the site with GitHub Pages (`.github/workflows/pages.yml`), once the settings of the repository\nname GitHub Actions as the source of its pages. The workflow names the version of Collate that builds it.\n'
    : ''
}`;
}
