/**
 * Polygons of a main file of a shapefile (ESRI Shapefile Technical Description, July 1998): shape types Polygon, PolygonZ and
 * PolygonM, of which x and y are read; Null shapes are left out. The order of the vertices, which tells outer rings from holes,
 * is not relied upon: programs write it wrongly; what lies in what tells the same.
 */
import { MOST_RINGS, demandFew, polygonsOf } from "./rings.js";
import { Trouble } from "./trouble.js";

const FILE_CODE = 9994;
const VERSION = 1000;
const HEADER = 100;
const RECORD_HEADER = 8;
/** Bytes of a polygon before its parts: type, box, counts. */
const FIXED = 44;
const NULL_SHAPE = 0;
const POLYGONS = new Set([5, 15, 25]);

/** @param bytes Uint8Array @returns coordinates of a MultiPolygon, in the system of the file */
export function readShapefile(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || view.getInt32(0) !== FILE_CODE || view.getInt32(28, true) !== VERSION) {
    throw new Trouble("shp");
  }
  const end = view.getInt32(24) * 2;
  if (end < HEADER || end > bytes.byteLength) {
    throw new Trouble("shpCut");
  }
  const polygons = [];
  let vertices = 0;
  for (let at = HEADER; at < end; ) {
    if (end - at < RECORD_HEADER + 4) {
      throw new Trouble("shpCut");
    }
    const length = view.getInt32(at + 4) * 2;
    const start = at + RECORD_HEADER;
    if (length < 4 || start + length > end) {
      throw new Trouble("shpCut");
    }
    const rings = record(view, start, length);
    vertices += rings.reduce((sum, ring) => sum + ring.length, 0);
    if (rings.length > 0) {
      polygons.push(...polygonsOf(rings));
    }
    demandFew(polygons.length, vertices);
    at = start + length;
  }
  if (polygons.length === 0) {
    throw new Trouble("empty");
  }
  return polygons;
}

/** @returns rings of a record, none of a Null shape */
function record(view, start, length) {
  const type = view.getInt32(start, true);
  if (type === NULL_SHAPE) {
    return [];
  }
  if (!POLYGONS.has(type)) {
    throw new Trouble("shpKind", type);
  }
  if (length < FIXED) {
    throw new Trouble("shpCut");
  }
  const parts = view.getInt32(start + 36, true);
  const points = view.getInt32(start + 40, true);
  if (parts < 1 || points < 1 || parts > points || FIXED + 4 * parts + 16 * points > length) {
    throw new Trouble("shpCut");
  }
  demandFew(Math.min(parts, MOST_RINGS + 1), points);
  const first = Array.from({ length: parts }, (_, i) => view.getInt32(start + FIXED + 4 * i, true));
  const isOrdered = first.every((from, i) => from === 0 ? i === 0 : i > 0 && from > first[i - 1] && from < points);
  if (!isOrdered) {
    throw new Trouble("shpCut");
  }
  const xy = start + FIXED + 4 * parts;
  return first.map((from, i) =>
    Array.from({ length: (first[i + 1] ?? points) - from }, (_, k) => {
      const place = xy + 16 * (from + k);
      return [view.getFloat64(place, true), view.getFloat64(place + 8, true)];
    }),
  );
}
