/**
 * Rings of positions [x, y] put together to polygons: a ring inside an even number of others is an outer edge, one inside an odd
 * number is a hole of the smallest around it. Whether the rings are sound is for the server to say.
 */
import { Trouble } from "./trouble.js";

/** Most vertices and rings of a footprint. */
export const MOST_VERTICES = 20_000;
export const MOST_RINGS = 1_000;

/**
 * @param rings lists of positions; one that is not closed is closed
 * @returns coordinates of a MultiPolygon of GeoJSON
 */
export function polygonsOf(rings) {
  if (rings.length === 0) {
    throw new Trouble("empty");
  }
  demandFew(rings.length, rings.reduce((sum, ring) => sum + ring.length, 0));
  const all = rings
    .map(closed)
    .map((ring) => ({ ring, box: box(ring), size: Math.abs(area(ring)) }))
    .sort((a, b) => b.size - a.size);
  const outer = [];
  all.forEach((entry, i) => {
    const around = all.slice(0, i).filter((other) => contains(other, entry));
    entry.depth = around.length;
    if (entry.depth % 2 === 0) {
      entry.polygon = [entry.ring];
      outer.push(entry);
    } else {
      around.at(-1).polygon?.push(entry.ring);
    }
  });
  return outer.map((entry) => entry.polygon);
}

/** @throws Trouble when there is more than a page should hold */
export function demandFew(rings, vertices) {
  if (rings > MOST_RINGS) {
    throw new Trouble("rings", MOST_RINGS);
  }
  if (vertices > MOST_VERTICES) {
    throw new Trouble("vertices", MOST_VERTICES);
  }
}

/** @returns the ring with its first position at its end @throws Trouble when it is none */
export function closed(ring) {
  if (ring.some((position) => !position.every(Number.isFinite))) {
    throw new Trouble("number");
  }
  const [first, last] = [ring[0], ring.at(-1)];
  const whole = first && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
  if (whole.length < 4) {
    throw new Trouble("few");
  }
  return whole;
}

/** @returns twice the planar area, from the first vertex on so that large coordinates cost no digits; its sign tells the direction */
function area(ring) {
  const [x, y] = ring[0];
  return ring.slice(1).reduce((sum, [x1, y1], i) => sum + (ring[i][0] - x) * (y1 - y) - (x1 - x) * (ring[i][1] - y), 0);
}

function box(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [low(xs), low(ys), high(xs), high(ys)];
}

const low = (values) => values.reduce((a, b) => Math.min(a, b));
const high = (values) => values.reduce((a, b) => Math.max(a, b));

function contains(outer, inner) {
  const [a, b] = [outer.box, inner.box];
  if (b[0] < a[0] || b[1] < a[1] || b[2] > a[2] || b[3] > a[3]) {
    return false;
  }
  // a vertex may lie on the ring around it: the first that does not tells
  const told = inner.ring.map((position) => side(outer.ring, position)).find((s) => s !== 0);
  return told === 1;
}

/** @returns 1 inside, -1 outside, 0 on the ring */
function side(ring, [x, y]) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    const cross = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    if (cross === 0 && Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2)) {
      return 0;
    }
    if (y1 > y !== y2 > y && cross > 0 === y2 > y1) {
      inside = !inside;
    }
  }
  return inside ? 1 : -1;
}
