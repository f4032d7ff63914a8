/** The coordinate systems that a footprint may be in: those that a plan may be in. */
import { Trouble } from "./trouble.js";

/** Degrees of CGCS2000. */
export const DEGREES = "EPSG:4490";
/** Stands for WGS 84, which is not CGCS2000: it is taken only by who says so. */
export const WGS84 = "WGS 84";

const FIRST_ZONE = 25;
const LAST_ZONE = 45;
/** Farther from the meridian than any zone is used, in metres: the width of a zone at the south of China, and then as much. */
const FARTHEST = 500_000;

/** @returns the code of a three-degree zone by its number, 25 to 45; with the number before the easting, or without */
export function zoneCode(zone, isNumbered) {
  return zone >= FIRST_ZONE && zone <= LAST_ZONE ? `EPSG:${(isNumbered ? 4513 : 4534) + zone - FIRST_ZONE}` : null;
}

/** @returns [{code, zone, meridian, isNumbered}] of all zones */
export function zones() {
  return [false, true].flatMap((isNumbered) =>
    Array.from({ length: LAST_ZONE - FIRST_ZONE + 1 }, (_, i) => {
      const zone = FIRST_ZONE + i;
      return { code: zoneCode(zone, isNumbered), zone, meridian: 3 * zone, isNumbered };
    }),
  );
}

/** @returns the code of a name such as EPSG:4490, urn:ogc:def:crs:EPSG::4545, OGC:CRS84; null when it is none that is known */
export function codeOf(name) {
  const text = String(name ?? "").trim();
  if (/^(urn:ogc:def:crs:)?OGC:([\d.]*:)?CRS84$/i.test(text)) {
    return WGS84;
  }
  const number = Number(/^(?:urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/|EPSG:)(\d{4,5})$/i.exec(text)?.[1]);
  if (number === 4326) {
    return WGS84;
  }
  return number === 4490 || (number >= 4513 && number <= 4554) ? `EPSG:${number}` : null;
}

/**
 * @param told what the file says: a code, WGS84, or null when it says nothing
 * @param chosen what the user says: a code, or "" for what the file says
 * @returns the code that holds
 */
export function settled(told, chosen) {
  if (!chosen) {
    if (told === null) {
      throw new Trouble("noCrs");
    }
    if (told === WGS84) {
      throw new Trouble("wgs84");
    }
    return told;
  }
  const isOther = told !== null && told !== chosen && !(told === WGS84 && chosen === DEGREES);
  if (isOther) {
    throw new Trouble("otherCrs", told, chosen);
  }
  return chosen;
}

/** @throws Trouble when positions cannot be in the system: swapped axes, or the wrong zone */
export function demandPlausible(code, polygons) {
  for (const [x, y] of polygons.flat(2)) {
    if (code === DEGREES) {
      if (x > 3 && x < 54 && y > 73 && y < 136) {
        throw new Trouble("swapped", x, y);
      }
      if (!(x > 73 && x < 136 && y > 3 && y < 54)) {
        throw new Trouble("outside", x, y);
      }
    } else {
      const zone = zones().find((z) => z.code === code);
      const centre = (zone.isNumbered ? zone.zone * 1e6 : 0) + 500_000;
      if (Math.abs(x - centre) > FARTHEST || y < 0 || y > 6_500_000) {
        throw new Trouble(Math.abs(y - centre) <= FARTHEST ? "swappedMetres" : "outsideZone", x, y, code);
      }
    }
  }
}
