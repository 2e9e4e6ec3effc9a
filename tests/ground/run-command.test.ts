import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode } from '../../scripts/shared/run-command.ts';
import { root } from '../../scripts/shared/paths.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('hands back the exit code and both streams', async () => {
  const outcome = await runNode(['-e', "console.log('out'); console.error('err'); process.exit(3)"], { capture: true });
  expect(outcome.code).toBe(3);
  expect(outcome.output).toContain('out\n');
  expect(outcome.output).toContain('err\n');
});

it('takes a program that is not there for a failure', async () => {
  expect((await runNode(['/nowhere/at-all.ts'], { capture: true })).code).toBe(1);
});

it('ends the command when it is itself told to end', async () => {
  const folder = temporaryFolder({
    'child.mjs':
      "import { writeFileSync } from 'node:fs'; process.on('SIGTERM', () => { writeFileSync('ended', ''); process.exit(0); }); setInterval(() => {}, 1000); console.log('ready');",
    'parent.ts': `import { runNode } from '${join(root, 'scripts', 'shared', 'run-command.ts')}'; await runNode(['child.mjs'], { cwd: import.meta.dirname }); console.log('went on');`,
  });
  const parent = spawn(process.execPath, [join(folder, 'parent.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  parent.kill('SIGTERM');
  let later = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    later += chunk.toString();
  });
  await once(parent, 'close');
  expect(later).toBe('');
  expect(existsSync(join(folder, 'ended'))).toBe(true);
});
