/**
 * Making borders common: a vertex of one polygon that lies on an edge of another becomes a vertex of the other. Without it the two
 * borders would differ by the rounding of the vertex, and a later move of one would leave the other behind.
 */
import { ON_EDGE, along, box, key, meet } from "./rings.js";

/**
 * @param rings of a polygon
 * @param vertices that may lie on its edges
 * @returns the rings with those vertices that lie within ON_EDGE of an edge and near no corner, put in as they are; the same array
 *     when there are none
 */
export function welded(rings, vertices) {
  const own = new Set(rings.flat().map(key));
  const around = box(rings[0], ON_EDGE);
  const strangers = [...new Map(vertices.map((v) => [key(v), v])).values()].filter(
    (v) => !own.has(key(v)) && meet(around, [v[0], v[1], v[0], v[1]]),
  );
  if (strangers.length === 0) {
    return rings;
  }
  let any = false;
  const result = rings.map((ring) => {
    const path = [ring[0]];
    for (let i = 1; i < ring.length; i++) {
      const edge = [ring[i - 1], ring[i]];
      const on = strangers
        .map((v) => ({ v, share: along(v, edge) }))
        .filter(({ v, share }) => share !== null && edge.every((end) => Math.hypot(end[0] - v[0], end[1] - v[1]) > ON_EDGE))
        .sort((a, b) => a.share - b.share);
      any = any || on.length > 0;
      path.push(...on.map(({ v }) => v), ring[i]);
    }
    return path;
  });
  return any ? result : rings;
}
