/**
 * The exchange format of surveyed boundary points (勘测定界界址点坐标交换格式) that applications for construction land carry
 * (报批坐标): a head [属性描述] of lines key=value, then [地块坐标] with a line for each plot that ends with @ and a line for each
 * point: name, ring of the plot, X, Y. X is north and Y is east, as surveyors of China write them. Layout as described in
 * "CASS如何导出电子报盘坐标格式" (www.celiang.net/13032.html) and by what is written in practice; there is no published standard
 * of it. Names and uses of the plots are not read.
 */
import { polygonsOf } from "./rings.js";
import { zoneCode } from "./systems.js";
import { Trouble } from "./trouble.js";

const POINT = /^([^,]*),(\d+),([\d.]+),([\d.]+)$/;
const CGCS2000 = /2000国家大地|国家2000|CGCS\s*2000/i;

/** @returns whether lines look like the format */
export function isExchange(lines) {
  return lines.some((line) => line === "[地块坐标]" || line === "[属性描述]" || line.endsWith("@") || POINT.test(bare(line)));
}

/** @returns {crs, polygons}; `crs` null when neither head nor eastings tell the zone */
export function exchanged(lines) {
  const head = new Map();
  const plots = [];
  lines.forEach((line, i) => {
    const text = bare(line);
    const point = POINT.exec(text);
    if (text === "" || /^\[.*\]$/.test(text)) {
      return;
    }
    if (text.endsWith("@")) {
      plots.push(new Map());
    } else if (point) {
      if (plots.length === 0) {
        plots.push(new Map());
      }
      const rings = plots.at(-1);
      const [, , ring, north, east] = point;
      if (!rings.has(ring)) {
        rings.set(ring, []);
      }
      rings.get(ring).push([Number(east), Number(north)]);
    } else if (plots.length === 0 && text.includes("=")) {
      const at = text.indexOf("=");
      head.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
    } else {
      throw new Trouble("line", i + 1, text.slice(0, 60));
    }
  });
  // plots are put together one by one: one that lies in another is no hole of it
  const rings = plots.map((plot) => [...plot.values()]);
  const polygons = rings.filter((some) => some.length > 0).flatMap(polygonsOf);
  if (polygons.length === 0) {
    throw new Trouble("empty");
  }
  return { crs: system(head, rings.flat()), polygons };
}

function bare(line) {
  return line.replace(/\s+/g, "");
}

function system(head, rings) {
  const datum = head.get("坐标系");
  if (datum && !CGCS2000.test(datum)) {
    throw new Trouble("datum", datum.slice(0, 40));
  }
  const degrees = Number(head.get("几度分带") || 3);
  if (degrees !== 3) {
    throw new Trouble("sixDegrees");
  }
  const easts = rings.flat().map(([east]) => east);
  const prefixes = new Set(easts.map((east) => Math.floor(east / 1e6)));
  if (prefixes.size > 1) {
    throw new Trouble("twoZones");
  }
  const [prefix] = prefixes;
  const zone = Number(head.get("带号") || prefix || 0);
  if (zone === 0 || prefix === undefined) {
    return null;
  }
  if (prefix !== 0 && prefix !== zone) {
    throw new Trouble("zoneDiffers", zone, prefix);
  }
  const code = zoneCode(zone, prefix !== 0);
  if (!code) {
    throw new Trouble("noZone", zone);
  }
  return code;
}
