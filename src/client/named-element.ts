/** The element that a fragment names, `#` and all; null for one that names nothing, or cannot be read. */
export function namedElement(hash: string): HTMLElement | null {
  try {
    return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
