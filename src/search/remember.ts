import type { Bundle, BundleAnswer } from './bundle.ts';

/** The index for one search: what was asked once is not asked again, until more records are added. */
export function remember(bundle: Bundle): Bundle {
  const answers = new Map<string, Promise<BundleAnswer>>();
  let completing: Promise<void> | undefined;
  return {
    search: (key, options) => {
      const asked = JSON.stringify([key, options?.filters ?? {}]);
      const known = answers.get(asked) ?? bundle.search(key, options);
      answers.set(asked, known);
      return known;
    },
    filters: () => bundle.filters(),
    complete: () => (completing ??= bundle.complete().then(() => answers.clear())),
  };
}
