/** The most characters that are looked at, and the most passages. */
export const mostCharacters = 20_000;
const mostPassages = 100;

/** The passages of a pasted text: what stands between empty lines. What is beyond the most is left out. */
export function passagesOf(pasted: string): string[] {
  return pasted
    .slice(0, mostCharacters)
    .split(/\n\s*\n/u)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== '')
    .slice(0, mostPassages);
}
