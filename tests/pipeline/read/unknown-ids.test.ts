import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { reportUnknown } from '../../../src/pipeline/read/codebook.ts';

function said(id: string, ids: readonly string[]): string | undefined {
  const file = new VFile();
  reportUnknown(file, undefined, 'question', id, ids);
  return file.messages[0]?.reason;
}

it('offers for an unknown id the nearest, else all of a few, else those of many that share a part', () => {
  const many = Array.from({ length: 30 }, (_, index) => `other-${index}`);
  expect(said('when-opend', ['when-opened', 'how-far'])).toBe(
    'Unexpected question `when-opend`, expected `when-opened`',
  );
  expect(said('what-price', ['when-opened', 'how-far'])).toBe(
    'Unexpected question `what-price`, expected one of `when-opened`, `how-far`',
  );
  expect(said('what-price', [...many, 'price-of-bridge'])).toBe(
    'Unexpected question `what-price`, expected one such as `price-of-bridge`',
  );
  expect(said('what-price', many)).toBe('Unexpected question `what-price`, expected the id of a question');
});
