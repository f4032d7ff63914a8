/** A footprint out of GeoJSON: polygons of a geometry, a feature or a collection of features. */
import { MOST_RINGS, closed, demandFew } from "./rings.js";
import { codeOf } from "./systems.js";
import { Trouble } from "./trouble.js";

/**
 * @returns {crs, polygons}; `crs` the code of a member "crs" (GeoJSON of 2008), or null without one: RFC 7946 would have it WGS 84,
 *     which is not the system of a plan, and many files are not what it would have
 */
export function readGeoJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Trouble("json");
  }
  const polygons = geometries(value).flatMap(coordinates);
  demandFew(polygons.flat().length, polygons.flat().reduce((sum, ring) => sum + ring.length, 0));
  if (polygons.length === 0) {
    throw new Trouble("empty");
  }
  return { crs: system(value), polygons: polygons.map((polygon) => polygon.map(closed)) };
}

function geometries(value) {
  switch (value?.type) {
    case "FeatureCollection":
      if (!Array.isArray(value.features) || value.features.length > MOST_RINGS) {
        throw new Trouble("features", MOST_RINGS);
      }
      return value.features.map((feature) => feature?.geometry).filter(Boolean);
    case "Feature":
      return value.geometry ? [value.geometry] : [];
    default:
      return [value];
  }
}

function coordinates(geometry) {
  const polygons = { Polygon: [geometry?.coordinates], MultiPolygon: geometry?.coordinates }[geometry?.type];
  if (!polygons) {
    throw new Trouble("kind", String(geometry?.type ?? "?").slice(0, 30));
  }
  if (!isList(polygons, (polygon) => isList(polygon, (ring) => isList(ring, isPosition)))) {
    throw new Trouble("json");
  }
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y])));
}

const isList = (value, isOne) => Array.isArray(value) && value.length > 0 && value.every(isOne);
const isPosition = (p) => Array.isArray(p) && p.length >= 2 && Number.isFinite(p[0]) && Number.isFinite(p[1]);

function system(value) {
  if (value.crs === undefined || value.crs === null) {
    return null;
  }
  const name = value.crs?.properties?.name;
  const code = codeOf(name);
  if (!code) {
    throw new Trouble("crsName", String(name ?? "?").slice(0, 80));
  }
  return code;
}
