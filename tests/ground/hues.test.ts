import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How people see linear light: with all three cones, and without one (Machado, Oliveira and Fernandes 2009, whole loss). */
const visions: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** From linear light to the responses of cones, and from their cube roots to OKLab (Ottosson 2020). */
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};
const each = ([x, y, z]: Triple, change: (value: number) => number): Triple => [change(x), change(y), change(z)];

function linear(colour: string): Triple {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const labOf = (colour: string, vision: Matrix): Triple => {
  const seen = each(times(vision, linear(colour)), (value) => Math.min(1, Math.max(0, value)));
  return times(toLab, each(times(toCones, seen), Math.cbrt));
};
const luminance = (colour: string): number => {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const pairOf = (name: string): readonly [string, string] => {
  const [, light = '', dark = ''] =
    new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(tokens) ?? [];
  return [light, dark];
};
const hues = Array.from({ length: 8 }, (_, index) => pairOf(`hue-${index + 1}`));

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the hues of texts in the %s theme', (_name, theme) => {
  const colours = hues.map((pair) => pair[theme]);

  it.each(Object.entries(visions))('are told apart with %s', (_vision, matrix) => {
    for (const [index, a] of colours.entries()) {
      for (const b of colours.slice(0, index)) {
        const [p, q] = [labOf(a, matrix), labOf(b, matrix)];
        const distance = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
        expect(distance, `${a} and ${b}`).toBeGreaterThan(0.08);
      }
    }
  });

  it('stand out from paper by three to one', () => {
    const paper = luminance(pairOf('paper')[theme]);
    for (const colour of colours) {
      const [bright = 0, dim = 0] = [paper, luminance(colour)].toSorted((a, b) => b - a);
      expect((bright + 0.05) / (dim + 0.05), colour).toBeGreaterThanOrEqual(3);
    }
  });
});
