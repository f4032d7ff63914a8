/**
 * The geometry of a chart of area balance: a row per class with a bar before and a bar after on one scale, and the change on a
 * scale of its own, to the left of a middle line when it is a loss.
 */

/** Parts of the width of the chart, and heights, in pixels. */
export const SIZES = { label: 138, areas: 120, gap: 12, change: 120, row: 34, bar: 9, top: 22 };

/**
 * @returns rows of a table of area balance (class, area before, share, area after, share, change) without its total:
 *     [{label, before, after, change}], areas in m²; null when the table is none
 */
export function balanceRows(table) {
  const units = table.columns.map((c) => c.unit).join();
  if (units !== ",m2,ratio,m2,ratio,m2" || table.rows.length < 2) {
    return null;
  }
  return table.rows.slice(0, -1).map(([label, before, , after, , change]) => ({ label, before, after, change }));
}

/**
 * @param rows as of `balanceRows`
 * @returns {width, height, middle, rows}: each row with its top `y` and, for before, after and change, {x, y, width}; the largest
 *     area fills the width for areas, the largest change half the width for changes
 */
export function balanceLayout(rows, sizes = SIZES) {
  const largest = Math.max(0, ...rows.flatMap((r) => [r.before, r.after]));
  const most = Math.max(0, ...rows.map((r) => Math.abs(r.change)));
  const area = (value) => (largest > 0 ? (value / largest) * sizes.areas : 0);
  const half = sizes.change / 2;
  const left = sizes.label;
  const middle = left + sizes.areas + sizes.gap + half;
  return {
    width: left + sizes.areas + sizes.gap + sizes.change,
    height: sizes.top + rows.length * sizes.row,
    middle,
    rows: rows.map((row, i) => {
      const y = sizes.top + i * sizes.row;
      const change = most > 0 ? (row.change / most) * half : 0;
      return {
        ...row,
        y,
        bars: {
          before: { x: left, y: y + 5, width: area(row.before) },
          after: { x: left, y: y + 5 + sizes.bar + 2, width: area(row.after) },
          change: { x: middle + Math.min(0, change), y: y + 5, width: Math.abs(change) },
        },
      };
    }),
  };
}
