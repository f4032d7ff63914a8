/** Where comments are on the map, and where the one that is being written is. */
import { ol } from "../lib.js";

/** Colours of the kinds; the list says the same in words. */
const COLOURS = { 1: "#17663a", 2: "#a8201a", 3: "#0b5cad", 4: "#8a5300" };

export class Marks {
  #map;
  #shown;
  #own;

  constructor(map) {
    this.#map = map;
    this.#shown = map.addVector((feature) => style(COLOURS[feature.get("kind")] ?? "#52606d", 8), 1200);
    this.#own = map.addVector(style("#d6006c", 11), 1210);
  }

  /** @param comments GeoJSON features */
  show(comments) {
    this.#shown.clear();
    const placed = comments.filter((c) => c.geometry?.type === "Point");
    this.#shown.addFeatures(placed.map((c) => this.#point(c.geometry.coordinates, { id: c.id, kind: c.properties.YJLX })));
  }

  /** @param place [longitude, latitude] or null */
  choose(place) {
    this.#own.clear();
    if (place) {
      this.#own.addFeature(this.#point(place, {}));
    }
  }

  clear() {
    this.#shown.clear();
    this.#own.clear();
  }

  #point(degrees, properties) {
    return new ol.Feature({ ...properties, geometry: new ol.geom.Point(this.#map.plane.fromDegrees(degrees)) });
  }

  /** @returns id of the comment at a pixel, or null */
  at(pixel, clicked) {
    const found = clicked.forEachFeatureAtPixel(pixel, (f) => (this.#shown.hasFeature(f) ? f : undefined), { hitTolerance: 4 });
    return found?.get("id") ?? null;
  }

  zoomTo(degrees) {
    const [x, y] = this.#map.plane.fromDegrees(degrees);
    this.#map.zoomTo([x, y, x, y], 2000);
  }
}

function style(color, radius) {
  return new ol.style.Style({
    image: new ol.style.Circle({ radius, fill: new ol.style.Fill({ color }), stroke: new ol.style.Stroke({ color: "#fff", width: 2 }) }),
  });
}
