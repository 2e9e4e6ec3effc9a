import { expect, it } from 'vitest';
import { siteEnvironment } from '../../scripts/shared/paths.ts';

it('an empty SITE is no SITE', () => {
  const env = siteEnvironment({ SITE: '' }, { site: null, base: '/' });
  expect(env).not.toHaveProperty('SITE');
  expect(env['BASE']).toBe('/');
});
