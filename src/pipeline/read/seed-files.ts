import { VFile } from 'vfile';
import { compareIds } from '../../model/id.ts';
import { reportDuplicate } from './codebook.ts';
import { report } from '../messages/rules.ts';
import type { InputFile } from './story-files.ts';

/** What lies in `seeds/`. */
export interface SeedFiles {
  /** In the order of paths: each a text by its name, which no other has. */
  readonly seeds: readonly InputFile[];
  /** The names of everything else, of which a message tells. */
  readonly refused: ReadonlySet<string>;
}

/** Sorts out what can be seeds, and reports the rest: it would be published, under its name, to no good. */
export function seedFiles(input: readonly InputFile[], strays: readonly string[], files: VFile[]): SeedFiles {
  const refused = new Set<string>();
  const seeds: InputFile[] = [];
  const paths = new Map<string, string>();
  const refuse = (path: string, reportTo: (file: VFile) => void): void => {
    const file = new VFile({ path });
    reportTo(file);
    files.push(file);
    refused.add(nameOf({ path }));
  };
  for (const path of strays.toSorted(compareIds))
    refuse(path, (file) => report(file, 'seed-file-unknown', `Unexpected link or device \`${path}\`, expected a file`));
  for (const seed of input.toSorted((a, b) => compareIds(a.path, b.path))) {
    const { path } = seed;
    const name = nameOf(seed);
    // Names that only some systems tell apart are one name: their downloads would have one address there.
    const key = name.normalize('NFC').toLowerCase();
    const first = paths.get(key);
    if (!name.endsWith('.txt'))
      refuse(path, (file) =>
        report(
          file,
          'seed-file-unknown',
          `Unexpected file \`${path}\`, expected a name that ends in \`.txt\` or \`.html\``,
        ),
      );
    else if (first !== undefined)
      refuse(path, (file) =>
        reportDuplicate(file, 'duplicate-seed', name, undefined, { path: first, place: undefined }),
      );
    else {
      paths.set(key, path);
      seeds.push(seed);
    }
  }
  return { seeds, refused };
}

/** The name of a file without its folders. */
export function nameOf({ path }: Pick<InputFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
