/** The hues of articles, in the order of `src/styles/tokens.css`. Beyond them name and order carry the difference. */
export const hues = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7', 'hue-8'] as const;

/** The class that gives an element the hue of the article at this place, oldest first, from 0. */
export function hueClass(order: number): string {
  return hues[order] ?? '';
}
