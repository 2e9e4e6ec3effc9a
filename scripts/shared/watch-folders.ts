import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isWithin } from '../../src/build/story-place.ts';

/**
 * Tells of every change in some folders and all below them, also where a folder comes later or comes again. Folders
 * are watched and not files: editors save by renaming a new file over the old one, and who watches the old one hears no more of it.
 *
 * @param onChange gets the path of what changed
 * @returns what ends the watching
 */
export function watchFolders(folders: readonly string[], onChange: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (!isWithin(folder, path)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const follow = (folder: string): void => {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true || watchers.has(folder)) return;
    const watcher = watch(folder, (event, name) => {
      const path = name === null ? folder : join(folder, name);
      // A folder of this name may be another one now.
      if (event === 'rename' && name !== null) {
        forget(path);
        follow(path);
      }
      onChange(path);
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) follow(join(folder, entry.name));
  };
  const above = new Map<string, FSWatcher>();
  for (const folder of folders) {
    follow(folder);
    const parent = dirname(folder);
    if (above.has(parent) || !existsSync(parent)) continue;
    const names = new Set(folders.filter((path) => dirname(path) === parent).map((path) => basename(path)));
    above.set(
      parent,
      watch(parent, (event, name) => {
        if (event !== 'rename' || name === null || !names.has(name)) return;
        forget(join(parent, name));
        follow(join(parent, name));
        onChange(join(parent, name));
      }),
    );
  }
  return () => {
    for (const watcher of [...watchers.values(), ...above.values()]) watcher.close();
    watchers.clear();
  };
}
