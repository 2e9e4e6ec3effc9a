import type { Story } from '../../comparison/story.ts';
import { citationFormats } from '../../exports/citations.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import { textFragment } from '../../text/text-fragment.ts';

/** What a reader can take along from the page of a claim besides its citation. */
export interface TakeAlong {
  /** The citation in the forms of other programs. */
  readonly formats: readonly { readonly name: string; readonly href: string }[];
  /** The words on the publisher's page, and whether anybody has looked; null where its address is not known. */
  readonly original: { readonly href: string; readonly state: string } | null;
  /** What somebody puts into a page of their own; `{origin}` stands for what the browser alone knows. */
  readonly embed: string;
}

/** The height of the frame that shows a claim in a page of somebody else, in CSS pixels. */
const embedHeight = 320;

/** What can be taken along of a claim. `base` is the address at which the site will stand, undefined where nobody has said it. */
export function takeAlong(ui: Interface, story: Story, id: string, base: URL | undefined): TakeAlong {
  const claim = story.claim(id);
  const { url } = story.article(claim.article);
  const found = story.site.links.findLast((link) => link.claim === id);
  const path = ui.asset(`/embed/claims/${id}/`);
  const address = base ? new URL(path, base).href : `{origin}${path}`;
  return {
    formats: Object.entries(citationFormats).map(([end, { name }]) => ({
      name,
      href: ui.asset(`/claims/${id}/citation.${end}`),
    })),
    original:
      url === null
        ? null
        : {
            href: textFragment(url, claim.quote),
            state: found
              ? ui.t(`cite.link.${found.state}`, { date: formatDate(found.date, ui.locale) })
              : ui.t('cite.link.unchecked'),
          },
    embed: `<iframe src="${address}" title="${story.site.name.replaceAll('"', '&quot;')}" width="100%" height="${embedHeight}" style="border:0" loading="lazy"></iframe>`,
  };
}
