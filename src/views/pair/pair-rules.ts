/**
 * The style rules of pages of two texts that go by the numbers of questions:
 * where the line of a question begins and ends, and that everything of one
 * question lights up together when it is pointed at, reached by key or led to. `pair/Lines.astro` and `pair/Texts.astro` say what that looks like.
 *
 * @param count the most questions that two texts have in common
 */
export function pairRules(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const asked = `[data-duo]:has([data-q~="${n}"]:is(:hover,:focus-visible,:target))`;
    return [
      `[data-from="${n}"]{anchor-name:--from-${n}}`,
      `[data-to="${n}"]{anchor-name:--to-${n}}`,
      `[data-line="${n}"]{--from:--from-${n};--to:--to-${n}}`,
      `${asked} [data-q~="${n}"]{--lit:1}`,
      `${asked} [data-name="${n}"]{display:block}`,
    ].join('\n');
  }).join('\n');
}
