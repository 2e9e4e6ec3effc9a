/**
 * `npm run claims`: the editors' tool, without building the site.
 *
 * - `npm run claims`: checks the story and says what is wrong, and where.
 * - `npm run claims -- find "words" [--article ID]`: prints a YAML entry for
 *   every place of the words; letter case, spaces, dashes, apostrophes and
 *   quotation marks need not be exact.
 * - `npm run claims -- open`: lists the sentences that are neither under a claim
 *   nor listed with a reason.
 * - `npm run claims -- translations`: counts what each language of the site lacks.
 * - `npm run claims -- migrate`: rewrites annotations in the form of before version 2
 *   of the data (one question and answer a claim) in today's; nothing else changes.
 */
import { endCommand } from './shared/command-outcome.ts';
import { storyOfCommand } from './shared/story-of-command.ts';
import { runClaims } from './story/claims-command.ts';

endCommand(runClaims(storyOfCommand(), process.argv.slice(2)));
