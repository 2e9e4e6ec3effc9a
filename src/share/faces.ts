import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** Complete TrueType files of the site's own families: what a picture quotes may hold any letter. */
const files = {
  serif: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf',
  sans: '@expo-google-fonts/commissioner/400Regular/Commissioner_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/commissioner/600SemiBold/Commissioner_600SemiBold.ttf',
} as const;

/** The faces that a picture is set in. */
export type Face = keyof typeof files;

/** A face at a size in pixels. */
export interface Letters {
  readonly face: Face;
  readonly size: number;
}

// Astro and the commands run in the project's folder; bundled code has no place of its own to resolve from.
const require = createRequire(join(process.cwd(), 'package.json'));
for (const [face, file] of Object.entries(files)) {
  if (!GlobalFonts.registerFromPath(require.resolve(file), nameOf(face)))
    throw new Error(`Expected a font in ${file}.`);
}

/** Widths are measured at this size and scaled: they are in proportion, and each word is measured once. */
const measured = 100;
const ruler = createCanvas(1, 1).getContext('2d');
ruler.lang = 'en';
const widths = new Map<string, number>();

/** The width of a text in pixels. */
export function widthOf(text: string, { face, size }: Letters): number {
  const key = `${face} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler.font = fontOf({ face, size: measured });
    width = ruler.measureText(text).width;
    widths.set(key, width);
  }
  return (width * size) / measured;
}

/** How a canvas names a face at a size. The names are ours, so that no font of the system is taken for one. */
export function fontOf({ face, size }: Letters): string {
  return `${size}px ${nameOf(face)}`;
}

function nameOf(face: string): string {
  return `share-${face}`;
}
