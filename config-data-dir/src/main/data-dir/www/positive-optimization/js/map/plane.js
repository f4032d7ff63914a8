/**
 * The plane of the map: degrees of CGCS2000 (EPSG:4490) times two factors, metres to a degree of latitude and of longitude in
 * the middle of the plan. An edge that is straight in the plan is so on the map, which no projection of the earth would keep;
 * what a click or a snap finds on an edge lies on the edge of the plan. Lengths are true in the middle of the plan, and by
 * less than one part in thirty within half a degree of latitude around it: never measure here what decides.
 */
import { ol } from "../lib.js";

const CODE = "PLAN";
const DEGREES = "EPSG:4326";
const METRES_TO_DEGREE = (6378137 * Math.PI) / 180;
/** A tenth of a millimetre: what a new vertex is rounded to, and what plans are stored in. */
const DECIMALS = 1e9;

export class Plane {
  #x;
  #read = new Map();

  /** @param extent of the plan in degrees, [west, south, east, north] */
  constructor(extent) {
    this.extent = extent;
    this.#x = METRES_TO_DEGREE * Math.cos((((extent[1] + extent[3]) / 2) * Math.PI) / 180);
    this.projection = new ol.proj.Projection({ code: CODE, units: "m", metersPerUnit: 1, global: false });
    ol.proj.addProjection(this.projection);
    const scaled = (factors) => (input, output = new Array(input.length), dimension = 2) => {
      for (let i = 0; i < input.length; i++) {
        output[i] = input[i] * (i % dimension === 0 ? factors[0] : i % dimension === 1 ? factors[1] : 1);
      }
      return output;
    };
    ol.proj.addCoordinateTransforms(
      DEGREES,
      CODE,
      scaled([this.#x, METRES_TO_DEGREE]),
      scaled([1 / this.#x, 1 / METRES_TO_DEGREE]),
    );
    this.format = new ol.format.GeoJSON({ dataProjection: DEGREES, featureProjection: CODE });
  }

  /** @returns a position on the map of degrees [longitude, latitude] */
  fromDegrees([longitude, latitude]) {
    return [longitude * this.#x, latitude * METRES_TO_DEGREE];
  }

  /**
   * @returns degrees [longitude, latitude] of a position on the map: those that were read where it is the position of a vertex
   *     that was read, so that an unmoved vertex stays what it was to the last bit; else rounded to nine decimals
   */
  toDegrees([x, y]) {
    return this.#read.get(`${x},${y}`) ?? this.#rounded([x, y]);
  }

  #rounded([x, y]) {
    return [x / this.#x, y / METRES_TO_DEGREE].map((v) => Math.round(v * DECIMALS) / DECIMALS);
  }

  /** @returns an extent on the map of one in degrees */
  extentFromDegrees([west, south, east, north]) {
    return [...this.fromDegrees([west, south]), ...this.fromDegrees([east, north])];
  }

  /** @returns the extent in degrees of one on the map, not rounded */
  extentToDegrees([minX, minY, maxX, maxY]) {
    return [minX / this.#x, minY / METRES_TO_DEGREE, maxX / this.#x, maxY / METRES_TO_DEGREE];
  }

  /** @returns features of OpenLayers on the map, of GeoJSON in degrees; their vertices are remembered */
  features(geojson) {
    geojson.features.forEach((f) => this.#remember(f.geometry?.coordinates ?? f.geometry?.geometries));
    return this.format.readFeatures(geojson);
  }

  #remember(coordinates) {
    if (!coordinates) {
      return;
    }
    if (typeof coordinates[0] === "number") {
      // plans are stored with nine decimals, which rounding finds again: only others need be kept
      const place = this.fromDegrees(coordinates);
      if (this.#rounded(place).some((v, i) => v !== coordinates[i])) {
        this.#read.set(place.join(","), coordinates.slice(0, 2));
      }
    } else {
      coordinates.forEach((c) => this.#remember(c.coordinates ?? c));
    }
  }

  /** @returns a geometry on the map as GeoJSON in degrees */
  geometry(geometry) {
    return { type: geometry.getType(), coordinates: this.#degrees(geometry.getCoordinates()) };
  }

  #degrees(coordinates) {
    return typeof coordinates[0] === "number" ? this.toDegrees(coordinates) : coordinates.map((c) => this.#degrees(c));
  }
}
