import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/paths.ts';
import { builtPages } from './built-site.ts';

const configSchema = z.object({
  root: z.boolean(),
  extends: z.array(z.string()),
  rules: z.record(z.string(), z.enum(['off', 'warn', 'error'])),
});

it('every page is valid HTML', () => {
  const config = configSchema.parse(JSON.parse(readFileSync(`${root}/.config/html-validate.json`, 'utf8')));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const findings = builtPages().flatMap(({ path, html }) =>
    validator
      .validateStringSync(html, path)
      .results.flatMap(({ messages }) =>
        messages.map((found) => `${path}:${found.line}:${found.column} ${found.ruleId}: ${found.message}`),
      ),
  );
  expect(findings).toEqual([]);
});
