import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { compareIds } from '../../model/id.ts';

/**
 * All messages of all files as text: one line each,
 * `path:line:column  error  reason  rule`, sorted by file, then place, with the other place of a conflict
 * and the advice indented below, and the counts at the end. Advice that is the same for several in a row stands under the
 * last of them. Remarks are counted, and listed only where all is asked for. Empty where there is nothing to say.
 */
export function formatMessages(files: readonly VFile[], { all = false }: { readonly all?: boolean } = {}): string {
  const found = files.flatMap((file) => file.messages.map((message) => ({ path: file.path, message })));
  const messages = found
    .filter(({ message }) => all || severityOf(message) !== 'remark')
    .toSorted(
      (a, b) =>
        compareIds(a.path, b.path) ||
        (a.message.line ?? 0) - (b.message.line ?? 0) ||
        (a.message.column ?? 0) - (b.message.column ?? 0) ||
        compareIds(a.message.ruleId ?? '', b.message.ruleId ?? ''),
    );
  if (found.length === 0) return '';
  const count = (severity: Severity): number => found.filter(({ message }) => severityOf(message) === severity).length;
  const remarks = count('remark');
  const lines = messages.flatMap(({ path, message }, index) =>
    formatted(path, message, messages[index + 1]?.message.note === message.note),
  );
  const counts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    ...(remarks === 0 ? [] : [counted(remarks, 'remark') + (all ? '' : ' (listed by `npm run check`)')]),
  ];
  return [...lines, ...(lines.length > 0 ? [''] : []), counts.join(', '), ''].join('\n');
}

type Severity = 'error' | 'warning' | 'remark';

function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'remark';
}

function formatted(path: string, message: VFileMessage, isAdviceBelow: boolean): string[] {
  const lines = [`${placed(path, message)}  ${severityOf(message)}  ${message.reason}  ${message.ruleId ?? ''}`];
  const cause = message.cause;
  if (isMessage(cause)) lines.push(`    ${cause.reason}: ${placed(cause.file ?? path, cause)}`);
  if (message.note && !isAdviceBelow) lines.push(`    ${message.note.replaceAll('\n', '\n    ')}`);
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
