// The geometry of the charts, in closed form.
import assert from "node:assert/strict";
import { test } from "node:test";

const JS = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/";
const { balanceLayout, balanceRows } = await import(`${JS}chart/balance.js`);
const { OUTSIDE, flowLayout, flows } = await import(`${JS}chart/flow.js`);

const { shortened, widthOf } = await import(`${JS}chart/label.js`);

const column = (unit, title = "x") => ({ title: { zh: title, en: title }, unit });

test("balanceLayout_bars_are as long as their areas", () => {
  const sizes = { label: 100, areas: 200, gap: 10, change: 80, row: 30, bar: 8, top: 20 };
  const table = {
    columns: [null, "m2", "ratio", "m2", "ratio", "m2"].map((u) => column(u)),
    rows: [["a", 100, 0.5, 50, 0.25, -50], ["b", 100, 0.5, 125, 0.6, 25], ["total", 200, 1, 175, 1, -25]],
  };
  const rows = balanceRows(table);
  assert.deepEqual(rows.map((r) => r.label), ["a", "b"], "the total is no class");
  const { width, height, middle, rows: placed } = balanceLayout(rows, sizes);
  // 125 fills 200 pixels; a change of 50 fills half of 80
  assert.deepEqual([width, height, middle], [390, 80, 350]);
  assert.deepEqual(placed.map((r) => r.bars.before.width), [160, 160]);
  assert.deepEqual(placed.map((r) => r.bars.after.width), [80, 200]);
  assert.deepEqual(placed.map((r) => [r.bars.change.x, r.bars.change.width]), [[310, 40], [350, 20]]);
  assert.deepEqual(placed.map((r) => r.y), [20, 50]);
});

test("balanceLayout_nothing anywhere_has bars of no length", () => {
  const { rows } = balanceLayout([{ label: "a", before: 0, after: 0, change: 0 }]);
  assert.deepEqual(Object.values(rows[0].bars).map((b) => b.width), [0, 0, 0]);
});

test("balanceRows_another table_is none", () => {
  assert.equal(balanceRows({ columns: [column(null), column("m2")], rows: [["a", 1], ["b", 2]] }), null);
});

const MATRIX = {
  columns: [column(null), column("m2", "a"), column("m2", "b"), column("m2"), column("m2")],
  rows: [
    ["a", 900, 30, 10, 940],
    ["b", null, 500, null, 500],
    ["outside", null, 60, null, null],
    ["after", 900, 590, null, 1440],
  ],
};

test("flows_matrix_gives what moved, not what stayed", () => {
  const { classes, flows: found } = flows(MATRIX);
  assert.deepEqual(classes.map((c) => c.en), ["a", "b"]);
  assert.deepEqual(found, [
    { from: 0, to: 1, area: 30 },
    { from: 0, to: OUTSIDE, area: 10 },
    { from: OUTSIDE, to: 1, area: 60 },
  ]);
  assert.equal(flows({ ...MATRIX, rows: MATRIX.rows.slice(1) }), null);
});

test("flowLayout_nodes and bands_fill the height by area", () => {
  const sizes = { width: 300, height: 205, node: 10, left: 50, right: 50, gap: 5 };
  const { nodes, bands, scale } = flowLayout(flows(MATRIX).flows, sizes);
  // 100 m² moved, two nodes to a side: 200 pixels for 100
  assert.equal(scale, 2);
  assert.deepEqual(nodes.map((n) => [n.side, n.id, n.x, n.y, n.height]), [
    ["from", 0, 50, 0, 80],
    ["from", OUTSIDE, 50, 85, 120],
    ["to", 1, 240, 0, 180],
    ["to", OUTSIDE, 240, 185, 20],
  ]);
  assert.deepEqual(bands.map((b) => [b.from, b.to, b.y0, b.y1, b.thickness]), [
    [0, 1, 0, 0, 60],
    [0, OUTSIDE, 60, 185, 20],
    [OUTSIDE, 1, 85, 60, 120],
  ]);
  assert.equal(bands[0].path, "M60 0C150 0 150 0 240 0V60C150 60 150 60 60 60Z");
});

test("shortened_label_fits its room, Chinese letters count as wide", () => {
  assert.equal(widthOf("01 耕地", 10), (3 * 0.56 + 2) * 10);
  assert.equal(shortened("01 耕地", 60, 10), "01 耕地");
  assert.equal(shortened("08 公共管理与公共服务用地", 60, 10), "08 公共管…");
  assert.ok(widthOf(shortened("08 Public administration and public services", 60, 10), 10) <= 60);
});
