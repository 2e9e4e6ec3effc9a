import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Lets `fetch` of this process read `file:` addresses, which Node's own refuses. */
export function readFilesByAddress(): void {
  if (replaced) return;
  replaced = true;
  const ofNode = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return ofNode(input, init);
    try {
      return new Response(await readFile(fileURLToPath(address)));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

let replaced = false;
