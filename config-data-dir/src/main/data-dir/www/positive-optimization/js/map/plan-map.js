/**
 * The map of the plan: approved and draft version one over the other with a swipe between, side by side, or one alone. What is
 * drawn comes from the WMS; what other parts of the page put on it are vector layers, on both maps.
 */
import { ol } from "../lib.js";
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { pictureLayer } from "./picture-layer.js";
import { Plane } from "./plane.js";

/** How the versions are shown. */
export const MODES = ["approved", "draft", "swipe", "side"];

export class PlanMap extends EventTarget {
  #catalogue;
  #signal = new AbortController();
  #layers = new Map();
  #shown = new Map();
  #split = 0.5;
  #clicks = [];

  /**
   * @param element where the maps go
   * @param wms maps of the server
   * @param catalogue what can be seen; looked at already
   * @param extent of the plan in degrees
   */
  constructor(element, wms, catalogue, extent) {
    super();
    this.wms = wms;
    this.#catalogue = catalogue;
    this.plane = new Plane(extent);
    this.view = new ol.View({
      projection: this.plane.projection,
      extent: ol.extent.buffer(this.plane.extentFromDegrees(extent), 50_000),
      minResolution: 0.05,
      constrainResolution: false,
    });
    this.element = element;
    this.main = this.#map(element.querySelector(".map-main"));
    this.second = this.#map(element.querySelector(".map-second"));
    this.mode = catalogue.seesAny(DRAFT) ? "draft" : "approved";
    this.zoomToPlan();
    this.setMode(this.mode);
  }

  #map(target) {
    const map = new ol.Map({
      target,
      view: this.view,
      layers: [],
      controls: ol.control.defaults.defaults({ attribution: false, rotate: false, zoom: false }),
      interactions: ol.interaction.defaults.defaults({ altShiftDragRotate: false, pinchRotate: false }),
    });
    // not "singleclick": OpenLayers loses it when a picture arrives within the quarter of a second that it waits
    map.on("click", (event) => [...this.#clicks].reverse().some((handler) => handler(event, map) !== false));
    return map;
  }

  /** Both maps, of which the second is seen side by side only. */
  get maps() {
    return [this.main, this.second];
  }

  /**
   * Gives clicks on the map to a handler (event, map), until another takes them; the last that took them has them, and the one
   * before it those for which it gives false.
   *
   * @returns a function that gives them back
   */
  takeClicks(handler) {
    this.#clicks.push(handler);
    return () => {
      this.#clicks = this.#clicks.filter((h) => h !== handler);
    };
  }

  /** Adds a vector layer over the plan, to both maps. @returns the source, in which features are put */
  addVector(style, zIndex = 1000) {
    const source = new ol.source.Vector();
    this.maps.forEach((map) => map.addLayer(new ol.layer.Vector({ source, style, zIndex })));
    return source;
  }

  /** Takes away a vector layer that was added. */
  removeVector(source) {
    this.maps.forEach((map) =>
      map
        .getLayers()
        .getArray()
        .filter((layer) => layer.getSource() === source)
        .forEach((layer) => map.removeLayer(layer)),
    );
  }

  zoomToPlan() {
    this.view.fit(this.plane.extentFromDegrees(this.plane.extent), { padding: [20, 20, 20, 20], size: this.main.getSize() });
  }

  /** Shows a place. @param extent on the map @param smallest metres that are to be seen at least */
  zoomTo(extent, smallest = 400) {
    const [x, y] = ol.extent.getCenter(extent);
    const around = ol.extent.extend([x - smallest / 2, y - smallest / 2, x + smallest / 2, y + smallest / 2], extent);
    this.view.fit(around, { padding: [60, 60, 60, 60], size: this.main.getSize(), duration: still() ? 0 : 300 });
  }

  /** @returns codes of the layers that are shown, the lowest first, with their opacity: Map code to opacity */
  get shown() {
    return this.#shown;
  }

  /** Shows layers, the lowest first. @param shown Map of code to opacity */
  show(shown) {
    this.#shown = new Map(shown);
    this.#arrange();
    this.dispatchEvent(new Event("layers"));
  }

  /** @param mode one of MODES */
  setMode(mode) {
    this.mode = mode;
    this.element.dataset.mode = mode;
    this.#arrange();
    this.maps.forEach((map) => map.updateSize());
    this.dispatchEvent(new Event("mode"));
  }

  /** @returns the workspaces that are shown on the main map, the lowest first */
  get workspaces() {
    return { approved: [APPROVED], draft: [DRAFT], swipe: [APPROVED, DRAFT], side: [APPROVED] }[this.mode];
  }

  /** @param share of the width that lies left of the swipe and shows the approved plan, 0 to 1 */
  setSplit(share) {
    this.#split = share;
    this.element.style.setProperty("--split", `${share * 100}%`);
    this.main.render();
  }

  /** Asks for every picture again: the plan has changed, or whoever looks at it. */
  reload() {
    this.#signal.abort();
    this.#signal = new AbortController();
    this.#layers.forEach((layer) => this.maps.forEach((map) => map.removeLayer(layer)));
    this.#layers.clear();
    this.#arrange();
  }

  #arrange() {
    const wanted = new Map();
    const main = this.workspaces;
    const second = this.mode === "side" ? [DRAFT] : [];
    [...main.map((w) => [this.main, w]), ...second.map((w) => [this.second, w])].forEach(([map, workspace]) => {
      let order = workspace === DRAFT ? 500 : 0;
      this.#shown.forEach((opacity, code) => {
        if (this.#catalogue.sees(workspace, code)) {
          wanted.set(`${workspace}:${code}`, { map, workspace, code, opacity, order: order++ });
        }
      });
    });
    this.#layers.forEach((layer, key) => {
      const want = wanted.get(key);
      if (!want || want.map !== layer.get("map")) {
        layer.get("map").removeLayer(layer);
        this.#layers.delete(key);
      }
    });
    wanted.forEach(({ map, workspace, code, opacity, order }, key) => {
      let layer = this.#layers.get(key);
      if (!layer) {
        layer = this.#picture(workspace, code);
        layer.set("map", map);
        map.addLayer(layer);
        this.#layers.set(key, layer);
      }
      layer.setOpacity(opacity);
      layer.setZIndex(order);
    });
  }

  #picture(workspace, code) {
    return pictureLayer({
      wms: this.wms,
      plane: this.plane,
      workspace,
      code,
      signal: this.#signal.signal,
      unreadable: () => this.dispatchEvent(new CustomEvent("unreadable", { detail: { workspace, code } })),
      // in a swipe each version has its side
      side: () => (this.mode === "swipe" ? (workspace === DRAFT ? [this.#split, 1] : [0, this.#split]) : null),
    });
  }
}

/** @returns whether the user has asked for no movement */
function still() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
