import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/text/text-fragment.ts';

describe('the address of words on a page', () => {
  it('holds a short quote whole and a long one by its ends', () => {
    expect(textFragment('https://example.org/a#b', 'one, two-three & four')).toBe(
      'https://example.org/a#:~:text=one%2C%20two%2Dthree%20%26%20four',
    );
    expect(textFragment('https://example.org/a', 'a b c d e f g h i j k l')).toBe(
      'https://example.org/a#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l',
    );
  });
});
