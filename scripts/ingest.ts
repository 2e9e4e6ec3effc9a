/**
 * `npm run ingest -- ARTICLE…`: writes what rules take for the claims of articles that nobody has coded into
 * `drafts/<id>.yaml`, for an editor to take over claim by claim. Writes over nothing.
 */
import { storyOfCommand } from './shared/story-of-command.ts';
import { runIngest } from './story/ingest-command.ts';

const { code, out, err } = runIngest(storyOfCommand(), process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
