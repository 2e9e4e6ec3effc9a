import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { fontOf } from './faces.ts';
import { colours, type Mark } from './marks.ts';
import { pictureSize } from './picture-size.ts';

/** Steps from paper to each colour: enough that the edges of letters stay smooth. */
const steps = 12;

const deflated = promisify(deflate);

/**
 * Draws a picture as a PNG.
 *
 * It is encoded here and not by the canvas, which knows full colour alone: by
 * palette it has a third of the bytes. Smoothed edges are mixtures of the
 * paper with one colour, so the palette holds these, and each pixel takes the
 * nearest.
 */
export async function drawPicture(marks: readonly Mark[]): Promise<Buffer> {
  const { width, height } = pictureSize;
  const rows = indexed(pixelsOf(marks), width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', await deflated(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One canvas for all pictures: each covers the one before with paper. */
const canvas = createCanvas(pictureSize.width, pictureSize.height);

/** The pixels, each one word: red in its lowest byte, then green, blue and alpha. */
function pixelsOf(marks: readonly Mark[]): Uint32Array {
  const { width, height } = pictureSize;
  const context = canvas.getContext('2d');
  // Or the locale of the machine chooses the forms of letters.
  context.lang = 'en';
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  for (const mark of marks) {
    context.fillStyle = colours[mark.colour];
    if (mark.kind === 'box') context.fillRect(mark.x, mark.y, mark.width, mark.height);
    else {
      context.font = fontOf(mark.letters);
      context.fillText(mark.text, mark.x, mark.y);
    }
  }
  const { buffer, byteOffset } = context.getImageData(0, 0, width, height).data;
  return new Uint32Array(buffer, byteOffset, width * height);
}

/** The paper, and the way from it to each other colour. */
const palette = paletteOf(Object.values(colours));

/** The place in the palette of every colour met so far, by the lower three bytes of its word; one more than it is. */
const places = new Uint8Array(1 << 24);

/** The rows of a PNG by palette: each opens with the number of its filter, which is none. */
function indexed(pixels: Uint32Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0, to = 1; y < height; y++, to++) {
    for (const end = from + width; from < end; from++, to++) {
      const word = pixels[from] ?? 0;
      // Most of a picture is paper, equal to the pixel before.
      if (word !== last) {
        last = word;
        index = placeOf(word & 0xffffff);
      }
      rows[to] = index;
    }
  }
  return rows;
}

function placeOf(word: number): number {
  const known = places[word] ?? 0;
  if (known > 0) return known - 1;
  const found = nearestTo(((word & 255) << 16) | (word & 0xff00) | (word >> 16));
  places[word] = found + 1;
  return found;
}

function paletteOf(named: readonly string[]): number[] {
  const [paper = 0, ...inks] = named.map((colour) => Number.parseInt(colour.slice(1), 16));
  const [red, green, blue] = channelsOf(paper);
  const mixed = inks.flatMap((ink) => {
    const [r, g, b] = channelsOf(ink);
    return Array.from({ length: steps }, (_, step) => {
      const mix = (from: number, to: number): number => Math.round(from + ((to - from) * (step + 1)) / steps);
      return (mix(red, r) << 16) | (mix(green, g) << 8) | mix(blue, b);
    });
  });
  return [...new Set([paper, ...mixed])].slice(0, 255);
}

function nearestTo(colour: number): number {
  const [red, green, blue] = channelsOf(colour);
  const distances = palette.map((candidate) => {
    const [r, g, b] = channelsOf(candidate);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

function channelsOf(colour: number): [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
