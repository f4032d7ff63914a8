// Positions of the map and degrees: what was read is written as it was read.
import assert from "node:assert/strict";
import test from "node:test";

globalThis.ol = {
  proj: { Projection: class {}, addProjection() {}, addCoordinateTransforms() {} },
  format: { GeoJSON: class { readFeatures(geojson) { return geojson.features; } } },
};
const { Plane } = await import("../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/map/plane.js");

const plane = new Plane([130, 46, 134, 48]);

test("a degree of latitude is that of a sphere of the major axis", () => {
  assert.equal(plane.fromDegrees([0, 1])[1], (6378137 * Math.PI) / 180);
});

test("a degree of longitude is shorter by the cosine of the middle latitude", () => {
  const ratio = plane.fromDegrees([1, 0])[0] / plane.fromDegrees([0, 1])[1];
  assert.ok(Math.abs(ratio - 0.6819983600624985) < 1e-12);
});

test("vertices that were read come back to the last bit, whatever their decimals", () => {
  const ring = Array.from({ length: 500 }, (_, i) => [130 + Math.sin(i) * 1.0000000001, 46 + Math.cos(i) / 3]);
  plane.features({ type: "FeatureCollection", features: [{ geometry: { type: "Polygon", coordinates: [ring] } }] });
  ring.forEach((degrees) => assert.deepEqual(plane.toDegrees(plane.fromDegrees(degrees)), degrees));
});

test("new vertices are rounded to nine decimals", () => {
  const [longitude] = plane.toDegrees(plane.fromDegrees([131.123456789123, 47]));
  assert.equal(longitude, 131.123456789);
});

test("vertices of nine decimals come back to the last bit, remembered or not", () => {
  for (let i = 0; i < 2000; i++) {
    const degrees = [130 + (Math.abs(Math.sin(i)) * 4).toFixed(9) * 1, 46 + (Math.abs(Math.cos(i)) * 2).toFixed(9) * 1].map((v) => Number(v.toFixed(9)));
    assert.deepEqual(plane.toDegrees(plane.fromDegrees(degrees)), degrees);
  }
});
