/** Writes to a place; where it cannot be written to, throws this sentence in the place of what the system says. */
export function whereWritable<Result>(sentence: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new Error(sentence, { cause: error });
  }
}
