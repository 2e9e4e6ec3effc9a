import type { AstroIntegration } from 'astro';

/**
 * Lets the development server hand out files by their addresses, as hosts do. Where addresses end in a slash, Astro
 * asks for one behind a file too whose ending is a parameter of its route (`data/[...file].ts`).
 */
export function filesInDev(): AstroIntegration {
  return {
    name: 'files-in-dev',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}
