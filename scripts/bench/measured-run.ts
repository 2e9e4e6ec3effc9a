import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface MeasuredRun {
  readonly seconds: number;
  /** The most memory that it and all that it started held at once, in bytes; null where the system does not tell. */
  readonly memory: number | null;
}

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** Runs a command to its end. Throws with all that it said when it fails. */
export function measureRun(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let memory = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const looking = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), interval);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(looking);
      if (code !== 0) reject(new Error(`${program} failed.\n${said}`));
      else resolve({ seconds: (performance.now() - began) / 1000, memory: memory || null });
    });
  });
}

/** The resident memory of a process and its descendants in bytes; 0 where there is no /proc. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const path of globSync('/proc/[0-9]*/status')) {
    const status = readStatus(path);
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
    parents.set(field('Pid'), field('PPid'));
    sizes.set(field('Pid'), field('VmRSS') * 1024);
  }
  const isBelow = (id: number): boolean => id === root || (id > 1 && isBelow(parents.get(id) ?? 0));
  return [...sizes].reduce((sum, [id, size]) => (isBelow(id) ? sum + size : sum), 0);
}

/** A process may end between the list and the look. */
function readStatus(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
