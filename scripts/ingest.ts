/**
 * `npm run ingest -- ARTICLE…`: writes what rules take for the claims of articles that nobody has coded into
 * `drafts/<id>.yaml`, for an editor to take over claim by claim. Writes over nothing.
 */
import { endCommand } from './shared/command-outcome.ts';
import { storyOfCommand } from './shared/story-of-command.ts';
import { runIngest } from './story/ingest-command.ts';

endCommand(runIngest(storyOfCommand(), process.argv.slice(2)));
