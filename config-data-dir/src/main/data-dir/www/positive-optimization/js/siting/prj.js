/**
 * The coordinate system of a .prj file (well-known text of OGC 01-009, as ESRI and GDAL write it): degrees of CGCS2000, or one of
 * its Gauss-Krüger zones by central meridian and false easting. The name of the system is not believed, its figures are.
 */
import { DEGREES, WGS84, zoneCode } from "./systems.js";
import { Trouble } from "./trouble.js";

const LONGEST = 20_000;
const DEEPEST = 8;
const DATUM = /^(d_)?china_?2000$|^cgcs_?2000$|^china_geodetic_coordinate_system_2000$/i;
const SEMI_MAJOR = 6378137;
const INVERSE_FLATTENING = 298.257222101;
const PROJECTIONS = new Set(["transverse_mercator", "gauss_kruger"]);
const METRE = 1;
const EASTING = 500_000;

/** @returns a code, or WGS84 for degrees of it */
export function readPrj(text) {
  const root = parse(text.replace(/^\ufeff/, "").trim());
  const isGeographic = root.name === "GEOGCS";
  if (!isGeographic && root.name !== "PROJCS") {
    throw new Trouble("prj");
  }
  const geographic = isGeographic ? root : child(root, "GEOGCS");
  const datum = child(geographic, "DATUM");
  const name = String(datum.values[0] ?? "");
  if (/^(d_)?wgs_?(19)?84$/i.test(name) && isGeographic) {
    return WGS84;
  }
  if (!DATUM.test(name.replace(/ /g, "_")) || !isSpheroid(child(datum, "SPHEROID"))) {
    throw new Trouble("datum", name.slice(0, 40));
  }
  return isGeographic ? DEGREES : zone(root);
}

function isSpheroid({ values: [, major, inverse] }) {
  return near(major, SEMI_MAJOR, 1e-3) && near(inverse, INVERSE_FLATTENING, 1e-7);
}

function zone(root) {
  const projection = String(child(root, "PROJECTION").values[0]).toLowerCase();
  const parameters = new Map(
    root.children.filter((c) => c.name === "PARAMETER").map((c) => [String(c.values[0]).toLowerCase(), c.values[1]]),
  );
  const is = (key, value) => near(parameters.get(key) ?? value, value, 1e-9);
  const unit = root.children.findLast((c) => c.name === "UNIT");
  const isPlain =
    PROJECTIONS.has(projection) &&
    is("scale_factor", 1) &&
    is("latitude_of_origin", 0) &&
    is("false_northing", 0) &&
    near(unit?.values[1], METRE, 1e-12);
  const meridian = parameters.get("central_meridian");
  const number = meridian / 3;
  const isNumbered = near(parameters.get("false_easting"), number * 1e6 + EASTING, 1e-6);
  const code =
    isPlain && Number.isInteger(number) && (isNumbered || near(parameters.get("false_easting"), EASTING, 1e-6))
      ? zoneCode(number, isNumbered)
      : null;
  if (!code) {
    throw new Trouble("prjZone", String(root.values[0]).slice(0, 60));
  }
  return code;
}

function near(value, wanted, tolerance) {
  return typeof value === "number" && Math.abs(value - wanted) <= tolerance;
}

function child(node, name) {
  const found = node.children.find((c) => c.name === name);
  if (!found) {
    throw new Trouble("prj");
  }
  return found;
}

/** @returns the tree of a text: {name, values, children} */
function parse(text) {
  if (text.length > LONGEST) {
    throw new Trouble("prj");
  }
  const tokens = text.match(/"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|[+-]?[\d.]+(?:[eE][+-]?\d+)?|[[\](),]/g) ?? [];
  let at = 0;
  const node = (depth) => {
    const result = { name: tokens[at++]?.toUpperCase(), values: [], children: [] };
    if (depth > DEEPEST || !/^[[(]$/.test(tokens[at++] ?? "")) {
      throw new Trouble("prj");
    }
    while (at < tokens.length && !/^[\])]$/.test(tokens[at])) {
      const token = tokens[at];
      if (token === ",") {
        at++;
      } else if (token.startsWith('"')) {
        result.values.push(token.slice(1, -1));
        at++;
      } else if (/^[+\-.\d]/.test(token)) {
        result.values.push(Number(token));
        at++;
      } else if (/^[[(]$/.test(tokens[at + 1] ?? "")) {
        result.children.push(node(depth + 1));
      } else {
        at++; // a direction of an axis
      }
    }
    if (at++ >= tokens.length) {
      throw new Trouble("prj");
    }
    return result;
  };
  return node(0);
}
