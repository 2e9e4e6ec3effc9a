import { type CompareView, rowOrders } from './compare-view.ts';

/**
 * The style rules by which rows are chosen and put in order without a script.
 * A choice hides the rows it does not name and their columns in the chart, the
 * heads of groups, and every part of the page that keeps no row, and shows what
 * it means; an order gives each row its place.
 */
export function compareRules({ kinds, topics, events }: CompareView): string {
  const chosen = [...kinds, ...topics].map(({ value, why }) => {
    const here = `:has(#show-${value}:checked)`;
    const hidden = `${here} [data-show]:not([data-show~="${value}"]),${here} [data-choosable]:not(:has([data-show~="${value}"])){display:none}`;
    const column = `${here} [data-col]:not([data-col~="${value}"]){visibility:collapse}`;
    const meaning = why === '' ? '' : `\n:root:not(${here}) [data-why="${value}"]{display:none}`;
    return `${hidden}\n${column}${meaning}`;
  });
  const rows = events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const places = rows.map(
    ({ id, places: at }) => `#q-${id}{${rowOrders.map((order) => `--by-${order}:${at[order]}`).join(';')}}`,
  );
  const orders = rowOrders.map((order) => `:has(#order-${order}:checked) [data-show]{order:var(--by-${order})}`);
  return [
    ...chosen,
    ':has([name=show]:not(#show-all):checked) .group-head,:has([name=order]:not(#order-pattern):checked) .group-head{display:none}',
    ':has(#show-original:not(:checked)) [data-compare] q{display:none}',
    ...places,
    ...orders,
    '',
  ].join('\n');
}
