import { spawn } from 'node:child_process';
import { root } from './paths.ts';

/** Signals that ask a process to end. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/** How a command ended. */
export interface Outcome {
  /** Exit code; 1 where a signal ended it. */
  readonly code: number;
  /** What it wrote, both streams in order of arrival; empty unless captured. */
  readonly output: string;
}

/** Options of `runCommand`. */
interface Options {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Keep the output instead of passing it on; of `stdout` alone, errors are passed on as they come. */
  readonly capture?: boolean | 'stdout';
}

/**
 * Runs a command to its end. A failure is an outcome, not an exception. A
 * signal to this process ends the command first, so that none is left behind.
 */
export function runCommand(command: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', options.capture ? 'pipe' : 'inherit', options.capture === true ? 'pipe' : 'inherit'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    let received: NodeJS.Signals | null = null;
    const pass = (signal: NodeJS.Signals): void => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      // The signal was for this process too: it ends as it would have without a handler.
      if (received !== null) process.kill(process.pid, received);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a script or a tool of the project on this Node. */
export function runNode(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return runCommand(process.execPath, args, options);
}
