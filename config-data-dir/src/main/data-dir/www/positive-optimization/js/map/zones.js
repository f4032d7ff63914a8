/** The Gauss-Krüger zones of CGCS2000 of three degrees, EPSG:4513 to 4554: with the number of the zone before x, or without. */
import { proj4 } from "../lib.js";

const DEGREES = "+proj=longlat +ellps=GRS80 +no_defs";
const NUMBERED = { first: 4513, last: 4533, meridian: 75 };
const PLAIN = { first: 4534, last: 4554, meridian: 75 };

/** @returns the code of the zone without number in which a longitude lies */
export function zoneOf(longitude) {
  const meridian = Math.min(135, Math.max(75, 3 * Math.round(longitude / 3)));
  return `EPSG:${PLAIN.first + (meridian - PLAIN.meridian) / 3}`;
}

/** @returns the central meridian of a zone in degrees, or null when the code is of none */
export function meridian(code) {
  const number = Number(/^EPSG:(\d+)$/.exec(code)?.[1]);
  const kind = [NUMBERED, PLAIN].find((k) => number >= k.first && number <= k.last);
  return kind ? kind.meridian + 3 * (number - kind.first) : null;
}

/** @returns [x, y] in metres, east before north, of degrees [longitude, latitude] */
export function toZone(code, degrees) {
  return proj4(DEGREES, definition(code), [...degrees]);
}

/** @returns degrees [longitude, latitude] of [x, y] in metres, east before north */
export function fromZone(code, position) {
  return proj4(definition(code), DEGREES, [...position]);
}

function definition(code) {
  const central = meridian(code);
  if (central === null) {
    throw new RangeError(`${code} is no zone of CGCS2000`);
  }
  const isNumbered = Number(code.slice(5)) <= NUMBERED.last;
  const falseEasting = (isNumbered ? (central / 3) * 1e6 : 0) + 500000;
  return `+proj=tmerc +lat_0=0 +lon_0=${central} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
