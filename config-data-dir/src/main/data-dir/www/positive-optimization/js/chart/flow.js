/**
 * The geometry of a chart of flows: classes before at the left, after at the right, bands between them as thick as the ground
 * that went from one to the other. Ground that stayed is left out, for it would hide all that moved.
 */

export const SIZES = { width: 400, height: 290, node: 12, left: 120, right: 120, gap: 8 };

/** Stands for ground outside the layer. */
export const OUTSIDE = "outside";

/**
 * @returns flows of a table of from-to (class before; a column per class after, outside after, area before): {classes, flows};
 *     `classes` the labels, `flows` [{from, to, area}] places in them or OUTSIDE, m², without ground that stayed; null when the
 *     table is none
 */
export function flows(table) {
  const count = table.columns.length - 3;
  const isMatrix = count >= 1 && table.rows.length === count + 2 && table.columns.slice(1).every((c) => c.unit === "m2");
  if (!isMatrix) {
    return null;
  }
  const found = [];
  for (let i = 0; i <= count; i++) {
    for (let j = 0; j <= count; j++) {
      const area = table.rows[i][j + 1];
      if (i !== j && typeof area === "number" && area > 0) {
        found.push({ from: i < count ? i : OUTSIDE, to: j < count ? j : OUTSIDE, area });
      }
    }
  }
  return { classes: table.columns.slice(1, count + 1).map((c) => c.title), flows: found };
}

/**
 * @param list flows as above
 * @returns {nodes, bands, scale}: nodes {side, id, area, x, y, height}, in the order of the classes, outside last; bands {from,
 *     to, area, path, thickness}. Both sides are of one scale (pixels to m²), by which the fuller side fills the height
 */
export function flowLayout(list, sizes = SIZES) {
  const sides = ["from", "to"].map((side) => {
    const sums = new Map();
    list.forEach((flow) => sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.area));
    return [...sums].sort(([a], [b]) => order(a) - order(b));
  });
  const total = list.reduce((sum, flow) => sum + flow.area, 0);
  const most = Math.max(1, ...sides.map((s) => s.length));
  const scale = total > 0 ? (sizes.height - sizes.gap * (most - 1)) / total : 0;
  const nodes = sides.flatMap((sums, s) => {
    let y = 0;
    return sums.map(([id, area]) => {
      const node = {
        side: s === 0 ? "from" : "to",
        id,
        area,
        x: s === 0 ? sizes.left : sizes.width - sizes.right - sizes.node,
        y,
        height: area * scale,
      };
      y += node.height + sizes.gap;
      return node;
    });
  });
  const free = new Map(nodes.map((node) => [`${node.side} ${node.id}`, node.y]));
  const take = (side, id, thickness) => {
    const y = free.get(`${side} ${id}`);
    free.set(`${side} ${id}`, y + thickness);
    return y;
  };
  const x0 = sizes.left + sizes.node;
  const x1 = sizes.width - sizes.right - sizes.node;
  const bands = [...list]
    .sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to))
    .map((flow) => {
      const thickness = flow.area * scale;
      const y0 = take("from", flow.from, thickness);
      const y1 = take("to", flow.to, thickness);
      return { ...flow, thickness, y0, y1, path: band(x0, y0, x1, y1, thickness) };
    });
  return { nodes, bands, scale };
}

function order(id) {
  return id === OUTSIDE ? Infinity : id;
}

/** A band whose edges leave and arrive level. */
function band(x0, y0, x1, y1, thickness) {
  const middle = (x0 + x1) / 2;
  const n = (value) => Number(value.toFixed(2));
  return (
    `M${n(x0)} ${n(y0)}C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}` +
    `V${n(y1 + thickness)}C${n(middle)} ${n(y1 + thickness)} ${n(middle)} ${n(y0 + thickness)} ${n(x0)} ${n(y0 + thickness)}Z`
  );
}
