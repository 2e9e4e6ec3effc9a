import type { Article } from '../../src/model/article.ts';
import { siteEnvironment } from '../shared/paths.ts';
import { runNode } from '../shared/run-command.ts';
import { type Peer, starlightPeer } from './peer-sites.ts';

/**
 * Builds a Starlight site with a page for each article, to measure ours
 * against. Throws with all that was said when the build fails.
 */
export async function buildStarlight(articles: readonly Article[]): Promise<Peer> {
  const peer = starlightPeer(articles);
  const env = siteEnvironment(process.env, { site: null, base: '/' });
  const { code, output } = await runNode(peer.command.slice(1), { cwd: peer.folder, env, capture: true });
  if (code !== 0) throw new Error(`The Starlight site was not built.\n${output}`);
  return peer;
}
