/**
 * A footprint out of typed coordinates: a position to a line, longitude before latitude or east before north; a blank line begins
 * another ring. Or the exchange format of boundary points in which construction land is applied for, see `exchange.js`.
 */
import { exchanged, isExchange } from "./exchange.js";
import { polygonsOf } from "./rings.js";
import { Trouble } from "./trouble.js";

/** Longest text, in characters. */
const LONGEST = 2_000_000;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** @returns {crs, polygons}: the code that the text names or null, and coordinates of a MultiPolygon */
export function readCoordinates(text) {
  if (text.length > LONGEST) {
    throw new Trouble("long");
  }
  // the signs that a Chinese keyboard writes
  const lines = text.replace(/^\ufeff/, "").replace(/[，；、]/g, ",").split(/\r\n|\r|\n/).map((line) => line.trim());
  if (isExchange(lines)) {
    return exchanged(lines);
  }
  const rings = [];
  let ring = null;
  lines.forEach((line, i) => {
    if (line === "") {
      ring = null;
      return;
    }
    const parts = line.split(/[,;\s]+/).filter(Boolean);
    if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) {
      throw new Trouble("line", i + 1, line.slice(0, 60));
    }
    if (!ring) {
      ring = [];
      rings.push(ring);
    }
    ring.push(parts.map(Number));
  });
  return { crs: null, polygons: polygonsOf(rings) };
}
