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
    // Tags, captions and addresses are looked up and not read on; text that runs has more than a few words.
    const labels =
      '[data-tags], [data-siglum], [data-sigla], .tags, .sg, .key, .when, caption, figcaption, svg, .vh, .crumbs, .addr, code, pre';
    const running = 50;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
      if (!parent || text.length < running || parent.closest(labels) || !parent.checkVisibility()) continue;
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

/** With the reader's own colours: stops of the tab key whose focus is not seen, threads that have the colour of the paper. */
export function forcedColoursOf(page: Page): Promise<{ unseen: string[]; lost: string[] }> {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
    const unseen = stops
      .filter((stop) => stop.checkVisibility())
      .filter((_, index) => index % 7 === 0)
      .filter((stop) => {
        stop.focus({ focusVisible: true, preventScroll: true });
        const { outlineStyle, outlineWidth } = getComputedStyle(stop);
        return document.activeElement === stop && (outlineStyle === 'none' || outlineWidth === '0px');
      })
      .map((stop) => stop.outerHTML.slice(0, 100));
    // A thread of the colour of the paper would be one that is not there.
    const paper = getComputedStyle(document.body).backgroundColor;
    const lost = [...document.querySelectorAll('.c:not(.lost)')]
      .filter((cell) => cell.checkVisibility() && getComputedStyle(cell, '::before').backgroundColor === paper)
      .filter((cell) => getComputedStyle(cell, '::before').display !== 'none')
      .map((cell) => cell.className);
    return { unseen, lost };
  });
}
