import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OutsideSite } from './read-site.ts';
import { decoded } from './site-data.ts';

const list = 'data/SHA256SUMS.txt';

/** Compares the files below `data/` with the list of their digests, and those that have a schema with it. */
export async function checkFiles(site: OutsideSite, problems: string[]): Promise<number> {
  const bytes = await site.read(list);
  if (!bytes) {
    problems.push(`${list} is missing`);
    return 0;
  }
  const listed = decoded(bytes)
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [, digest, name] = /^([0-9a-f]{64}) {2}(\S.*)$/u.exec(line) ?? [];
      if (digest !== undefined && name !== undefined) return [{ digest, path: `data/${name}` }];
      problems.push(`${list} has the line “${line}”, expected a digest, two spaces and a name`);
      return [];
    });
  for (const { digest, path } of listed) {
    const file = await site.read(path);
    if (!file) problems.push(`${path} is missing, ${list} names it`);
    else if (createHash('sha256').update(file).digest('hex') !== digest)
      problems.push(`${path} has another SHA-256 than ${list} says`);
  }
  const known = new Set([list, ...listed.map(({ path }) => path)]);
  // The page of the data, and its picture, stand in the same folder.
  const own = new Set(['data/index.html', 'data/share.png']);
  for (const path of site.paths ?? [])
    if (path.startsWith('data/') && !own.has(path) && !known.has(path)) problems.push(`${path} is not in ${list}`);
  for (const path of known) {
    const schema = path.endsWith('.schema.json') ? null : await site.read(path.replace(/\.json$/u, '.schema.json'));
    if (path.endsWith('.json') && schema) problems.push(...(await schemaProblems(site, path, decoded(schema))));
  }
  return listed.length;
}

async function schemaProblems(site: OutsideSite, path: string, schema: string): Promise<string[]> {
  try {
    const ajv = new Ajv2020({ strict: true, validateFormats: false });
    const validate = ajv.compile(Object(JSON.parse(schema)));
    const bytes = await site.read(path);
    if (bytes) validate(JSON.parse(decoded(bytes)));
    return (validate.errors ?? []).map(
      ({ instancePath, message = 'breaks its schema' }) => `${path}: ${instancePath} ${message}`,
    );
  } catch (error) {
    return [`${path} cannot be compared with its schema: ${error instanceof Error ? error.message : String(error)}`];
  }
}
