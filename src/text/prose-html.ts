import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { type LinkedKind, readStoryLink } from '../model/story-link.ts';

/** Finds the address behind a link such as `claim:002-no-hurry`; null where the id is unknown. */
export type LinkResolver = (kind: LinkedKind, id: string) => string | null;

/** Prose in another language than the page: its BCP 47 tag, and what is said of that, in the language of the page. */
export interface ForeignProse {
  readonly language: string;
  readonly remark: string;
}

/**
 * The site's own prose, written in Markdown, as HTML. Links such as
 * `[in no hurry](claim:002-no-hurry)` lead to the page of the claim; other
 * links must be web addresses or addresses within the site. HTML in the text is
 * shown as text. Every heading has an id, after its words, by which it can be linked to.
 *
 * @param foreign where it is in another language than the page
 * @throws where a link leads nowhere
 */
export function proseHtml(markdown: string, resolve: LinkResolver, foreign: ForeignProse | null = null): string {
  return remark()
    .use(remarkStoryLinks, resolve)
    .use(remarkHtmlAsText)
    .use(remarkRehype)
    .use(rehypeSlug, { prefix: 'text-' })
    .use(rehypeForeign, foreign)
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();
}

/** Resolves links into the story, wherever their addresses stand; what `readStoryLink` does not know is refused. */
function remarkStoryLinks(resolve: LinkResolver): (tree: Root) => void {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = readStoryLink(node.url);
      if (link === null)
        throw new Error(`Unexpected link to ${node.url}, expected a web address or a reference such as claim:<id>`);
      if (link.kind === 'web') return;
      const address = resolve(link.of, link.id);
      if (address === null) throw new Error(`Unexpected link to ${node.url}, expected the id of a known ${link.of}`);
      node.url = address;
    });
  };
}

/** Says of each block which language it is in, and above them what is to be said of that. */
function rehypeForeign(foreign: ForeignProse | null): (tree: HastRoot) => void {
  return (tree) => {
    if (foreign === null) return;
    const { language: lang, remark } = foreign;
    for (const block of tree.children) {
      if (block.type !== 'element') continue;
      // The words of a heading alone: its element is what pages are cut at.
      if (!/^h[1-6]$/u.test(block.tagName)) block.properties['lang'] = lang;
      else block.children = [{ type: 'element', tagName: 'span', properties: { lang }, children: block.children }];
    }
    const children = [{ type: 'text' as const, value: `(${remark})` }];
    tree.children.unshift({ type: 'element', tagName: 'p', properties: {}, children });
  };
}

function remarkHtmlAsText(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'html', (node, index, parent) => {
      if (index !== undefined && parent) parent.children.splice(index, 1, { type: 'text', value: node.value });
    });
    // The language of a passage of code would become a class.
    visit(tree, 'code', (node) => {
      node.lang = null;
    });
  };
}
