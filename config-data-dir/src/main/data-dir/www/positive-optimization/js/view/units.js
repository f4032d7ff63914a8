/** Units of figures in reports: with how many decimals a figure is shown, and what stands behind it. */

const UNITS = {
  m2: [2, "m²", "m²"],
  ha: [4, "ha", "ha"],
  mu: [2, "亩", "mu"],
  m: [3, "m", "m"],
  "km/km2": [4, "km/km²", "km/km²"],
  count: [0, "", ""],
  ratio: [4, "", ""],
  grade: [4, "", ""],
};

/** @returns decimals that figures of a unit are rounded to before they are shown or compared */
export function decimalsOf(unit) {
  return UNITS[unit]?.[0] ?? 2;
}

/** @returns what stands behind a figure, in a language "zh" or "en"; empty for counts and ratios */
export function symbolOf(unit, language) {
  return UNITS[unit]?.[language === "zh" ? 1 : 2] ?? "";
}

/** @returns a figure with the decimals of its unit and thousands in groups, without the unit; a dash where there is none */
export function inUnit(value, unit) {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return "—";
  }
  const decimals = decimalsOf(unit);
  const text = value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // no minus zero
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** @returns the same with its unit */
export function withUnit(value, unit, language) {
  const text = inUnit(value, unit);
  const symbol = symbolOf(unit, language);
  return text === "—" || !symbol ? text : `${text} ${symbol}`;
}
