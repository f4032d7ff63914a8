/**
 * The identifiers of features (BSM): county (6 digits), 0000, running number (8 digits). New ones go on from the largest number
 * that either version of the layer has, as the plug-in reckons them (`submission.Identifiers`).
 */
export const IDENTIFIER = "BSM";

const RUNNING = 8;
const WELL_FORMED = /^\d{18}$/;

export class Identifiers {
  #last = 0;
  #taken = new Set();

  /** @param known identifiers that can be read */
  constructor(known) {
    known.forEach((text) => this.take(text));
  }

  /** Takes note of an identifier. @returns whether nobody had it before */
  take(text) {
    const is = !this.#taken.has(text);
    this.#taken.add(text);
    if (WELL_FORMED.test(text)) {
      this.#last = Math.max(this.#last, Number(text.slice(-RUNNING)));
    }
    return is;
  }

  /** @param county code of administrative area, of which six digits count @returns an identifier that is not taken, which is then */
  next(county) {
    const text = `${String(county ?? "").padEnd(6, "0").slice(0, 6)}0000${String(this.#last + 1).padStart(RUNNING, "0")}`;
    this.take(text);
    return text;
  }
}
