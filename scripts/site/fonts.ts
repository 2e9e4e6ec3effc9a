// Cuts the site's fonts from the complete TrueType files of their npm packages
// to the letters the site can show, one file per family, weight, style and
// script, and writes the rules that load them: a page asks for what it shows.
// Run by `node scripts/site/fonts.ts`; the result is committed.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { root } from '../shared/paths.ts';

/** A face of a system that stands in for one of ours: its full names and how much wider ours runs. */
type StandIn = readonly [name: string, locals: readonly string[], sizeAdjust: number, weight?: number];

interface Family {
  readonly name: string;
  /** Of the em, above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Weight, style and file of each face. */
  readonly faces: readonly (readonly [weight: number, style: 'normal' | 'italic', file: string])[];
  readonly standIns: readonly StandIn[];
}

/** Each stand-in is set to the mean width of the face it stands for over the site's own words in all its languages. */
const families: readonly Family[] = [
  {
    name: 'Literata',
    ascent: 1.177,
    descent: 0.308,
    faces: [
      [400, 'normal', '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'],
      [600, 'normal', '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf'],
      [400, 'italic', '@expo-google-fonts/literata/400Regular_Italic/Literata_400Regular_Italic.ttf'],
    ],
    standIns: [
      ['Georgia', ['Georgia'], 1.077],
      ['Noto', ['Noto Serif'], 0.998],
      ['DejaVu', ['DejaVu Serif'], 0.94],
      ['DejaVu', ['DejaVu Serif Bold'], 0.875, 600],
      ['Times', ['Times New Roman', 'Liberation Serif'], 1.18],
    ],
  },
  {
    name: 'Commissioner',
    ascent: 1.017,
    descent: 0.206,
    faces: [
      [400, 'normal', '@expo-google-fonts/commissioner/400Regular/Commissioner_400Regular.ttf'],
      [600, 'normal', '@expo-google-fonts/commissioner/600SemiBold/Commissioner_600SemiBold.ttf'],
    ],
    standIns: [
      ['Arial', ['Arial', 'Liberation Sans'], 1.008],
      ['Arial', ['Arial Bold', 'Liberation Sans Bold'], 0.949, 600],
      ['Roboto', ['Roboto'], 0.999],
      ['DejaVu', ['DejaVu Sans'], 0.88],
      ['DejaVu', ['DejaVu Sans Bold'], 0.805, 600],
    ],
  },
];

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const punctuation = '\u00A0\u00AD\u2009\u2011\u202F«»„“”‚‘’ʼ‹›–—…·•×÷±−№§©°†→←↑↓↔';
const accented = 'áàâäãåąæçćčéèêëęğíìîïıłñńóòôöõőøœşšśúùûüűýÿžźżß';
const kazakh = 'әғқңөұүһ';
const cuts = {
  latin: ascii + punctuation,
  cyrillic: bothCases('абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєії'),
  // The large form of some is a plain letter.
  extended: `${bothCases(accented + kazakh)}İ€₸₽₴`.replaceAll(/[A-Z]/gu, ''),
};

/**
 * Kept is what the styles ask of a face, and what letters need to stand
 * together: small capitals alone would double a file. A value of its own,
 * because the types of the package do not know `keepFeatures`.
 */
const cutting = {
  targetFormat: 'woff2',
  keepFeatures: ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'lnum', 'onum', 'pnum', 'tnum'],
} as const;

const require = createRequire(import.meta.url);
const target = join(root, 'src/fonts');

mkdirSync(target, { recursive: true });
for (const old of globSync('*.woff2', { cwd: target })) rmSync(join(target, old));
let css = '/* Written by scripts/site/fonts.ts. */\n';
for (const family of families) {
  for (const [weight, style, file] of family.faces) {
    const whole = readFileSync(require.resolve(file));
    for (const [cut, letters] of Object.entries(cuts)) {
      const name = [family.name.toLowerCase(), weight, ...(style === 'italic' ? [style] : []), cut].join('-');
      const font = await subsetFont(whole, letters, cutting);
      writeFileSync(join(target, `${name}.woff2`), font);
      console.error(`${name}.woff2  ${font.length} bytes`);
      css += fontFace({
        'font-family': family.name,
        'font-weight': String(weight),
        'font-style': style,
        'font-display': 'optional',
        src: `url('./${name}.woff2') format('woff2')`,
        'unicode-range': rangesOf(letters),
      });
    }
  }
  for (const [name, locals, sizeAdjust, weight] of family.standIns) {
    css += fontFace({
      'font-family': `'${family.name} on ${name}'`,
      ...(weight === undefined ? {} : { 'font-weight': String(weight) }),
      src: locals.map((local) => `local('${local}')`).join(', '),
      'size-adjust': percent(sizeAdjust),
      'ascent-override': percent(family.ascent / sizeAdjust),
      'descent-override': percent(family.descent / sizeAdjust),
      'line-gap-override': '0%',
    });
  }
}
const path = join(target, 'fonts.css');
writeFileSync(path, await format(css, { ...(await resolveConfig(path)), filepath: path, plugins: [] }));

function bothCases(letters: string): string {
  return letters + letters.toLocaleUpperCase('en');
}

/** Letters as runs of code points. */
function rangesOf(letters: string): string {
  const points = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

function fontFace(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}
