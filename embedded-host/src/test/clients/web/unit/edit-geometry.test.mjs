/** Splitting, merging, welding and carrying: node --test. Truth is closed form or by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";

const here = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/edit/geometry/";
const { area, key, turn, edges } = await import(`${here}rings.js`);
const { split } = await import(`${here}split.js`);
const { merge } = await import(`${here}merge.js`);
const { welded } = await import(`${here}weld.js`);
const { runs, carried } = await import(`${here}carry.js`);

const SQUARE = [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]];
const HOLE = [[1, 1], [1, 3], [3, 3], [3, 1], [1, 1]];
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-8, `${actual} is not ${expected}`);
const sorted = (ring) => ring.slice(1).map(key).sort();
const reason = (name) => (e) => e.reason === name;

test("split_squareByLineThroughIt_givesTwoPartsOfClosedForm", () => {
  const parts = split(SQUARE, [[1, -1], [1, 5]]);
  assert.deepEqual(parts.map(area), [12, 4]);
  parts.forEach((p) => p.forEach((r) => assert.equal(key(r[0]), key(r.at(-1)))));
});

test("split_partsHaveTheNewBorderInCommon_toTheLastBit", () => {
  const parts = split([[[130.1, 46.1], [130.3, 46.13], [130.27, 46.31], [130.12, 46.29], [130.1, 46.1]]], [[130.15, 46], [130.2, 46.2], [130.17, 46.4]]);
  assert.equal(parts.length, 2);
  const common = parts[0][0].filter((v) => parts[1][0].some((w) => key(w) === key(v)));
  assert.equal(new Set(common.map(key)).size, 3);
  assert.ok(common.some((v) => key(v) === "130.2,46.2"));
  common.forEach((v) => v.forEach((x) => assert.equal(x, Math.round(x * 1e9) / 1e9)));
});

test("split_unmovedVertices_stayWhatTheyWere", () => {
  const ring = [[130.123456789, 46.1], [130.323456781, 46.1000000012], [130.3, 46.3], [130.1, 46.3], [130.123456789, 46.1]];
  const all = new Set(split([ring], [[130.2, 46], [130.2, 46.4]]).flat(2).map(key));
  ring.forEach((v) => assert.ok(all.has(key(v))));
});

test("split_lineEndsOnVerticesOfTheBorder_makesNoVertex", () => {
  const parts = split(SQUARE, [[0, 0], [4, 4]]);
  assert.deepEqual(parts.map(area), [8, 8]);
  assert.deepEqual(parts.map((p) => p[0].length), [4, 4]);
});

test("split_lineThroughHole_givesTwoPartsWithoutHole", () => {
  const parts = split([SQUARE[0], HOLE], [[2, -1], [2, 5]]);
  assert.deepEqual(parts.map((p) => p.length), [1, 1]);
  assert.deepEqual(parts.map(area), [6, 6]);
});

test("split_lineBesideHole_leavesHoleInItsPart", () => {
  const parts = split([SQUARE[0], HOLE], [[0.5, -1], [0.5, 5]]);
  assert.deepEqual(parts.map((p) => p.length), [2, 1]);
  assert.deepEqual(parts.map(area), [10, 2]);
});

test("split_lineThroughTwoSidesSeveralTimes_givesAllParts", () => {
  const comb = [[[0, 0], [5, 0], [5, 3], [4, 3], [4, 1], [3, 1], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]]];
  const parts = split(comb, [[-1, 2], [6, 2]]);
  assert.deepEqual(parts.map(area), [8, 1, 1, 1]);
});

test("split_lineEndsInside_dangleIsLeftOut", () => {
  const parts = split(SQUARE, [[1, -1], [1, 5], [3, 5], [3, 2]]);
  assert.deepEqual(parts.map(area), [12, 4]);
  assert.ok(!parts.flat(2).some((v) => key(v) === "3,4" || key(v) === "3,2"));
});

test("split_lineFromHoleToBorder_partsNothing", () => {
  assert.throws(() => split([SQUARE[0], HOLE], [[2, 2], [2, 5]]), reason("edit.geometry.parts"));
});

test("split_lineBesideThePolygonOrAlongItsBorder_isRefused", () => {
  assert.throws(() => split(SQUARE, [[5, -1], [5, 5]]), reason("edit.geometry.parts"));
  assert.throws(() => split(SQUARE, [[0, 4], [4, 4]]), reason("edit.geometry.parts"));
});

test("split_lineThatCrossesItself_isRefused", () => {
  assert.throws(() => split(SQUARE, [[1, -1], [1, 3], [3, 3], [3, 2], [-1, 2]]), reason("edit.geometry.line"));
});

test("split_ringLine_cutsOutWhatItEncloses", () => {
  const parts = split(SQUARE, [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]);
  assert.deepEqual(parts.map(area), [15, 1]);
  assert.equal(parts[0].length, 2);
});

test("split_clockwiseRing_isTheSame", () => {
  assert.deepEqual(split([[...SQUARE[0]].reverse()], [[1, -1], [1, 5]]).map(area), [12, 4]);
});

test("split_randomLines_partsAreTheWhole", () => {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const star = Array.from({ length: 60 }, (_, i) => {
    const r = i % 2 ? 0.05 : 0.02 + 0.02 * random();
    return [130 + r * Math.cos((i * Math.PI) / 30), 46 + r * Math.sin((i * Math.PI) / 30)];
  });
  const rings = [[...star, star[0]], [[130, 46], [130, 46.005], [130.005, 46.005], [130, 46]]];
  let most = 0;
  for (let i = 0; i < 300; i++) {
    const line = [0, 1].map((end) => [130 + (end ? 0.06 : -0.06), 46 + (random() - 0.5) * 0.08]);
    const parts = split(rings, line);
    most = Math.max(most, parts.length);
    near(parts.reduce((sum, p) => sum + area(p), 0), area(rings));
    parts.forEach((p) => {
      assert.ok(turn(p[0]) > 0);
      p.slice(1).forEach((hole) => assert.ok(turn(hole) < 0));
    });
    // every edge of the line is walked up and down once
    const counts = new Map();
    parts.flat().flatMap(edges).forEach(([a, b]) => counts.set(`${key(a)} ${key(b)}`, (counts.get(`${key(a)} ${key(b)}`) ?? 0) + 1));
    counts.forEach((n) => assert.equal(n, 1));
  }
  assert.ok(most > 5);
});

test("merge_ofWhatWasSplit_isThePolygonAgain", () => {
  for (const rings of [SQUARE, [SQUARE[0], HOLE]]) {
    const [a, b] = split(rings, [[2.5, -1], [2.5, 5]]);
    const whole = merge(a, b);
    assert.equal(area(whole), area(rings));
    assert.equal(whole.length, rings.length);
    SQUARE[0].forEach((v) => assert.ok(whole[0].some((w) => key(w) === key(v))));
  }
});

test("merge_neighboursWithAllVerticesInCommon_cancelsThem", () => {
  const left = [[[0, 0], [2, 0], [2, 1], [2, 2], [0, 2], [0, 0]]];
  const right = [[[2, 0], [3, 0], [3, 2], [2, 2], [2, 1], [2, 0]]];
  const whole = merge(left, right);
  assert.equal(area(whole), 6);
  assert.deepEqual(sorted(whole[0]), ["0,0", "0,2", "2,0", "2,2", "3,0", "3,2"]);
});

test("merge_vertexOfOneOnTheEdgeOfTheOther_isMadeCommon", () => {
  const whole = merge([[[0, 0], [2, 0], [2, 4], [0, 4], [0, 0]]], [[[2, 1], [3, 1], [3, 3], [2, 3], [2, 1]]]);
  assert.equal(area(whole), 10);
});

test("merge_ringAroundAnother_fillsTheHole", () => {
  const whole = merge([SQUARE[0], HOLE], [HOLE]);
  assert.equal(whole.length, 1);
  assert.equal(area(whole), 16);
});

test("merge_twoHalvesOfARing_keepsTheHole", () => {
  const [a, b] = split([SQUARE[0], HOLE], [[2, -1], [2, 5]]);
  assert.equal(merge(a, b).length, 2);
});

test("merge_apartOrInOnePointOnly_isRefused", () => {
  const other = (x) => [[[x, 4], [x + 1, 4], [x + 1, 5], [x, 5], [x, 4]]];
  assert.throws(() => merge(SQUARE, other(9)), reason("edit.geometry.apart"));
  assert.throws(() => merge(SQUARE, other(4)), reason("edit.geometry.apart"));
});

test("merge_bordersThatOverlapOrLeaveSlivers_isRefused", () => {
  // one edge in common, beside it one lies over the other
  assert.throws(
    () => merge([[[0, 0], [2, 0], [2, 1], [2, 2], [0, 2], [0, 0]]], [[[2, 0], [3, 0], [3, 2], [1.5, 1.8], [2, 1], [2, 0]]]),
    reason("edit.geometry.borders"),
  );
  // a gap of a hundredth of a millimetre between two common edges
  assert.throws(
    () =>
      merge(
        [[[0, 0], [2, 0], [2, 1], [2, 2], [2, 3], [0, 3], [0, 0]]],
        [[[2, 0], [3, 0], [3, 3], [2, 3], [2, 2], [2.00000001, 1.5], [2, 1], [2, 0]]],
      ),
    reason("edit.geometry.borders"),
  );
});

test("welded_vertexOnEdge_isPutInAsItIs", () => {
  const vertex = [1.2345678904, 4.0000000004];
  const rings = welded(SQUARE, [vertex, [0, 0], [9, 9], [2, 2]]);
  assert.equal(rings[0].length, 6);
  assert.equal(rings[0][3], vertex);
  assert.equal(welded(SQUARE, [[2, 2]]), SQUARE);
});

test("weld_afterSplit_neighbourHasTheVertexOfTheSplit", () => {
  const neighbour = [[[130.3, 46.13], [130.5, 46.13], [130.5, 46.3], [130.27, 46.31], [130.3, 46.13]]];
  const parts = split([[[130.1, 46.1], [130.3, 46.13], [130.27, 46.31], [130.12, 46.29], [130.1, 46.1]]], [[130, 46.2], [130.4, 46.22]]);
  const rings = welded(neighbour, parts.flat(2));
  assert.equal(rings[0].length, 6);
  const added = rings[0].find((v) => !neighbour[0].includes(v));
  parts.forEach((p) => assert.ok(p[0].some((v) => key(v) === key(added))));
});

test("carried_movedInsertedAndDeletedVertices_followInTheNeighbour", () => {
  const left = [[[0, 0], [2, 0], [2, 1], [2, 2], [0, 2], [0, 0]]];
  const right = [[[2, 0], [3, 0], [3, 2], [2, 2], [2, 1], [2, 0]]];
  const moved = [[[0, 0], [2, 0], [2.5, 1], [2, 2], [0, 2], [0, 0]]];
  assert.deepEqual(sorted(carried(right, runs(left, moved))[0]), ["2,0", "2,2", "2.5,1", "3,0", "3,2"]);
  const inserted = [[[0, 0], [2, 0], [2, 1], [2.2, 1.5], [2, 2], [0, 2], [0, 0]]];
  assert.equal(area(carried(right, runs(left, inserted))) + area(inserted), 6);
  const deleted = [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]];
  assert.deepEqual(sorted(carried(right, runs(left, deleted))[0]), ["2,0", "2,2", "3,0", "3,2"]);
});

test("carried_cornerOfThree_movesInAll", () => {
  const a = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]];
  const after = [[[0, 0], [1, 0], [1.1, 1.1], [0, 1], [0, 0]]];
  const opposite = [[[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]];
  const result = carried(opposite, runs(a, after));
  assert.deepEqual(sorted(result[0]), ["1,2", "1.1,1.1", "2,1", "2,2"]);
  assert.equal(key(result[0][0]), key(result[0].at(-1)));
});

test("carried_firstVertexOfTheRing_isAVertexLikeAnyOther", () => {
  const left = [[[2, 1], [2, 2], [0, 2], [0, 0], [2, 0], [2, 1]]];
  const right = [[[2, 1], [2, 0], [3, 0], [3, 2], [2, 2], [2, 1]]];
  const moved = [[[2.5, 1], [2, 2], [0, 2], [0, 0], [2, 0], [2.5, 1]]];
  assert.deepEqual(sorted(carried(right, runs(left, moved))[0]), ["2,0", "2,2", "2.5,1", "3,0", "3,2"]);
});

test("carried_changeAwayFromTheNeighbour_leavesItAsItIs", () => {
  const right = [[[2, 0], [3, 0], [3, 2], [2, 2], [2, 0]]];
  const left = [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]];
  assert.equal(carried(right, runs(left, [[[-1, 0], [2, 0], [2, 2], [0, 2], [-1, 0]]])), right);
});

const { together } = await import(`${here}common.js`);
const feature = (id, rings) => ({ id, geometry: { type: "Polygon", coordinates: rings } });

test("together_newVertexOnTheEdgeOfANeighbour_isAVertexOfBoth", () => {
  const square = feature("a", SQUARE);
  const drawn = feature("new.1", [[[4, 1], [6, 1], [6, 3], [4, 3], [4, 1]]]);
  const pairs = together([[null, drawn]], [square, feature("b", [[[9, 9], [10, 9], [10, 10], [9, 9]]])], false);
  assert.equal(pairs.length, 2);
  assert.equal(pairs[0][1].geometry, drawn.geometry);
  assert.deepEqual(sorted(pairs[1][1].geometry.coordinates[0]), ["0,0", "0,4", "4,0", "4,1", "4,3", "4,4"]);
});

test("together_vertexOfANeighbourOnANewEdge_isPutIn", () => {
  const small = feature("a", [[[2, 1], [3, 1], [3, 3], [2, 3], [2, 1]]]);
  const [[, drawn], ...more] = together([[null, feature("new.1", [[[0, 0], [2, 0], [2, 4], [0, 4], [0, 0]]])]], [small], false);
  assert.equal(more.length, 0);
  assert.deepEqual(sorted(drawn.geometry.coordinates[0]), ["0,0", "0,4", "2,0", "2,1", "2,3", "2,4"]);
});

test("together_vertexTakenOutOfACommonBorder_isGoneInBoth", () => {
  const left = feature("a", [[[0, 0], [2, 0], [2, 1], [2, 2], [0, 2], [0, 0]]]);
  const right = feature("b", [[[2, 0], [3, 0], [3, 2], [2, 2], [2, 1], [2, 0]]]);
  const pairs = together([[left, feature("a", [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]])]], [right], true);
  assert.deepEqual(pairs.map(([, f]) => f.geometry.coordinates[0].length), [5, 5]);
});

test("together_partedGround_movesNoBorderOfOthers", () => {
  const neighbour = feature("n", [[[4, 0], [6, 0], [6, 4], [4, 4], [4, 0]]]);
  const [large, small] = split(SQUARE, [[1, -1], [1, 5]]);
  const pairs = together([[feature("a", SQUARE), feature("a", large)], [null, feature("new.1", small)]], [neighbour], false);
  assert.equal(pairs.length, 2);
});
