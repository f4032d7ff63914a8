/** Areas by the national formula, which only the server reckons. */
import { language } from "../view/text.js";
import { complex, literal } from "../service/wps.js";

export class Areas {
  #wps;
  #known = new WeakMap();

  constructor(wps) {
    this.#wps = wps;
  }

  /** @returns a promise of the areas of GeoJSON geometries in square metres, rounded half up to 0.01; each is asked for once */
  async of(geometries) {
    const unknown = geometries.filter((g) => !this.#known.has(g));
    if (unknown.length > 0) {
      const answer = this.#ask(unknown);
      unknown.forEach((g, i) => this.#known.set(g, answer.then((all) => all[i])));
      answer.catch(() => unknown.forEach((g) => this.#known.delete(g)));
    }
    return Promise.all(geometries.map((g) => this.#known.get(g)));
  }

  async #ask(geometries) {
    const features = geometries.map((geometry, i) => ({ type: "Feature", id: `g.${i}`, properties: { n: i }, geometry }));
    const response = await this.#wps.raw(
      "po:EllipsoidalArea",
      [
        complex("features", JSON.stringify({ type: "FeatureCollection", features })),
        literal("crs", "EPSG:4490"),
        literal("count", geometries.length),
        literal("lang", language()),
      ],
      "areas",
      "application/json",
    );
    const areas = JSON.parse(await response.text()).features.map((f) => f.properties.area_m2);
    if (areas.length !== geometries.length || areas.some((a) => typeof a !== "number")) {
      throw new Error("");
    }
    return areas;
  }
}
