import { expect, it } from 'vitest';
import { checkSite } from '../../src/build/check-site.ts';
import { siteLanguages } from '../languages.ts';
import { address, dist } from './built-site.ts';

it('every link and fragment resolves, and every quote is marked on the page of its article', () => {
  expect(checkSite(dist, address, siteLanguages)).toEqual([]);
});
