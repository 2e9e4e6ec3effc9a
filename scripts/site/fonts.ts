// Cuts the site's fonts from the complete TrueType files of their npm packages
// to the letters the site can show: one file per family, weight and style, so
// that the first paint needs two. Run by `node scripts/site/fonts.ts`; the result is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const target = join(import.meta.dirname, '../../src/fonts');

const cuts = {
  'literata-400': '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
  'literata-400-italic': '@expo-google-fonts/literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
  'literata-600': '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf',
  'commissioner-400': '@expo-google-fonts/commissioner/400Regular/Commissioner_400Regular.ttf',
  'commissioner-600': '@expo-google-fonts/commissioner/600SemiBold/Commissioner_600SemiBold.ttf',
};

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const punctuation = '\u00A0\u00AD\u2009\u2011\u202F«»„“”‚‘’ʼ‹›–—…·•×÷±−№§©°†→←↑↓';
const accented = 'áàâäãåąæçćčéèêëęğíìîïıłñńóòôöõőøœşšśúùûüűýÿžźżß';
const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const ukrainian = 'ґєії';
const kazakh = 'әғқңөұүһ';
const both = accented + russian + ukrainian + kazakh;
const letters = ascii + punctuation + both + both.toLocaleUpperCase('en') + 'İ€₸₽₴';

mkdirSync(target, { recursive: true });
for (const [name, file] of Object.entries(cuts)) {
  const font = await subsetFont(readFileSync(require.resolve(file)), letters, { targetFormat: 'woff2' });
  writeFileSync(join(target, `${name}.woff2`), font);
  console.error(`${name}.woff2  ${font.length} bytes`);
}
