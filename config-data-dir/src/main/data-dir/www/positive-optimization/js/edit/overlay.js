/** The layer that is edited, over the map: what was read, what was changed, what is chosen; and marks where something was refused. */
import { ol } from "../lib.js";

const COLOURS = { read: "#0b5cad", update: "#b35900", insert: "#17663a" };

export class Overlay {
  #map;
  #bench;
  #shown = new Map();

  constructor(map, bench) {
    this.#map = map;
    this.#bench = bench;
    this.source = map.addVector((feature) => this.#style(feature), 1000);
    this.marks = map.addVector(MARK, 1100);
  }

  #style(feature) {
    const id = feature.getId();
    const edited = this.#bench.edits.of(id);
    const colour = COLOURS[edited ? (edited.before ? "update" : "insert") : "read"];
    const isChosen = id === this.#bench.selected;
    const style = new ol.style.Style({
      stroke: new ol.style.Stroke({ color: colour, width: isChosen ? 3 : edited ? 2 : 1 }),
      fill: new ol.style.Fill({ color: isChosen ? "rgba(240,165,0,.25)" : "rgba(255,255,255,.05)" }),
      zIndex: isChosen ? 2 : edited ? 1 : 0,
    });
    return isChosen ? [style, vertexStyle(colour)] : style;
  }

  /** Shows what the workbench has now. Features that stayed the same objects stay on the map as they are. */
  refresh() {
    const wanted = new Set(this.#bench.features);
    for (const [feature, shown] of this.#shown) {
      if (!wanted.has(feature)) {
        this.source.removeFeature(shown);
        this.#shown.delete(feature);
      }
    }
    const fresh = [...wanted].filter((f) => !this.#shown.has(f));
    const made = this.#map.plane.features({ type: "FeatureCollection", features: fresh });
    made.forEach((f, i) => this.#shown.set(fresh[i], f));
    this.source.addFeatures(made);
    this.source.changed();
  }

  /** Takes everything off the map. */
  clear() {
    this.source.clear();
    this.#shown.clear();
    this.marks.clear();
  }

  /** Shows a feature again as the workbench has it, whatever a gesture has made of it. */
  redraw(id) {
    const feature = this.#bench.feature(id);
    const shown = this.#shown.get(feature);
    if (shown) {
      this.source.removeFeature(shown);
      this.#shown.delete(feature);
    }
    this.refresh();
  }

  /** @returns the feature on the map that is chosen, or null */
  get chosen() {
    return this.#shown.get(this.#bench.feature(this.#bench.selected)) ?? null;
  }

  /** Marks places. @param places [longitude, latitude] */
  mark(places) {
    this.marks.clear();
    this.marks.addFeatures(places.map((p) => new ol.Feature(new ol.geom.Point(this.#map.plane.fromDegrees(p)))));
  }

  /** @param place [longitude, latitude] @param size square metres of the ground there, which is to be seen as a whole */
  zoomToPlace(place, size) {
    const [x, y] = this.#map.plane.fromDegrees(place);
    this.#map.zoomTo([x, y, x, y], Math.max(400, 2 * Math.sqrt(size)));
  }

  /** @param geometries GeoJSON in degrees, of any kind */
  zoomToGeometries(geometries) {
    const features = geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry }));
    const extent = this.#map.plane.format
      .readFeatures({ type: "FeatureCollection", features })
      .reduce((all, f) => ol.extent.extend(all, f.getGeometry().getExtent()), ol.extent.createEmpty());
    if (!ol.extent.isEmpty(extent)) {
      this.#map.zoomTo(extent);
    }
  }
}

const MARK = new ol.style.Style({
  image: new ol.style.Circle({
    radius: 13,
    stroke: new ol.style.Stroke({ color: "#a8201a", width: 4 }),
    fill: new ol.style.Fill({ color: "rgba(168,32,26,.2)" }),
  }),
});

function vertexStyle(colour) {
  return new ol.style.Style({
    image: new ol.style.Circle({ radius: 4, fill: new ol.style.Fill({ color: "#fff" }), stroke: new ol.style.Stroke({ color: colour, width: 2 }) }),
    geometry: (feature) => new ol.geom.MultiPoint(feature.getGeometry().getCoordinates().flat(feature.getGeometry().getType() === "MultiPolygon" ? 2 : 1)),
  });
}
