/** How a command ended: its exit code, and what it says on its two streams. */
export interface CommandOutcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Says what a command has to say, and ends the process as it ended. */
export function endCommand({ code, out, err }: CommandOutcome): void {
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = code;
}
