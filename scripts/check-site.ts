/** Placeholder until the checks stand. */
export function checkSite(_outDir: string, _base: string): string[] {
  return [];
}
