/**
 * `npm run check`: checks the story that STORY names, by default the one of this project: everything that its build says,
 * remarks too, and what is missing before it can be published. Exit code 1 where it has an error.
 * That the program itself does what it should is for `npm test` to say, whatever the story.
 */
import { storyOfCommand } from './shared/story-of-command.ts';
import { checkStoryFolder } from './story/check-command.ts';

const { isSound, report } = checkStoryFolder(storyOfCommand());
process.stdout.write(report);
if (!isSound) process.exitCode = 1;
