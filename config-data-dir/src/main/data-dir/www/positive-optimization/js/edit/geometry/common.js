/**
 * What an edit does to the neighbours: a border that two have in common stays common. Vertices that were moved, put in or taken
 * out of it are so in the neighbour, and new vertices on a border of the other become vertices of both.
 */
import { ON_EDGE, box, key, meet } from "./rings.js";
import { carried, runs } from "./carry.js";
import { changed, polygonsOf, verticesOf } from "./parts.js";
import { welded } from "./weld.js";

/**
 * @param pairs [[before, after]] features that were changed; null before of a new one, null after of a deleted one
 * @param others features that were not, among them the neighbours
 * @param isMoved whether the border of `before` became that of `after`; false when ground was parted, which moves no border
 * @returns the pairs, with those of neighbours that change as well
 */
export function together(pairs, others, isMoved) {
  const moves = isMoved ? pairs.filter((p) => p.every(Boolean)).flatMap(([before, after]) => moved(before.geometry, after.geometry)) : [];
  const old = new Set(pairs.flatMap(([before]) => (before ? verticesOf(before.geometry).map(key) : [])));
  const fresh = pairs.flatMap(([, after]) => (after ? verticesOf(after.geometry) : [])).filter((v) => !old.has(key(v)));
  const around = box([...fresh, ...moves.flatMap((m) => [m.from, ...m.gone, m.to])], ON_EDGE);
  const near = others
    .filter((f) => meet(around, box(verticesOf(f.geometry))))
    .map((f) => [f, changed(f.geometry, (rings) => welded(carried(rings, moves), fresh))]);
  const corners = near.flatMap(([, geometry]) => verticesOf(geometry)).filter(([x, y]) => meet(around, [x, y, x, y]));
  const own = pairs.map(([before, after]) =>
    after ? [before, { ...after, geometry: changed(after.geometry, (rings) => welded(rings, corners)) }] : [before, after],
  );
  const followed = near.filter(([f, geometry]) => geometry !== f.geometry).map(([f, geometry]) => [f, { ...f, geometry }]);
  return [...own, ...followed];
}

function moved(before, after) {
  const [was, is] = [polygonsOf(before), polygonsOf(after)];
  return was.length === is.length ? was.flatMap((rings, i) => runs(rings, is[i])) : [];
}
