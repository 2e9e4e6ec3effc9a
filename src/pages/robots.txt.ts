import type { APIContext } from 'astro';

/** `/robots.txt`: everybody may read everything; where the site's address is known, it says where the sitemap is. */
export function GET({ site }: APIContext): Response {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) {
    const base = import.meta.env.BASE_URL;
    lines.push('', `Sitemap: ${new URL(`${base}${base.endsWith('/') ? '' : '/'}sitemap-index.xml`, site).href}`);
  }
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
