// Gauss-Krüger zones of CGCS2000, against PROJ 9 (`cs2cs +proj=longlat +ellps=GRS80 +to +proj=tmerc ...`).
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import test from "node:test";

globalThis.proj4 = createRequire(import.meta.url)(path.join(process.env.PO_WEB_CLIENT, "lib/proj4/proj4.js"));
const { fromZone, meridian, toZone, zoneOf } = await import(
  "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/map/zones.js"
);

const near = (actual, expected, tolerance) =>
  actual.forEach((value, i) => assert.ok(Math.abs(value - expected[i]) <= tolerance, `${actual} for ${expected}`));

test("codes have the meridians of the registry", () => {
  assert.equal(meridian("EPSG:4513"), 75);
  assert.equal(meridian("EPSG:4533"), 135);
  assert.equal(meridian("EPSG:4534"), 75);
  assert.equal(meridian("EPSG:4554"), 135);
  assert.equal(meridian("EPSG:4553"), 132);
  assert.equal(meridian("EPSG:4555"), null);
  assert.equal(meridian("EPSG:4490"), null);
});

test("the zone of a longitude is the nearest, beyond the ends of the country the last", () => {
  assert.equal(zoneOf(131.2), "EPSG:4553");
  assert.equal(zoneOf(73.6), "EPSG:4534");
  assert.equal(zoneOf(136.4), "EPSG:4554");
});

test("positions are those of PROJ to a tenth of a millimetre", () => {
  near(toZone("EPSG:4553", [131.5, 46.7]), [461759.698590872, 5174018.06821026], 1e-4);
  near(toZone("EPSG:4532", [131.5, 46.7]), [44461759.6985909, 5174018.06821026], 1e-4);
});

test("there and back is the same place", () => {
  near(fromZone("EPSG:4553", toZone("EPSG:4553", [133.4, 45.9])), [133.4, 45.9], 1e-10);
});

test("what is no zone is refused", () => {
  assert.throws(() => toZone("EPSG:3857", [131.5, 46.7]), RangeError);
});
