import type { Page } from '@playwright/test';

/** How much of a page has moved since it began to load, as browsers count it. To be asked at once after the load. */
export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
      }).observe({ type: 'layout-shift', buffered: true });
      // What was buffered is told before the second frame.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)));
    });
  });
}

/** How far a page is wider than its window, and what sticks out of it. */
export function overflowOf(page: Page): Promise<{ pixels: number; what: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const pixels = document.documentElement.scrollWidth - width;
    const what =
      pixels > 0
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .slice(-3)
            .map((element) => element.outerHTML.slice(0, 120))
        : [];
    return { pixels, what };
  });
}

/** Running text of less than 16 pixels. Opens what is folded. */
export function smallTextOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    // Tags, keys, captions and facts in a row are looked up and not read on; text that runs has more than a dozen words.
    const labels = 'caption, figcaption, ul[aria-label], svg, nav, code, pre';
    const running = 13;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
      if (!parent || text.split(' ').length < running || text.includes(' · ')) continue;
      if (parent.closest(labels) || !parent.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 16) found.add(`${parent.tagName.toLowerCase()}.${parent.className} ${size} px: ${text.slice(0, 60)}`);
    }
    return [...found];
  });
}

/** What moves or is set to move. */
export function movingOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        );
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
  );
}

/**
 * With the reader's own colours: stops of the tab key whose focus is not seen,
 * threads, lines and marks that have the colour of the paper; and how many lines and marks there are.
 */
export function forcedColoursOf(page: Page) {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')].filter(
      (stop) => stop.checkVisibility(),
    );
    // Some fifty, evenly: each costs as much as laying the page out.
    const unseen = stops
      .filter((_, index) => index % Math.ceil(stops.length / 50) === 0)
      .filter((stop) => {
        stop.focus({ focusVisible: true, preventScroll: true });
        const { outlineStyle, outlineWidth } = getComputedStyle(stop);
        return document.activeElement === stop && (outlineStyle === 'none' || outlineWidth === '0px');
      });
    // A line of the colour of the paper would be one that is not there.
    const paper = getComputedStyle(document.body).backgroundColor;
    const threads = [...document.querySelectorAll('main *')].filter((element) => {
      const { content, display, width, backgroundColor, backgroundImage } = getComputedStyle(element, '::before');
      const isThread = content === '""' && display !== 'none' && Number.parseFloat(width) < 8;
      return isThread && element.checkVisibility() && backgroundImage === 'none' && backgroundColor === paper;
    });
    const lines = [...document.querySelectorAll('main svg :is(path, line, circle, rect, polyline)')].filter(
      (line) => line.checkVisibility() && getComputedStyle(line).stroke !== 'none',
    );
    const marks = [...document.querySelectorAll('main mark[id^="claim-"]')];
    const lost = [
      ...threads,
      ...lines.filter((line) => getComputedStyle(line).stroke === paper),
      ...marks.filter((mark) => getComputedStyle(mark).textDecorationLine !== 'underline'),
    ];
    const brief = (elements: Element[]): string[] => elements.map(({ outerHTML }) => outerHTML.slice(0, 100));
    return { unseen: brief(unseen), lost: brief(lost), strokes: lines.length, marks: marks.length };
  });
}
