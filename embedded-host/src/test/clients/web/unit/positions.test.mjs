// Positions that are typed: what is read, what is written, and which line is none.
import assert from "node:assert/strict";
import { test } from "node:test";

const { linesOf, positionsOf, written } = await import(
  "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/map/positions.js"
);
const read = (text) => positionsOf(linesOf(text));

test("positionsOf_lists parted by blank lines_are lists, none of them empty", () => {
  assert.deepEqual(read("\n131.5 45.5\r\n 131.6，45.5\n\n\n-1;+2.5\n.5\t1.\n"), {
    lists: [[[131.5, 45.5], [131.6, 45.5]], [[-1, 2.5], [0.5, 1]]],
    wrong: null,
  });
  assert.deepEqual(read(" \n"), { lists: [], wrong: null });
});

test("positionsOf_a line that is no position_is told by its number", () => {
  for (const line of ["131.5", "131.5 45.5 0", "east north", "1e3 2", "0x10 2", "Infinity 2"]) {
    assert.deepEqual(read(`1 2\n\n${line}\n3 4`), { lists: [[[1, 2]]], wrong: 3 }, line);
  }
});

test("written_rings_are read as the same numbers again", () => {
  const rings = [
    [[0.1, 45.123456789], [1 / 3, 2], [5, 6], [0.1, 45.123456789]],
    [[1, 1], [2, 1], [2, 2], [1, 1]],
  ];
  assert.deepEqual(read(written(rings)).lists, rings.map((ring) => ring.slice(0, -1)));
});
