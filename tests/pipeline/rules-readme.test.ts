import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { rules } from '../../src/pipeline/messages/rules.ts';

it('has a line for every rule in the readme of the pipeline, and for no other', () => {
  const readme = readFileSync(join(root, 'src/pipeline/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([a-z0-9-]+)`\s+\| (error|warning|remark)/gmu)].map(([, id, severity]) => [
    id,
    severity,
  ]);
  expect(rows).toEqual(Object.entries(rules).map(([id, { severity }]) => [id, severity]));
});
