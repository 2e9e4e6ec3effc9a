/**
 * `npm run verify -- FOLDER|ADDRESS`: checks a built site from outside, a
 * folder or an address on this machine, by what it publishes alone. Exits with
 * 1 where something is not as the site says.
 */
import { openSite } from './verify/read-site.ts';
import { verifySite } from './verify/verify-site.ts';

const [where = 'dist', ...others] = process.argv.slice(2);
if (others.length > 0) {
  console.error('Expected one folder or address: npm run verify -- dist');
  process.exitCode = 2;
} else {
  try {
    const { problems, summary } = await verifySite(openSite(where));
    for (const line of [...problems, ...summary]) console.log(line);
    console.log(problems.length === 0 ? 'All is as the site says.' : `${problems.length} problems.`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
