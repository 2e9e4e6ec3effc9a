/**
 * The content build of `npm run dev`: a process that stays, builds whenever it
 * is asked to, and answers whether the content is whole. What takes long it
 * does once: packages are loaded and unchanged YAML is parsed at the first
 * build; the project's own code is loaded anew after it was edited.
 */
import { registerHooks } from 'node:module';
import { keepDocuments } from '../../src/pipeline/read/yaml-documents.ts';
import { storyOfCommand } from '../shared/story-of-command.ts';
import type { BuildAnswer, BuildRequest } from './content-requests.ts';

const project = new URL('../..', import.meta.url).href;
const packages = new URL('../../node_modules/', import.meta.url).href;
/** Modules with a memory of their own: one copy for all builds. */
const lasting = [import.meta.url, new URL('../../src/pipeline/read/yaml-documents.ts', import.meta.url).href];

const place = storyOfCommand();
let edition = 0;

// A module is known by its address: with another one it is read from its file again.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const own = resolved.url.startsWith(project) && !resolved.url.startsWith(packages);
    if (!own || lasting.includes(resolved.url)) return resolved;
    return { ...resolved, url: `${resolved.url}?edition=${edition}` };
  },
});
keepDocuments();

async function build(): Promise<BuildAnswer> {
  const { makeContent } = await import('../../src/build/make-content.ts');
  const { content, messages, errors, warnings, first } = makeContent(place, true);
  process.stderr.write(messages);
  return { whole: content !== null, errors, warnings, first };
}

process.on('message', (request: BuildRequest) => {
  if (request.codeEdited) edition += 1;
  build()
    .catch((error: unknown) => {
      // Code that is being edited may not even parse.
      console.error(error);
      const first = error instanceof Error ? error.message : String(error);
      return { whole: false, errors: 1, warnings: 0, first } satisfies BuildAnswer;
    })
    .then((answer) => process.send?.(answer))
    .catch(console.error);
});
// An interrupt reaches both processes; this one ends with the other.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
