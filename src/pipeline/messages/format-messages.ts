import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { compareIds } from '../../model/id.ts';

/**
 * All messages of all files as text: one line each,
 * `path:line:column  error  reason  rule`, sorted by file, then place, with the
 * advice and the other place of a conflict indented below, and the counts at
 * the end. Empty where there is nothing to say.
 */
export function formatMessages(files: readonly VFile[]): string {
  const messages = files
    .flatMap((file) => file.messages.map((message) => ({ path: file.path, message })))
    .toSorted(
      (a, b) =>
        compareIds(a.path, b.path) ||
        (a.message.line ?? 0) - (b.message.line ?? 0) ||
        (a.message.column ?? 0) - (b.message.column ?? 0) ||
        compareIds(a.message.ruleId ?? '', b.message.ruleId ?? ''),
    );
  if (messages.length === 0) return '';
  const errors = messages.filter(({ message }) => message.fatal === true).length;
  const lines = messages.flatMap(({ path, message }) => formatted(path, message));
  return [...lines, '', `${counted(errors, 'error')}, ${counted(messages.length - errors, 'warning')}`, ''].join('\n');
}

function formatted(path: string, message: VFileMessage): string[] {
  const lines = [
    `${placed(path, message)}  ${message.fatal === true ? 'error' : 'warning'}  ${message.reason}  ${message.ruleId ?? ''}`,
  ];
  const cause = message.cause;
  if (isMessage(cause)) lines.push(`    ${cause.reason}: ${placed(cause.file ?? path, cause)}`);
  if (message.note) lines.push(`    ${message.note.replaceAll('\n', '\n    ')}`);
  return lines;
}

function placed(path: string, { line, column }: VFileMessage): string {
  return `${path}:${line ?? 1}:${column ?? 1}`;
}

function isMessage(cause: unknown): cause is VFileMessage {
  return cause instanceof Error && 'reason' in cause;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
