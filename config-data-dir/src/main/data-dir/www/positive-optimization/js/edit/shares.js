/**
 * Areas that a feature states of itself. That of the whole feature is the ellipsoidal area by the national formula, which the
 * server reckons. Areas of a part of it (net farmland, deducted ridges) keep the share that they had of the whole: for ridges
 * that is their definition (deducted area = area times deduction ratio), for others it is a proposal, which can be typed over.
 */

/** Fields that hold the area of a part of the feature. */
export const PART_AREAS = ["TBDLMJ", "KCMJ", "YJJBNTMJ", "CBQMJ"];

/**
 * @param properties of the feature as it is to be
 * @param areaField name of the field of the whole area
 * @param origins properties of the features that it was made of, as they were read
 * @param total area by the server, square metres
 * @returns values of the fields of areas, rounded to 0.01 m²; a part that was typed anew, or of which an origin says nothing, is
 *     left out
 */
export function areas(properties, areaField, origins, total) {
  const result = areaField ? { [areaField]: total } : {};
  const whole = sum(origins, areaField);
  for (const name of PART_AREAS) {
    const part = sum(origins, name);
    const isTyped = !origins.some((o) => o[name] === properties[name]);
    if (name in properties && !isTyped && part !== null && whole > 0) {
      result[name] = Math.round((total * part * 100) / whole) / 100;
    }
  }
  return result;
}

/** @returns the sum of a field, null when there is none or one of them has no number */
function sum(origins, name) {
  const values = origins.map((o) => o[name]);
  return values.length > 0 && values.every((v) => typeof v === "number") ? values.reduce((a, b) => a + b, 0) : null;
}
