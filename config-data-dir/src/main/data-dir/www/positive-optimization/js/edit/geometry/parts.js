/** Polygons of a geometry, whichever of both types a layer has: Polygon, or MultiPolygon. */
import { GeometryError, area, key } from "./rings.js";

/** @returns the polygons of a GeoJSON geometry, each a list of rings */
export function polygonsOf(geometry) {
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
}

/** @returns the rings of a geometry that is one polygon @throws GeometryError when it is several */
export function onlyPolygon(geometry) {
  const all = polygonsOf(geometry);
  if (all.length !== 1) {
    throw new GeometryError("edit.geometry.multi");
  }
  return all[0];
}

/** @returns a geometry of a type of one polygon, without vertices that repeat the one before @throws GeometryError when it has no ground */
export function polygon(rings, type = "Polygon") {
  const clean = rings.map((ring) => ring.filter((v, i) => i === 0 || key(v) !== key(ring[i - 1])));
  if (clean.some((ring) => ring.length < 4) || !(area(clean) > 0)) {
    throw new GeometryError("edit.geometry.ground");
  }
  return { type, coordinates: type === "MultiPolygon" ? [clean] : clean };
}

/** @returns a geometry with each polygon changed by a function; the same geometry when the function changes none */
export function changed(geometry, change) {
  const all = polygonsOf(geometry);
  const now = all.map(change);
  if (now.every((rings, i) => rings === all[i])) {
    return geometry;
  }
  return { ...geometry, coordinates: geometry.type === "MultiPolygon" ? now : now[0] };
}

/** @returns all vertices of a geometry */
export function verticesOf(geometry) {
  return polygonsOf(geometry).flat(2);
}
