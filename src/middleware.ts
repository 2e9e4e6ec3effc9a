import type { MiddlewareHandler } from 'astro';
import { foreignHtml } from './text/foreign-html.ts';

/** Every page as it is handed out: what is in another language than the page says so. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(foreignHtml(await response.text()), response);
};
