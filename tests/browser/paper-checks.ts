import type { Page } from '@playwright/test';

/** The width of A4 between its margins, upright and laid across, in CSS pixels. */
export const paper = { upright: 688, across: 1030 } as const;

/** A page in print: its colours, the name of its paper, and what should not be: controls, what is folded or cut. */
export function seenOnPaper(page: Page) {
  return page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const isSeen = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });
    // A name that opens to who it is stands on paper as a word of its sentence.
    const controls = [...document.querySelectorAll('button:not([popovertarget]), input, select, textarea')].filter(
      isSeen,
    );
    // The summary of a note in the margin says the claim, that of a row what is asked; what they fold stands elsewhere on paper.
    const closed = [...document.querySelectorAll('details:not([id^="note-"], [data-show] *):not([open])')].filter(
      (details) => {
        const content = [...details.children].filter((child) => child.tagName !== 'SUMMARY');
        return isSeen(details) && !content.some(isSeen);
      },
    );
    const right = document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('main :is(p, table, td, th, li, dd, h1, h2, h3, svg, blockquote)')]
      .filter((element) => element.getBoundingClientRect().right > right + 1)
      // What is drawn for nobody's eyes is as wide as it likes.
      .filter((element) => isSeen(element) && !element.closest('svg svg') && !isForEars(element));
    function isForEars(element: Element): boolean {
      const isHidden = element.clientWidth <= 1 && getComputedStyle(element).overflow === 'hidden';
      return isHidden || (element.parentElement !== null && isForEars(element.parentElement));
    }
    const brief = (elements: Element[]): string[] =>
      elements.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120));
    return {
      colours: [style.backgroundColor, style.colorScheme],
      page: style.getPropertyValue('page'),
      controls: brief(controls),
      closed: brief(closed),
      cut: brief(cut),
    };
  });
}

/** The claims whose words stand in a printed page: how many of them with their address, and which without. */
export function quotesOnPaper(page: Page): Promise<{ told: number; untold: string[] }> {
  return page.evaluate(() => {
    const shown = new Set<string>();
    const told = new Set<string>();
    for (const link of document.querySelectorAll('main a[href*="/claims/"], main a[lang][href*="#claim-"]')) {
      const href = link.getAttribute('href') ?? '';
      const id = /\/claims\/([^/]+)\/$|#claim-(.+)$/u.exec(href)?.slice(1).find(Boolean);
      if (id === undefined || !link.checkVisibility()) continue;
      shown.add(id);
      if (getComputedStyle(link, '::after').content.includes(href)) told.add(id);
    }
    return { told: told.size, untold: [...shown].filter((id) => !told.has(id)) };
  });
}
