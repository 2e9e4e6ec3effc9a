import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './paths.ts';

/** The part of a workflow that a shell can run. */
const workflowSchema = z.object({
  env: z.record(z.string(), z.string()),
  jobs: z.object({
    build: z.object({
      steps: z.array(z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })),
    }),
  }),
});

/** Where the host of the workflow would show the site. */
export const siteOfWorkflow = { SITE: 'https://example.org', BASE: '/mine' };

/** What stands for npm: packages are those of this project, and a script is run by this Node. */
const npm = `#!/bin/sh
case "$*" in
  ci) ln -s '${join(root, 'node_modules')}' node_modules ;;
  "--prefix engine run build") cd engine && exec '${process.execPath}' scripts/build.ts ;;
  *) echo "unexpected: npm $*" >&2; exit 1 ;;
esac
`;

/**
 * Makes a new story, and runs the steps of its workflow one after the other as the host would, with a Git repository of
 * this machine as the program.
 *
 * @param folder an empty one
 * @param engine a copy of the project, which becomes a repository
 * @returns what went wrong; null where the site was built
 */
export function proveNew(folder: string, engine: string, env: NodeJS.ProcessEnv): string | null {
  const run = (command: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): string | null => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: { ...env, ...more }, encoding: 'utf8' });
    return status === 0 ? null : `${command} ${args.join(' ')}\n${stdout}${stderr}`;
  };
  const git = (...args: string[]): string | null =>
    run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], engine);
  // The packages are no part of the program.
  writeFileSync(join(engine, '.gitignore'), 'node_modules\n.cache/\n.astro/\n');
  const failed = git('init', '-q') ?? git('add', '-A') ?? git('commit', '-q', '-m', 'Program');
  if (failed !== null) return failed;
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: engine, encoding: 'utf8' }).stdout.trim();
  const story = join(folder, 'story');
  const made = run(
    process.execPath,
    ['scripts/new.ts', story, '--languages', 'en,de', '--example', '--engine', engine, '--commit', commit],
    engine,
  );
  if (made !== null) return made;
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), npm);
  chmodSync(join(bin, 'npm'), 0o755);
  const workflow = workflowSchema.parse(parse(readFileSync(join(story, '.github/workflows/pages.yml'), 'utf8')));
  const known: Readonly<Record<string, string>> = {
    'github.workspace': folder,
    'steps.pages.outputs.origin': siteOfWorkflow.SITE,
    'steps.pages.outputs.base_path': siteOfWorkflow.BASE,
  };
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ ([\w.]+) \}\}/gu, (whole, name: string) => known[name] ?? whole);
  for (const step of workflow.jobs.build.steps) {
    if (step.run === undefined) continue;
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]));
    const path = `${bin}${delimiter}${env['PATH'] ?? ''}`;
    const outcome = run('bash', ['-e', '-c', step.run], folder, { ...workflow.env, ...own, PATH: path });
    if (outcome !== null) return outcome;
  }
  return existsSync(join(folder, 'site/index.html')) ? null : 'The site has no front page.';
}
