/**
 * Merging two polygons that have a border in common: edges that one walks up and the other down cancel, what is left is the border
 * of both together. No vertex moves and none is made; vertices of one on an edge of the other are made common first.
 */
import { GeometryError, box, crossing, edges, groundLeft, key, loops, meet, polygons, turn } from "./rings.js";
import { welded } from "./weld.js";

/** Degrees; a hole that is thinner is a gap between borders that do not match. */
const GAP = 1e-7;

/**
 * @param first rings of a polygon
 * @param second rings of another
 * @returns rings of the polygon that both are together
 * @throws GeometryError when they have no border in common, or their borders do not match
 */
export function merge(first, second) {
  const one = groundLeft(welded(first, second.flat())).flatMap(edges);
  const other = groundLeft(welded(second, first.flat())).flatMap(edges);
  const name = ([a, b]) => `${key(a)} ${key(b)}`;
  const back = ([a, b]) => `${key(b)} ${key(a)}`;
  const up = new Set(one.map(name));
  const down = new Set(other.map(name));
  const left = one.filter((edge) => !down.has(back(edge)));
  const right = other.filter((edge) => !up.has(back(edge)));
  if (left.length === one.length) {
    throw new GeometryError("edit.geometry.apart");
  }
  // whoever walks the same edge in the same direction lies over the other
  if (one.some((edge) => down.has(name(edge))) || cross(left, right)) {
    throw new GeometryError("edit.geometry.borders");
  }
  const parts = polygons(walks([...left, ...right]).flatMap(loops));
  const had = [...first.slice(1), ...second.slice(1)].map((r) => r.length);
  if (parts.length !== 1 || (parts[0].length - 1 > had.length && parts[0].slice(1).some(isGap))) {
    throw new GeometryError("edit.geometry.borders");
  }
  return parts[0];
}

function cross(left, right) {
  const common = (list, others) => {
    const around = box(others.flat());
    return list.map((edge) => ({ edge, around: box(edge) })).filter((e) => meet(e.around, around));
  };
  if (left.length === 0 || right.length === 0) {
    return false;
  }
  const near = common(right, left);
  return common(left, right).some((a) => near.some((b) => meet(a.around, b.around) && crossing(a.edge, b.edge)));
}

/** Closed walks of edges that all lead on. */
function walks(all) {
  const out = new Map();
  for (const [a, b] of all) {
    const name = key(a);
    out.set(name, [...(out.get(name) ?? []), b]);
  }
  const found = [];
  for (const [from] of all) {
    while (out.get(key(from))?.length > 0) {
      const walk = [from];
      while (out.get(key(walk.at(-1)))?.length > 0) {
        walk.push(out.get(key(walk.at(-1))).pop());
      }
      found.push(walk);
    }
  }
  return found;
}

/** Twice the area by half the length is twice the mean width of what is thin. */
function isGap(ring) {
  const length = edges(ring).reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
  return Math.abs(turn(ring)) / length < GAP;
}
