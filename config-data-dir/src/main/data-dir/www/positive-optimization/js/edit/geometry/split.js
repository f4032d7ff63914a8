/**
 * Splitting a polygon by a drawn line. Where the line meets the border, one new vertex, rounded to nine decimals, is put into
 * both parts: the parts have that border in common to the last bit, and together they are the polygon but for the rounding, which
 * moves the border by less than 1e-9 degree (0.1 mm). The same vertex has to go into the neighbour across that border as well
 * (`weld.js`); without it there would be a sliver of that width.
 */
import { GeometryError, ON_EDGE, along, area, box, crossing, edges, groundLeft, inside, key, loops, meet, polygons, rounded } from "./rings.js";

/**
 * Splits. The line may cross the polygon several times, go through holes, and begin and end inside it: what does not part
 * anything plays no role.
 *
 * @param rings of the polygon, the outer one first
 * @param line vertices, two or more
 * @returns polygons, the largest first
 * @throws GeometryError when the line crosses itself or parts nothing
 */
export function split(rings, line) {
  const cuts = line.slice(1).map((to, i) => [line[i], to]).filter(([a, b]) => key(a) !== key(b));
  cuts.forEach((cut, i) => {
    if (cuts.slice(i + 2).some((other) => crossing(cut, other))) {
      throw new GeometryError("edit.geometry.line");
    }
  });
  const border = groundLeft(rings).flatMap(edges);
  const onBorder = border.map(() => []);
  const onCuts = cuts.map(() => []);
  cuts.forEach((cut, c) => {
    const around = box(cut, ON_EDGE);
    border.forEach((edge, e) => {
      if (meet(around, box(edge))) {
        for (const vertex of nodes(edge, cut)) {
          onBorder[e].push(vertex);
          onCuts[c].push(vertex);
        }
      }
    });
  });
  const ground = border.flatMap((edge, e) => pieces(edge, onBorder[e]));
  const there = new Set(ground.flatMap(([a, b]) => [`${key(a)} ${key(b)}`, `${key(b)} ${key(a)}`]));
  const chords = cuts
    .flatMap((cut, c) => pieces(cut, onCuts[c]))
    .filter(([a, b]) => {
      const is = !there.has(`${key(a)} ${key(b)}`) && isGround([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], rings);
      // what the line walks twice is one piece
      return is && there.add(`${key(a)} ${key(b)}`).add(`${key(b)} ${key(a)}`);
    });
  const parting = chordsThatPart(ground, chords);
  // where the line only touches, or ends, the border gets no vertex
  const ends = new Set(parting.flat().map(key));
  const cut = border.flatMap((edge, e) => pieces(edge, onBorder[e].filter((v) => ends.has(key(v)))));
  const parts = polygons(faces(cut, parting).flatMap(loops)).sort((a, b) => area(b) - area(a));
  const length = border.reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
  if (parts.length < 2 || Math.abs(parts.reduce((sum, p) => sum + area(p), 0) - area(rings)) > length * ON_EDGE) {
    throw new GeometryError("edit.geometry.parts");
  }
  return parts;
}

/** Where an edge of the border and a piece of the line meet: vertices of one on the other, else the crossing. */
function nodes(edge, cut) {
  const corners = edge.filter((v) => along(v, cut) !== null);
  const ends = cut.filter((v) => along(v, edge) !== null);
  // an end of the line beside a corner is taken for the corner
  const met = [...corners, ...ends.filter((v) => !corners.some((c) => Math.hypot(c[0] - v[0], c[1] - v[1]) <= ON_EDGE))];
  if (met.length > 0) {
    return met;
  }
  const point = crossing(edge, cut);
  return point ? [rounded(point)] : [];
}

/** An edge, cut at the vertices on it. */
function pieces(edge, vertices) {
  const [a, b] = edge;
  const share = ([x, y]) => (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]);
  const path = [a, ...vertices.filter((v) => key(v) !== key(a) && key(v) !== key(b)).sort((v, w) => share(v) - share(w)), b];
  return path.slice(1).map((to, i) => [path[i], to]).filter(([v, w]) => key(v) !== key(w));
}

function isGround(point, rings) {
  return inside(point, rings[0]) && !rings.slice(1).some((hole) => inside(point, hole));
}

/** A piece of the line parts the ground when there is another face at either side of it. */
function chordsThatPart(ground, chords) {
  const faceOf = new Map();
  faces(ground, chords).forEach((walk, face) => {
    edges(walk).forEach(([a, b]) => faceOf.set(`${key(a)} ${key(b)}`, face));
  });
  return chords.filter(([a, b]) => faceOf.get(`${key(a)} ${key(b)}`) !== faceOf.get(`${key(b)} ${key(a)}`));
}

/**
 * The closed walks around the faces of the ground, each with its face at the left. Borders are walked in their own direction
 * only, which has the ground at the left; pieces of the line in both.
 */
function faces(ground, chords) {
  const out = new Map();
  const add = (from, to) => {
    const name = key(from);
    if (!out.has(name)) {
      out.set(name, []);
    }
    out.get(name).push({ from, to, angle: Math.atan2(to[1] - from[1], to[0] - from[0]), used: false });
  };
  ground.forEach(([a, b]) => add(a, b));
  chords.forEach(([a, b]) => [add(a, b), add(b, a)]);
  const walks = [];
  for (const first of [...out.values()].flat()) {
    if (first.used) {
      continue;
    }
    const walk = [first.from];
    for (let half = first; half && !half.used; half = next(out, half)) {
      half.used = true;
      walk.push(half.to);
    }
    if (key(walk[0]) !== key(walk.at(-1))) {
      throw new GeometryError("edit.geometry.parts");
    }
    walks.push(walk);
  }
  return walks;
}

/** The face at the left goes on with what comes first when one turns clockwise from where one came from. */
function next(out, { from, to }) {
  const back = Math.atan2(from[1] - to[1], from[0] - to[0]);
  const clockwise = (half) => {
    const by = back - half.angle;
    return by > 0 ? by : by + 2 * Math.PI;
  };
  return (out.get(key(to)) ?? []).reduce((best, half) => (best === null || clockwise(half) < clockwise(best) ? half : best), null);
}
