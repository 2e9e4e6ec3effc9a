import { expect, it } from 'vitest';
import { whereWritable } from '../../src/build/where-writable.ts';

it('says its own sentence where a place cannot be written to, and leaves all other errors', () => {
  const failing = (error: Error) => () =>
    whereWritable('Not here.', () => {
      throw error;
    });
  expect(whereWritable('Not here.', () => 1)).toBe(1);
  for (const code of ['EACCES', 'EPERM', 'EROFS'])
    expect(failing(Object.assign(new Error(code), { code }))).toThrow('Not here.');
  expect(failing(Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toThrow('no room');
});
