import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { fontOf } from './faces.ts';
import { colours, type Mark } from './marks.ts';
import { pictureSize } from './picture-size.ts';

/**
 * Draws a picture as a PNG by palette, which has a third of the bytes of the
 * canvas's own full colour. Without dithering the paper stays plain; a quality
 * below 95 lets the hues of small marks drift; more effort than 3 takes twice
 * the time to come nearer to the paper by one level of 256.
 */
export async function drawPicture(marks: readonly Mark[]): Promise<Buffer> {
  const raw = { ...pictureSize, channels: 4 } as const;
  return sharp(pixelsOf(marks), { raw }).png({ palette: true, dither: 0, quality: 95, effort: 3 }).toBuffer();
}

/** One canvas for all pictures: each covers the one before with paper. */
const canvas = createCanvas(pictureSize.width, pictureSize.height);

/** The pixels, row by row: red, green, blue and alpha. */
function pixelsOf(marks: readonly Mark[]): Uint8ClampedArray {
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
  return context.getImageData(0, 0, width, height).data;
}
