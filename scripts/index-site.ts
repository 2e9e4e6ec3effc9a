import { close, createIndex } from 'pagefind';

/**
 * Writes the search index over the pages of a built site into its folder
 * `pagefind`. Throws with all that Pagefind complains of.
 *
 * @returns how many pages were indexed
 */
export async function indexSite(outDir: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    assertNoErrors('create the index', errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const added = await index.addDirectory({ path: outDir });
    assertNoErrors('read the pages', added.errors);
    const written = await index.writeFiles({ outputPath: `${outDir}/pagefind` });
    assertNoErrors('write the index', written.errors);
    return added.page_count;
  } finally {
    await close();
  }
}

function assertNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}: ${errors.join('; ')}`);
}
