import { hues } from '../views/texts/hue.ts';
import { type Letters, widthOf } from './faces.ts';
import type { SetText } from './set-text.ts';

/** Where the columns of a picture begin and end, in pixels. */
export const edges = { left: 64, right: 1136 };

/** The light colours of `src/styles/tokens.css`: a picture has one theme. */
export const colours = {
  paper: '#f8f8f5',
  ink: '#15181b',
  'ink-2': '#43484d',
  rule: '#c9cac4',
  'rule-2': '#85898a',
  'hue-1': '#554ab4',
  'hue-2': '#89381a',
  'hue-3': '#009991',
  'hue-4': '#4d214f',
  'hue-5': '#ab7100',
  'hue-6': '#101090',
  'hue-7': '#ef3b70',
  'hue-8': '#df50e6',
} as const;

/** A colour by its name in the tokens. */
export type Colour = keyof typeof colours;

/** What a picture is made of: boxes (every rule and thread) and lines of text, `x` and `y` the start of the baseline. */
export type Mark =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly letters: Letters;
      readonly colour: Colour;
    };

/** The hue of the article at this place, oldest first, from 0; grey beyond the last hue. */
export function hueOf(order: number): Colour {
  return hues[order] ?? 'rule-2';
}

/** A box on whole pixels, so that it stays sharp. */
export function box(x: number, y: number, width: number, height: number, colour: Colour): Mark {
  return { kind: 'box', x: Math.round(x), y: Math.round(y), width, height: Math.round(height), colour };
}

/** One line of text. */
export function line(text: string, x: number, y: number, { face, size }: Letters, colour: Colour = 'ink'): Mark {
  return { kind: 'line', text, x, y, letters: { face, size }, colour };
}

/** One line of text that ends at `right`. */
export function lineEnding(text: string, right: number, y: number, letters: Letters, colour: Colour = 'ink'): Mark {
  return line(text, right - widthOf(text, letters), y, letters, colour);
}

/** A paragraph; the box of its first line begins at `top`. */
export function paragraph(set: SetText, x: number, top: number, colour: Colour = 'ink'): Mark[] {
  return set.lines.map((words, index) => line(words, x, baselineIn(set, top + index * set.leading), set, colour));
}

/** The baseline of a line whose box begins at `top`: letters stand in the middle of their line. */
export function baselineIn(
  { size, leading }: { readonly size: number; readonly leading: number },
  top: number,
): number {
  return top + leading / 2 + size * 0.34;
}
