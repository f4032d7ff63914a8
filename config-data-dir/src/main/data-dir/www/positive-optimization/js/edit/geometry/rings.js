/**
 * Rings of polygons as GeoJSON has them: closed, in degrees [longitude, latitude]. What is straight in degrees is an edge of the
 * plan, so that everything here is plane geometry; areas and lengths are those of the plane of degrees, good for telling inside
 * from outside and never shown to anybody.
 */

/**
 * Degrees within which a point lies on an edge. A new vertex is rounded to nine decimals (0.1 mm), which puts it at most
 * 0.71e-9 beside the edge on which it was found.
 */
export const ON_EDGE = 1e-9;
const DECIMALS = 1e9;

/** Why a gesture cannot be carried out: `reason` is the key of a text. */
export class GeometryError extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @returns what two vertices have in common when they are the same to the last bit */
export function key(vertex) {
  return `${vertex[0]},${vertex[1]}`;
}

/** @returns a vertex rounded to nine decimals, as plans are stored */
export function rounded([x, y]) {
  return [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS];
}

/** @returns twice the signed area, reckoned from the first vertex for the sake of the digits; positive for counter-clockwise */
export function turn(ring) {
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    sum += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  }
  return sum;
}

/** @returns the area of a polygon, its holes taken off, in square degrees */
export function area(rings) {
  return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(turn(ring)), 0) / 2;
}

/** @returns the rings with the ground at their left: the outer one counter-clockwise, holes clockwise */
export function groundLeft(rings) {
  return rings.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** @returns the edges of a closed ring as [from, to] */
export function edges(ring) {
  return ring.slice(1).map((to, i) => [ring[i], to]);
}

/** @returns [west, south, east, north] of vertices, made wider on all sides */
export function box(vertices, by = 0) {
  const all = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of vertices) {
    all[0] = Math.min(all[0], x - by);
    all[1] = Math.min(all[1], y - by);
    all[2] = Math.max(all[2], x + by);
    all[3] = Math.max(all[3], y + by);
  }
  return all;
}

/** @returns whether two boxes meet */
export function meet(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** @returns whether a point lies inside a ring, by the number of edges that a ray to the east crosses */
export function inside([x, y], ring) {
  let is = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) {
      is = !is;
    }
  }
  return is;
}

/** @returns how far along an edge a point lies on it, 0 to 1, or null when it lies farther than ON_EDGE from it */
export function along([x, y], [[x1, y1], [x2, y2]]) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  if (length === 0) {
    return null;
  }
  const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy) <= ON_EDGE ? share : null;
}

/** @returns the point in which two edges cross between their ends, not rounded, or null */
export function crossing([a, b], [c, d]) {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const divisor = rx * sy - ry * sx;
  if (divisor === 0) {
    return null;
  }
  const qx = c[0] - a[0];
  const qy = c[1] - a[1];
  const t = (qx * sy - qy * sx) / divisor;
  const u = (qx * ry - qy * rx) / divisor;
  return t > 0 && t < 1 && u > 0 && u < 1 ? [a[0] + t * rx, a[1] + t * ry] : null;
}

/** @returns simple closed rings out of a closed walk that may meet itself in vertices */
export function loops(walk) {
  const rings = [];
  const path = [];
  const at = new Map();
  for (const vertex of walk) {
    const name = key(vertex);
    if (at.has(name)) {
      const loop = path.splice(at.get(name));
      loop.forEach((v) => at.delete(key(v)));
      rings.push([...loop, loop[0]]);
    }
    at.set(name, path.length);
    path.push(vertex);
  }
  return rings.filter((ring) => ring.length > 3);
}

/**
 * @returns polygons of rings that have the ground at their left: every counter-clockwise ring with the clockwise ones that lie
 *     in it and in no smaller one
 */
export function polygons(rings) {
  const outer = rings.filter((r) => turn(r) > 0).sort((a, b) => turn(a) - turn(b)).map((r) => [r]);
  for (const hole of rings.filter((r) => turn(r) < 0)) {
    const home = outer.find(([ring]) => within(hole, ring));
    if (!home) {
      throw new GeometryError("edit.geometry.borders");
    }
    home.push(hole);
  }
  return outer;
}

/** Of rings that do not cross. Two that walk an edge in opposite directions are a hole and what fills it. */
function within(hole, ring) {
  const corners = new Set(ring.map(key));
  const free = hole.find((v) => !corners.has(key(v)));
  if (free) {
    return inside(free, ring);
  }
  const walked = new Set(edges(ring).map(([a, b]) => `${key(b)} ${key(a)}`));
  const [a, b] = hole;
  return !walked.has(`${key(a)} ${key(b)}`) && inside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], ring);
}
