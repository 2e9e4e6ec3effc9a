/** Articles that have a hue of their own; beyond them name and order carry the difference. */
const hues = 8;

/** The class that gives an element the hue of the article at this place, oldest first, from 0. */
export function hueClass(order: number): string {
  return order < hues ? `hue-${order + 1}` : '';
}
