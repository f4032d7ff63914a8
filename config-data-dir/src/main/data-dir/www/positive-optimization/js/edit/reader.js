/** Reading a layer of the draft: what lies around the view, what is known by its id, and the identifiers that are taken. */
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { IDENTIFIER, Identifiers } from "./identifier.js";

/** Most features that are read around a view; with more the view is too wide to edit in. */
const MOST_FEATURES = 1000;
/** Most vertices of them. */
const MOST_VERTICES = 300_000;
/** Most identifiers that are read; of a larger layer a new one is typed. */
const MOST_IDENTIFIERS = 100_000;
/** The share of the view that is read on each side of it. */
const MARGIN = 0.25;

export class LayerReader {
  #wfs;
  #catalogue;

  constructor(wfs, catalogue) {
    this.#wfs = wfs;
    this.#catalogue = catalogue;
  }

  /**
   * @param view extent in degrees
   * @returns {features, extent}, or null when there are more than can be edited at once
   */
  async around(code, [west, south, east, north], signal) {
    const x = (east - west) * MARGIN;
    const y = (north - south) * MARGIN;
    const extent = [west - x, south - y, east + x, north + y];
    const { features } = await this.#wfs.read(DRAFT, code, { bbox: extent, count: MOST_FEATURES + 1, signal });
    const vertices = features.reduce((sum, f) => sum + (f.geometry?.coordinates.flat(Infinity).length ?? 0) / 2, 0);
    return features.length > MOST_FEATURES || vertices > MOST_VERTICES
      ? null
      : { features: features.filter((f) => f.geometry), extent };
  }

  /** @returns Map of features by id; one that is not there any more is missing */
  async byId(code, ids) {
    const { features } = ids.length === 0 ? { features: [] } : await this.#wfs.read(DRAFT, code, { ids });
    return new Map(features.map((f) => [f.id, f]));
  }

  /** @returns the identifiers that either version has, or null when there are too many to be sure */
  async identifiers(code) {
    const known = [];
    for (const workspace of [APPROVED, DRAFT].filter((w) => this.#catalogue.sees(w, code))) {
      const { features } = await this.#wfs.read(workspace, code, { properties: [IDENTIFIER], count: MOST_IDENTIFIERS });
      if (features.length >= MOST_IDENTIFIERS) {
        return null;
      }
      known.push(...features.map((f) => f.properties[IDENTIFIER]));
    }
    return new Identifiers(known);
  }

  /** @returns {XZQDM, XZQMC} of the county around an extent, or {} when it reaches over several or none can be read */
  async county([west, south, east, north]) {
    const workspace = [DRAFT, APPROVED].find((w) => this.#catalogue.sees(w, "XZQ"));
    if (!workspace) {
      return {};
    }
    const properties = ["XZQDM", "XZQMC"];
    const { features } = await this.#wfs.read(workspace, "XZQ", { bbox: [west, south, east, north], count: 2, properties });
    return features.length === 1 ? Object.fromEntries(properties.map((p) => [p, features[0].properties[p]])) : {};
  }
}
