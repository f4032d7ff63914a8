/** A footprint and the ground that it shares with lines and zones, on the map. */
import { ol } from "../lib.js";

const style = (color, width, fill, lineDash) =>
  new ol.style.Style({
    stroke: new ol.style.Stroke({ color, width, lineDash, lineJoin: "round" }),
    fill: fill ? new ol.style.Fill({ color: fill }) : undefined,
  });

export class SiteMarks {
  #map;
  #ground;
  #outline;
  #chosen;

  constructor(map) {
    this.#map = map;
    this.#ground = map.addVector((f) => (f.get("need_zh") ? style("#8A5300", 1.5, "rgba(240,180,0,0.35)") : style("#52606D", 1, "rgba(82,96,109,0.12)")), 970);
    this.#outline = map.addVector([style("#FFFFFF", 6), style("#0B5CAD", 3, null, [8, 4])], 980);
    this.#chosen = map.addVector([style("#FFFFFF", 7), style("#D6006C", 4, "rgba(214,0,108,0.2)")], 990);
  }

  clear() {
    [this.#ground, this.#outline, this.#chosen].forEach((source) => source.clear());
  }

  /** Shows the footprint alone, and its place. */
  footprint(footprint) {
    this.clear();
    const [feature] = this.#features([footprint.feature]);
    this.#outline.addFeature(feature);
    this.#map.zoomTo(feature.getGeometry().getExtent());
  }

  /** Shows the ground that it shares. @param features GeoJSON in degrees */
  ground(features) {
    this.#ground.addFeatures(this.#features(features.filter((f) => f.geometry)));
  }

  /** Puts one piece of ground on top, and shows its place. */
  highlight(feature) {
    this.#chosen.clear();
    if (feature.geometry) {
      const [chosen] = this.#features([feature]);
      this.#chosen.addFeature(chosen);
      this.#map.zoomTo(chosen.getGeometry().getExtent());
    }
  }

  #features(features) {
    return this.#map.plane.format.readFeatures({ type: "FeatureCollection", features });
  }
}
