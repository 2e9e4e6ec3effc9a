/** A component as tests import it; what its props may be is checked where components use it. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export { component as default };
}
