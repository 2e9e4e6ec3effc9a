import { expect, it } from 'vitest';
import { readPort } from '../../scripts/shared/read-port.ts';

it('reads a port, or says what is none', () => {
  expect(readPort({})).toBeNull();
  expect(readPort({ PORT: '' })).toBeNull();
  expect(readPort({ PORT: '0' })).toBe(0);
  expect(readPort({ PORT: '65535' })).toBe(65_535);
  for (const PORT of ['abc', '65536', '-1', '80.5'])
    expect(() => readPort({ PORT })).toThrow(`Unexpected PORT ${PORT}, expected a number from 0 to 65535.`);
});
