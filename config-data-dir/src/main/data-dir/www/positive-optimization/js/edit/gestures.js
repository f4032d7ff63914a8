/** Tools of the pointer on the map that shows the draft: one at a time, with snapping to vertices and edges of the layer. */
import { ol } from "../lib.js";

/** Names of the tools. */
export const TOOLS = ["select", "draw", "reshape", "split", "merge"];

/** Pixels within which a vertex or an edge is snapped to, and a feature is picked. */
const NEAR = 10;

export class Gestures {
  #map;
  #overlay;
  #done;
  #active = [];
  #on = null;
  #back = null;
  #chosen = new ol.Collection();

  /**
   * @param done what is called when a gesture ends: `pick` (id or null), `draw` (rings), `reshape` (id, polygons),
   *     `split` (line), in degrees
   */
  constructor(map, overlay, done) {
    this.#map = map;
    this.#overlay = overlay;
    this.#done = done;
    this.tool = "select";
    this.isTracing = false;
    map.addEventListener("mode", () => this.#on && this.arm(this.tool));
  }

  /** Takes the pointer. @param tool one of TOOLS */
  arm(tool) {
    this.disarm();
    this.tool = tool;
    this.#on = this.#map.mode === "side" ? this.#map.second : this.#map.main;
    this.#back = this.#map.takeClicks((event, clicked) => this.#click(event, clicked));
    const { source } = this.#overlay;
    if (tool === "draw" || tool === "split") {
      const isDrawing = tool === "draw";
      const draw = new ol.interaction.Draw({
        type: isDrawing ? "Polygon" : "LineString",
        trace: isDrawing && this.isTracing,
        traceSource: source,
        stopClick: true,
      });
      draw.on("drawend", ({ feature }) => this.#drawn(tool, feature.getGeometry()));
      this.#activate(draw);
    }
    if (tool === "reshape") {
      this.follow();
      const modify = new ol.interaction.Modify({ features: this.#chosen, pixelTolerance: NEAR });
      modify.on("modifyend", ({ features }) => {
        const feature = features.item(0);
        const { type, coordinates } = this.#map.plane.geometry(feature.getGeometry());
        this.#done.reshape(feature.getId(), type === "MultiPolygon" ? coordinates : [coordinates]);
      });
      this.#activate(modify);
    }
    if (this.#active.length > 0) {
      // after the others, so that it is asked before them
      this.#activate(new ol.interaction.Snap({ source, pixelTolerance: NEAR }));
    }
  }

  #activate(interaction) {
    this.#active.push(interaction);
    this.#on.addInteraction(interaction);
  }

  /** Gives the pointer back. */
  disarm() {
    this.#active.forEach((i) => this.#on.removeInteraction(i));
    this.#active = [];
    this.#back?.();
    this.#back = null;
    this.#on = null;
  }

  /** Reshapes what is chosen now. */
  follow() {
    const { chosen } = this.#overlay;
    if (this.#chosen.item(0) !== (chosen ?? undefined)) {
      this.#chosen.clear();
      if (chosen) {
        this.#chosen.push(chosen);
      }
    }
  }

  /** Gives up a line or polygon that is being drawn. */
  abort() {
    this.#active.forEach((i) => i.abortDrawing?.());
  }

  #drawn(tool, geometry) {
    const { coordinates } = this.#map.plane.geometry(geometry);
    // the interaction is not done with its own event
    setTimeout(() => this.#done[tool](coordinates));
  }

  #click(event, clicked) {
    if (this.tool === "draw" || this.tool === "split" || clicked !== this.#on) {
      return;
    }
    const found = clicked.forEachFeatureAtPixel(event.pixel, (f) => (this.#overlay.source.hasFeature(f) ? f : undefined), { hitTolerance: 3 });
    this.#done.pick(found?.getId() ?? null);
  }
}
