/**
 * A footprint out of typed coordinates: rings of positions, see `map/positions.js`; or the exchange format of boundary points in
 * which construction land is applied for, see `exchange.js`.
 */
import { linesOf, positionsOf } from "../map/positions.js";
import { exchanged, isExchange } from "./exchange.js";
import { polygonsOf } from "./rings.js";
import { Trouble } from "./trouble.js";

/** Longest text, in characters. */
const LONGEST = 2_000_000;

/** @returns {crs, polygons}: the code that the text names or null, and coordinates of a MultiPolygon */
export function readCoordinates(text) {
  if (text.length > LONGEST) {
    throw new Trouble("long");
  }
  const lines = linesOf(text);
  if (isExchange(lines)) {
    return exchanged(lines);
  }
  const { lists, wrong } = positionsOf(lines);
  if (wrong !== null) {
    throw new Trouble("line", wrong, lines[wrong - 1].slice(0, 60));
  }
  return { crs: null, polygons: polygonsOf(lists) };
}
