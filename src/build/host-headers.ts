/**
 * The headers of the site for hosts that read them from a file of the site:
 * `_headers`, as Netlify and Cloudflare take it. They say once more what the
 * pages say of themselves, for files that are no pages too, and what a page
 * cannot say: who may frame it, how it is to be read, what it may ask for.
 */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the headers, at the top of the site. */
export const headersFile = '_headers';

/** The folder of pages that are made to be framed by others. */
const framed = 'embed';

/** What holds for every file. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
} as const;

const policyName = 'Content-Security-Policy';

/** Headers by name for the paths that a pattern fits: a path, or with `*` at its end all that begin with it. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** Writes the headers of a built site. `base` is the path it was built for, with slashes at both ends. */
export function writeHostHeaders(outDir: string, base: string): void {
  const policy = [...joinedPolicy(outDir)].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  const rules: HeaderRule[] = [
    {
      pattern: `${base}*`,
      headers: [...(policy === '' ? [] : [[policyName, policy] as const]), ...Object.entries(everywhere)],
    },
    // Where two rules fit, both policies hold: one that lets a page be framed could not be taken back.
    ...unframed(outDir, base).map((pattern) => ({
      pattern,
      headers: [[policyName, "frame-ancestors 'none'"]] as const,
    })),
  ];
  const text = rules.map(({ pattern, headers }) =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  );
  writeFileSync(join(outDir, headersFile), text.join('\n'));
}

/** What any page may load, as the pages say it. */
function joinedPolicy(outDir: string): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const path of globSync('**/*.html', { cwd: outDir, exclude: ['pagefind'] }).sort()) {
    const html = readFileSync(join(outDir, path), 'utf8');
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/iu.exec(html) ?? [];
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/u);
      if (name) joined.set(name, new Set([...(joined.get(name) ?? []), ...sources].sort()));
    }
  }
  return joined;
}

/** Patterns that fit every page but those made to be framed, which may stand in the folder of a language too. */
function unframed(outDir: string, base: string): string[] {
  const entries = readdirSync(outDir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    base,
    ...entries.flatMap((entry) => {
      const path = `${base}${entry.name}`;
      if (!entry.isDirectory()) return entry.name.endsWith('.html') ? [path] : [];
      if (entry.name === framed) return [];
      const inner = join(outDir, entry.name);
      return readdirSync(inner).includes(framed) ? unframed(inner, `${path}/`) : [`${path}/*`];
    }),
  ];
}

/** Reads a file of headers. */
export function readHostHeaders(text: string): HeaderRule[] {
  const rules: { readonly pattern: string; readonly headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (/^\S/u.test(line) && !line.startsWith('#')) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of a path: where several rules name one, all their values, as hosts join them. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Map<string, string> {
  const joined = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!fits) continue;
    for (const [name, value] of headers) joined.set(name, [joined.get(name), value].filter(Boolean).join(', '));
  }
  return joined;
}
