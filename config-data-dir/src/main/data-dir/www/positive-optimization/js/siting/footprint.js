/** A footprint: polygons in a coordinate system, as they were given. */
import { fromZone } from "../map/zones.js";
import { DEGREES, demandPlausible, settled } from "./systems.js";

export class Footprint {
  /** @param crs code of the system @param polygons coordinates of a MultiPolygon */
  constructor(crs, polygons) {
    this.crs = crs;
    this.polygons = polygons;
  }

  /** @param read {crs, polygons} of a reader @param chosen the system that the user says, "" for that of the reader */
  static of(read, chosen) {
    const crs = settled(read.crs, chosen);
    demandPlausible(crs, read.polygons);
    return new Footprint(crs, read.polygons);
  }

  /** @returns well-known text, with every digit that was given */
  get wkt() {
    const ring = (positions) => `(${positions.map(([x, y]) => `${x} ${y}`).join(", ")})`;
    const polygons = this.polygons.map((polygon) => `(${polygon.map(ring).join(", ")})`);
    return polygons.length === 1 ? `POLYGON ${polygons[0]}` : `MULTIPOLYGON (${polygons.join(", ")})`;
  }

  /** @returns a GeoJSON feature in degrees, to be drawn; what is computed with are the positions that were given */
  get feature() {
    const toDegrees = (position) => (this.crs === DEGREES ? position : fromZone(this.crs, position));
    const coordinates = this.polygons.map((polygon) => polygon.map((ring) => ring.map(toDegrees)));
    return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
  }
}
