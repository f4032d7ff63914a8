/** What a new feature says of itself before anybody has typed a word. */
import { verticesOf } from "./geometry/parts.js";
import { box } from "./geometry/rings.js";
import { IDENTIFIER } from "./identifier.js";

export class Maker {
  #reader;
  #identifiers = null;

  constructor(reader) {
    this.#reader = reader;
  }

  /** Reads identifiers anew the next time: another layer, or what was saved may have changed them. */
  forget() {
    this.#identifiers = null;
  }

  /** @returns an identifier that nobody has, as far as can be read; null when that is too much to read or no county is known */
  async identifier(code, county) {
    // a promise, not what it gives: who asks meanwhile gets other numbers, and who has gone to another layer none of this one
    const reading = (this.#identifiers ??= this.#reader.identifiers(code));
    try {
      const identifiers = await reading;
      return identifiers && county ? identifiers.next(county) : null;
    } catch (e) {
      if (this.#identifiers === reading) {
        this.forget();
      }
      throw e;
    }
  }

  /**
   * @param code of the layer
   * @param definition of the layer, or undefined
   * @param others features that were read
   * @param geometry of the new one
   * @returns a value for every field: the class that all others have, the county that it lies in, an identifier; null for the rest
   */
  async properties(code, definition, others, geometry) {
    const classes = new Set(others.map((f) => f.properties.YSDM));
    // a county that cannot be told is for the user to type
    const county = await this.#reader.county(box(verticesOf(geometry))).catch(() => ({}));
    return {
      ...Object.fromEntries((definition?.fields ?? []).map((f) => [f.name, null])),
      YSDM: classes.size === 1 ? [...classes][0] : null,
      ...county,
      [IDENTIFIER]: await this.identifier(code, county.XZQDM),
    };
  }
}
