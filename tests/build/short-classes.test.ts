import { describe, expect, it } from 'vitest';
import { renameInPage, renameInSheet, shortClasses } from '../../src/build/short-classes.ts';

const css =
  '.own{top:0}@layer utilities{.p-2{padding:.5rem}.hover\\:p-2:hover{padding:1rem}@media print{.w-1\\/2{width:50%}}' +
  '.own{left:0}.told{top:0}.hue-1{--hue:red}}[class*=hue-]{top:.5px}a{background:url(/a.p-2x)}';
const names = shortClasses(css, ['p-2', 'a', 'hover:p-2'], new Set(['told']));

describe('short names of classes', () => {
  it('are for utilities, and for none that has rules elsewhere or is asked for by name', () => {
    expect([...names]).toEqual([
      ['p-2', 'b'],
      ['hover:p-2', 'c'],
      ['w-1/2', 'd'],
    ]);
  });

  it('stand in the sheet wherever a selector names the class, and in no address or measure', () => {
    const renamed = renameInSheet(css, names);
    expect(renamed).toContain('.b{padding:.5rem}.c:hover{padding:1rem}@media print{.d{width:50%}}.own{left:0}');
    expect(renamed).toContain('url(/a.p-2x)');
  });

  it('stand in the page as classes, and its words stay', () => {
    const page =
      '<p title="p-2" class="own p-2 [&#38;_a]:x">class="p-2" <b>p-2</b></p><template><i class="hover:p-2"></i></template>';
    expect(renameInPage(page, names)).toBe(
      '<p title="p-2" class="own b [&#38;_a]:x">class="p-2" <b>p-2</b></p><template><i class="c"></i></template>',
    );
  });

  it('go on with two letters where one is not enough', () => {
    const many = Array.from({ length: 60 }, (_, index) => `.u-${index}{top:0}`).join('');
    const short = [...shortClasses(`@layer utilities{${many}}`, [], new Set()).values()];
    expect(new Set(short).size).toBe(60);
    expect(short.at(-1)).toHaveLength(2);
  });
});
