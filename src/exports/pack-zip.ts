import { zipSync, type Zippable } from 'fflate';

/** Files by their path in an archive. */
export type PackedFiles = Readonly<Record<string, Uint8Array | string>>;

/** The first moment that an archive can state, in any time zone: no file says when it was built. */
export const noMoment = new Date(1980, 0, 1);

/** An archive of files, in the order of their paths, the same bytes for the same files. */
export function packZip(files: PackedFiles): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const content = files[path] ?? '';
    entries[path] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(entries, { mtime: noMoment, level: 9 });
}
