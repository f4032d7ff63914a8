// Footprints out of files and texts: held against files that GDAL wrote and values by hand.
import assert from "node:assert/strict";
import { test } from "node:test";

const JS = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/siting/";
const { readShapefile } = await import(`${JS}shapefile.js`);
const { readPrj } = await import(`${JS}prj.js`);
const { readCoordinates } = await import(`${JS}coordinates.js`);
const { readGeoJson } = await import(`${JS}geojson.js`);
const { polygonsOf, MOST_VERTICES } = await import(`${JS}rings.js`);
const { codeOf, demandPlausible, settled, zoneCode, WGS84 } = await import(`${JS}systems.js`);

/** Written by ogr2ogr 3.6.2: a square of 1000 m with a square hole of 200 m, and two triangles in one record. */
const GDAL_SHP =
  "AAAnCgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/ugDAAAFAAAAAAAAADCSIEEAAAAALFdTQQAAAACIrSBBAAAAACZYU0EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAABqBQAAAAAAAAAwkiBBAAAAACxXU0EAAAAAAJogQQAAAAAmWFNBAgAAAAoAAAAAAAAABQAAAAAAAAAwkiBBAAAAACxXU0EAAAAAMJIgQQAAAAAmWFNBAAAAAACaIEEAAAAAJlhTQQAAAAAAmiBBAAAAACxXU0EAAAAAMJIgQQAAAAAsV1NBAAAAAMCTIEEAAAAAXldTQQAAAABQlSBBAAAAAF5XU0EAAAAAUJUgQQAAAACQV1NBAAAAAMCTIEEAAAAAkFdTQQAAAADAkyBBAAAAAF5XU0EAAAACAAAAWgUAAAAAAAAA0KEgQQAAAAAsV1NBAAAAAIitIEEAAAAAqVdTQQIAAAAIAAAAAAAAAAQAAAAAAAAA0KEgQQAAAAAsV1NBAAAAALilIEEAAAAAqVdTQQAAAAC4pSBBAAAAACxXU0EAAAAA0KEgQQAAAAAsV1NBAAAAAKCpIEEAAAAALFdTQQAAAACIrSBBAAAAAKlXU0EAAAAAiK0gQQAAAAAsV1NBAAAAAKCpIEEAAAAALFdTQQ==";
const bytes = (base64) => new Uint8Array(Buffer.from(base64, "base64"));
const { readFootprint, LARGEST } = await import(`${JS}upload.js`);
const trouble = (key) => (error) => error.key === key || assert.fail(`${error.key ?? error.stack} instead of ${key}`);

/** A main file by the technical description, with one record. */
function shapefile(type, parts, points, more = 0) {
  const content = 44 + 4 * parts.length + 16 * points.length + more;
  const view = new DataView(new ArrayBuffer(108 + content));
  view.setInt32(0, 9994);
  view.setInt32(24, (108 + content) / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  view.setInt32(100, 1);
  view.setInt32(104, content / 2);
  view.setInt32(108, type, true);
  view.setInt32(144, parts.length, true);
  view.setInt32(148, points.length, true);
  parts.forEach((part, i) => view.setInt32(152 + 4 * i, part, true));
  points.flat().forEach((value, i) => view.setFloat64(152 + 4 * parts.length + 8 * i, value, true));
  return new Uint8Array(view.buffer);
}

const SQUARE = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]];
const HOLE = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]];

test("readShapefile_file of GDAL_has its rings, hole with its edge", () => {
  const polygons = readShapefile(bytes(GDAL_SHP));
  assert.deepEqual(polygons.map((p) => p.length), [2, 1, 1]);
  assert.deepEqual(polygons[0][0], [[543000, 5070000], [543000, 5071000], [544000, 5071000], [544000, 5070000], [543000, 5070000]]);
  assert.deepEqual(new Set(polygons[0][1].map(String)), new Set(["543200,5070200", "543400,5070200", "543400,5070400", "543200,5070400"]));
});

test("readShapefile_measured and elevated shapes_give x and y", () => {
  for (const type of [5, 15, 25]) {
    assert.deepEqual(readShapefile(shapefile(type, [0, 5], [...SQUARE, ...HOLE], 64)), [[SQUARE, HOLE]]);
  }
});

test("readShapefile_what is damaged_is refused", () => {
  const good = bytes(GDAL_SHP);
  assert.throws(() => readShapefile(good.slice(0, 50)), trouble("shp"));
  assert.throws(() => readShapefile(good.slice(0, 300)), trouble("shpCut"));
  assert.throws(() => readShapefile(shapefile(3, [0], SQUARE)), trouble("shpKind"));
  assert.throws(() => readShapefile(shapefile(5, [0, 9], SQUARE)), trouble("shpCut"));
  assert.throws(() => readShapefile(shapefile(5, [1], SQUARE)), trouble("shpCut"));
  assert.throws(() => readShapefile(shapefile(5, [0], SQUARE.slice(0, 2))), trouble("few"));
  assert.throws(() => readShapefile(shapefile(5, [0], [[0, 0], [NaN, 1], [2, 2], [0, 0]])), trouble("number"));
  const forged = shapefile(5, [0], SQUARE);
  new DataView(forged.buffer).setInt32(148, 0x7fffffff, true);
  assert.throws(() => readShapefile(forged), trouble("shpCut"));
  const endless = shapefile(5, [0], SQUARE);
  new DataView(endless.buffer).setInt32(104, 0);
  assert.throws(() => readShapefile(endless), trouble("shpCut"));
});

test("readShapefile_every cut of a file_ends in words", () => {
  const good = bytes(GDAL_SHP);
  for (let length = 0; length < good.length; length++) {
    assert.throws(() => readShapefile(good.slice(0, length)), (e) => typeof e.key === "string");
  }
});

const DATUM = 'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const projected = (easting, meridian, scale = 1) =>
  `PROJCS["any name",${DATUM},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

test("readPrj_systems of CGCS2000_are told by figures", () => {
  assert.equal(readPrj(DATUM), "EPSG:4490");
  assert.equal(readPrj(projected("500000.0", "111.0")), "EPSG:4546");
  assert.equal(readPrj(projected("38500000.0", "114.0")), "EPSG:4526");
  assert.equal(readPrj(projected("500000.0", "75.0")), "EPSG:4534");
  assert.equal(readPrj(projected("45500000.0", "135.0")), "EPSG:4533");
  // as GDAL writes OGC's form
  assert.equal(
    readPrj('PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 132E", GEOGCS["China Geodetic Coordinate System 2000", DATUM["China_2000", SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",132],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AXIS["Northing",NORTH],AXIS["Easting",EAST]]'),
    "EPSG:4553",
  );
});

test("readPrj_other systems_are refused", () => {
  const wgs84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  assert.equal(readPrj(wgs84), WGS84);
  assert.throws(() => readPrj(projected("500000.0", "111.0").replace(DATUM, wgs84)), trouble("datum"));
  assert.throws(() => readPrj(DATUM.replaceAll("China_2000", "Xian_1980")), trouble("datum"));
  assert.throws(() => readPrj(DATUM.replace("298.257222101", "298.257223563")), trouble("datum"));
  assert.throws(() => readPrj(projected("500000.0", "112.0")), trouble("prjZone"));
  assert.throws(() => readPrj(projected("21500000.0", "123.0")), trouble("prjZone"));
  assert.throws(() => readPrj(projected("500000.0", "111.0", "0.9996")), trouble("prjZone"));
  assert.throws(() => readPrj(projected("500000.0", "111.0").replace('"Meter",1.0', '"Foot",0.3048')), trouble("prjZone"));
  for (const bad of ["", "GEOGCS", "GEOGCS[", "x".repeat(30000), "A[".repeat(50), 'GEOGCS["a"]', "]"]) {
    assert.throws(() => readPrj(bad), trouble("prj"), bad);
  }
});

test("readCoordinates_lines_are positions, a blank line begins a ring", () => {
  const { crs, polygons } = readCoordinates("\ufeff0 0\r\n10,0\n10;10\n0\t10\n\n2，2\n4，2\n4，4\n2，4\n\n\n20 20\n21 20\n20 21\n");
  assert.equal(crs, null);
  assert.deepEqual(polygons, [
    [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]],
    [[[20, 20], [21, 20], [20, 21], [20, 20]]],
  ]);
});

test("readCoordinates_what is no position_names its line", () => {
  const fails = (text, line) => assert.throws(() => readCoordinates(text), (e) => e.key === "line" && e.values[0] === line);
  fails("0 0\n1 1 1\n0 1", 2);
  fails("0 0\n1 x\n0 1", 2);
  fails("0 0\n1e3 1\n0 1", 2);
  fails("<script>", 1);
  assert.throws(() => readCoordinates(""), trouble("empty"));
  assert.throws(() => readCoordinates("0 0\n1 1"), trouble("few"));
  assert.throws(() => readCoordinates("0 0\n".repeat(MOST_VERTICES + 1)), trouble("vertices"));
});

const EXCHANGE = (head) => `[属性描述]\n${head}\n[地块坐标]\n8,1.0,1,地块1,面,,,,@\nJ1,1,5070000.000,44543000.000\nJ2,1,5071000,44543000\nJ3,1,5071000,44544000\nJ4,1,5070000,44544000\nJ1,1,5070000.000,44543000.000\nJ5,2,5070200,44543200\nJ6,2,5070200,44543400\nJ7,2,5070400,44543400\n3,1,2,地块2,面,,,,@\nJ1,1,5070210,44543210\nJ2,1,5070210,44543220\nJ3,1,5070220,44543220\n`;

test("readCoordinates_exchange format of boundary points_has north before east, rings of plots, zone of the head", () => {
  const { crs, polygons } = readCoordinates(EXCHANGE("格式版本号=1.01\n坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=44\n转换参数=,,,,,,"));
  assert.equal(crs, "EPSG:4532");
  assert.equal(crs, zoneCode(44, true));
  assert.deepEqual(polygons.map((p) => p.length), [2, 1], "a plot in another is no hole of it");
  assert.deepEqual(polygons[0][0][1], [44543000, 5071000]);
  assert.equal(readCoordinates("J1,1,5070000,543000\nJ2,1,5071000,543000\nJ3,1,5071000,544000").crs, null);
  assert.equal(readCoordinates("J1,1,5070000,44543000\nJ2,1,5071000,44543000\nJ3,1,5071000,44544000").crs, "EPSG:4532");
  assert.equal(readCoordinates(EXCHANGE("带号=44").replaceAll(",445", ",5")).crs, "EPSG:4553");
});

test("readCoordinates_exchange format of another system_is refused", () => {
  assert.throws(() => readCoordinates(EXCHANGE("坐标系=1980西安坐标系")), trouble("datum"));
  assert.throws(() => readCoordinates(EXCHANGE("坐标系=北京54坐标系")), trouble("datum"));
  assert.throws(() => readCoordinates(EXCHANGE("几度分带=6")), trouble("sixDegrees"));
  assert.throws(() => readCoordinates(EXCHANGE("带号=43")), trouble("zoneDiffers"));
  assert.throws(() => readCoordinates(EXCHANGE("带号=44").replace("44544000", "43544000")), trouble("twoZones"));
  assert.throws(() => readCoordinates(EXCHANGE("带号=44") + "J9,1,north\n"), trouble("line"));
});

test("readGeoJson_polygons_of whatever holds them, in the system that is named", () => {
  const polygon = { type: "Polygon", coordinates: [SQUARE, HOLE] };
  const named = (name) => ({ type: "name", properties: { name } });
  assert.deepEqual(readGeoJson(JSON.stringify(polygon)), { crs: null, polygons: [[SQUARE, HOLE]] });
  assert.equal(readGeoJson(JSON.stringify({ ...polygon, crs: named("urn:ogc:def:crs:EPSG::4490") })).crs, "EPSG:4490");
  assert.equal(readGeoJson(JSON.stringify({ ...polygon, crs: named("urn:ogc:def:crs:OGC:1.3:CRS84") })).crs, WGS84);
  const features = { type: "FeatureCollection", features: [{ type: "Feature", geometry: polygon }, { type: "Feature", geometry: null }, { type: "Feature", geometry: { type: "MultiPolygon", coordinates: [[SQUARE]] } }] };
  assert.equal(readGeoJson(JSON.stringify(features)).polygons.length, 2);
  const refused = (value, key) => assert.throws(() => readGeoJson(typeof value === "string" ? value : JSON.stringify(value)), trouble(key));
  refused("{", "json");
  refused("null", "kind");
  refused({ type: "Point", coordinates: [1, 2] }, "kind");
  refused({ type: "Polygon", coordinates: [[["a", 1]]] }, "json");
  refused({ type: "Polygon", coordinates: [1] }, "json");
  refused({ type: "Polygon" }, "json");
  refused({ type: "FeatureCollection", features: [] }, "empty");
  refused({ ...polygon, crs: named("EPSG:3857") }, "crsName");
  refused({ type: "FeatureCollection", features: 5 }, "features");
});

test("polygonsOf_rings in rings_are holes and islands whatever their direction", () => {
  const square = (from, to) => [[from, from], [to, from], [to, to], [from, to], [from, from]];
  const rings = [square(4, 6), square(0, 10), square(2, 8).reverse(), square(20, 30)];
  assert.deepEqual(polygonsOf(rings), [[square(0, 10), square(2, 8).reverse()], [square(20, 30)], [square(4, 6)]]);
  // large coordinates keep the digits of the area
  const far = (ring) => ring.map(([x, y]) => [x + 44543000, y + 5070000]);
  assert.equal(polygonsOf(rings.map(far)).length, 3);
});

test("settled_file and choice_must agree", () => {
  assert.equal(settled("EPSG:4490", ""), "EPSG:4490");
  assert.equal(settled(null, "EPSG:4553"), "EPSG:4553");
  assert.equal(settled(WGS84, "EPSG:4490"), "EPSG:4490");
  assert.throws(() => settled(null, ""), trouble("noCrs"));
  assert.throws(() => settled(WGS84, ""), trouble("wgs84"));
  assert.throws(() => settled(WGS84, "EPSG:4553"), trouble("otherCrs"));
  assert.throws(() => settled("EPSG:4490", "EPSG:4553"), trouble("otherCrs"));
  assert.deepEqual(["EPSG:4513", "epsg:4554", "http://www.opengis.net/def/crs/EPSG/0/4490", "EPSG:4555", "4490", null].map(codeOf), ["EPSG:4513", "EPSG:4554", "EPSG:4490", null, null, null]);
});

test("demandPlausible_swapped axes and other zones_are told", () => {
  const at = (x, y) => [[[[x, y]]]];
  demandPlausible("EPSG:4490", at(131.5, 46.5));
  demandPlausible("EPSG:4553", at(543000, 5070000));
  demandPlausible("EPSG:4532", at(44543000, 5070000));
  assert.throws(() => demandPlausible("EPSG:4490", at(46.5, 131.5)), trouble("swapped"));
  assert.throws(() => demandPlausible("EPSG:4490", at(13.5, 46.5)), trouble("outside"));
  assert.throws(() => demandPlausible("EPSG:4553", at(5070000, 543000)), trouble("swappedMetres"));
  assert.throws(() => demandPlausible("EPSG:4553", at(44543000, 5070000)), trouble("outsideZone"));
  assert.throws(() => demandPlausible("EPSG:4532", at(543000, 5070000)), trouble("outsideZone"));
});

test("readFootprint_text in GBK_is read as such", async () => {
  // 坐标系=1980西安坐标系, in GBK
  const head = Buffer.from("d7f8b1eacfb53d31393830cef7b0b2d7f8b1eacfb5", "hex");
  const points = Buffer.from("\nJ1,1,5070000,44543000\nJ2,1,5071000,44543000\nJ3,1,5071000,44544000\n");
  await assert.rejects(readFootprint(null, "a.txt", Buffer.concat([head, points])), trouble("datum"));
  assert.equal((await readFootprint(null, "A.TXT", points)).crs, "EPSG:4532");
});

test("readFootprint_what is too large or of another kind_is refused before it is read", async () => {
  await assert.rejects(readFootprint(null, "a.geojson", new Uint8Array(LARGEST + 1)), trouble("large"));
  for (const name of ["a.exe", "zip", "a.zip.html", ""]) {
    await assert.rejects(readFootprint(null, name, new Uint8Array(1)), trouble("ending"), name);
  }
});
