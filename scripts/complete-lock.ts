/**
 * `npm run complete-lock`, after adding a package: a registry may lack the
 * binaries of other systems, `npm install` then leaves them out of the lock,
 * and `npm ci` refuses it (https://github.com/npm/cli/issues/9846).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, lockFileSchema, missingPackages } from './shared/lock-file.ts';
import { root } from './shared/paths.ts';

const path = join(root, 'package-lock.json');
const lock = lockFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const missing = missingPackages(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`${missing.length} packages added to package-lock.json.`);
