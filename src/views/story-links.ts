import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { LinkedKind } from '../model/story-link.ts';
import type { LinkResolver } from '../text/prose-html.ts';

/** Resolves links such as `claim:002-no-hurry` in the site's prose to addresses of pages in one language. */
export function storyLinks(ui: Interface, story: Story): LinkResolver {
  const sections: Readonly<
    Record<LinkedKind, { readonly path: string; readonly items: readonly { readonly id: string }[] }>
  > = {
    claim: { path: '/claims/', items: story.claims },
    source: { path: '/sources/', items: story.sources },
    question: { path: '/questions/', items: story.questions },
    article: { path: '/articles/', items: story.articles },
  };
  return (kind, id) => {
    const section = sections[kind];
    return section.items.some((item) => item.id === id) ? ui.href(`${section.path}${id}/`) : null;
  };
}
