// The panel "Siting": a footprint typed, drawn and out of files; what is shown is held against the WPS.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { literals, raw } = require("./shared/wps.js");

/** Degrees within the sample plan, and the same square in every form. */
const RING = [[132.34, 46.6], [132.36, 46.6], [132.36, 46.62], [132.34, 46.62], [132.34, 46.6]];
const TYPED = RING.slice(0, -1).map((p) => p.join(" ")).join("\n");
const PANEL = "#panel-siting";
/** A square of one kilometre in EPSG:4553. */
const ZIPPED = "POLYGON ((500500 5075000, 501500 5075000, 501500 5076000, 500500 5076000, 500500 5075000))";

const wkt = (ring) => `POLYGON ((${ring.map((p) => p.join(" ")).join(", ")}))`;

/** @returns a zipped shapefile of that square, which GDAL writes */
function shapefile() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "site-"));
  try {
    const table = path.join(folder, "site.csv");
    const zip = path.join(folder, "site.shp.zip");
    fs.writeFileSync(table, `WKT,name\n"${ZIPPED}",site\n`);
    execFileSync("ogr2ogr", ["-f", "ESRI Shapefile", "-a_srs", "EPSG:4553", "-nlt", "POLYGON", zip, table]);
    return fs.readFileSync(zip);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function asked(page, password, footprint, crs, more = {}) {
  const inputs = { plan: "draft", footprint: ["application/wkt", footprint], crs, ...more };
  const names = ["verdict", "area", "onFarmland", "onRedLine", "outsideBoundary"];
  const report = JSON.parse(await raw(page, password, "po:SitingCheck", inputs, "report", "application/json"));
  return { ...report, ...(await literals(page, password, "po:SitingCheck", inputs, names)) };
}

async function shown(page) {
  await page.waitForSelector(`${PANEL} .site`, { timeout: 60_000 });
  return page.$eval(`${PANEL} .site`, (site) => ({
    verdict: site.dataset.verdict,
    badge: site.querySelector(".verdict").dataset.verdict,
    words: site.querySelector(".overall strong").textContent,
    rows: [...site.querySelectorAll(".places tbody")].map((place) => [
      ...[...place.rows[0].cells].map((cell) => cell.textContent),
      place.querySelector(".need")?.lastChild.textContent ?? null,
    ]),
    figures: Object.fromEntries([...site.querySelectorAll("[data-figure]")].map((dd) => [dd.dataset.figure, dd.textContent])),
  }));
}

/** What is shown is what the WPS says: words, rows, areas. */
async function agrees(page, check, report, language) {
  const seen = await shown(page);
  check(seen.words === report.notes[0][language], `the page says "${seen.words}"`);
  check(seen.badge === report.verdict && seen.verdict === report.verdict, `${seen.badge} is shown, the WPS says ${report.verdict}`);
  const rows = report.tables[0].rows;
  check(seen.rows.length === rows.length, `${seen.rows.length} rows for ${rows.length}`);
  rows.forEach(([layer, , area, need], i) => {
    check(seen.rows[i][0] === layer[language], `row ${i} is of ${seen.rows[i][0]}`);
    check(Math.abs(Number(seen.rows[i][2].replaceAll(",", "")) - area) < 0.006, `row ${i} has the area ${seen.rows[i][2]}`);
    check(seen.rows[i][3] === (need ? need[language] : null), `row ${i} says "${seen.rows[i][3]}"`);
  });
  const told = (name) => Number(seen.figures[name].replace(/ m²$/, "").replaceAll(",", ""));
  check(Math.abs(told("area") - Number(report.area)) < 0.006, `the area is ${seen.figures.area}, the WPS says ${report.area}`);
  for (const name of ["onFarmland", "onRedLine", "outsideBoundary"]) {
    if (seen.verdict !== "INCOMPLETE") {
      check(Math.abs(told(name) - Number(report[name])) < 0.006, `${name} is ${seen.figures[name]}, the WPS says ${report[name]}`);
    } else {
      check(/至少|at least|无法判定|Undetermined/.test(seen.figures[name]), `${name} is told as known: ${seen.figures[name]}`);
    }
  }
  const needed = rows.some((row) => row[3] !== null);
  check(seen.verdict !== "PASS" || !needed, "PASS although something must be stated");
  return seen;
}

async function type(page, text, crs) {
  await page.selectOption(`${PANEL} select[name=crs]`, crs);
  await page.fill(`${PANEL} textarea`, text);
  await page.focus(`${PANEL} .check-typed`);
  await page.keyboard.press("Enter");
}

async function typed(page, password, check, shot, language) {
  await type(page, TYPED, "EPSG:4490");
  const report = await asked(page, password, wkt(RING), "EPSG:4490");
  check(report.tables[0].rows.length >= 4, "the site of the walk touches too little to show anything");
  await agrees(page, check, report, language);
  await page.waitForTimeout(1500);
  await page.locator(`${PANEL} .site`).scrollIntoViewIfNeeded();
  await shot("site");
  await page.locator(`${PANEL} button.place`).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1200);
  await shot("place");
}

/** The approved plan and a type of project, asked as soon as they are chosen. */
async function against(page, password, check, language) {
  await page.selectOption(`${PANEL} select[name=plan]`, "approved");
  await page.waitForTimeout(300);
  await agrees(page, check, await asked(page, password, wkt(RING), "EPSG:4490", { plan: "approved" }), language);
  await page.selectOption(`${PANEL} select[name=plan]`, "draft");
  await page.selectOption(`${PANEL} select[name=type]`, "07");
  await page.waitForTimeout(300);
  const report = await asked(page, password, wkt(RING), "EPSG:4490", { type: "07" });
  check(report.tables[0].rows.some((row) => /07/.test(row[3]?.zh ?? "")), "no zone of the walk closes itself to industry");
  await agrees(page, check, report, language);
  await page.selectOption(`${PANEL} select[name=type]`, "");
  await shown(page);
}

async function fails(page, check, what, has) {
  await page.waitForSelector(`${PANEL} [role=alert] .failure`, { timeout: 60_000 });
  const words = await page.textContent(`${PANEL} [role=alert] .failure`);
  check(has.test(words), `${what}: "${words}"`);
}

/** What the server refuses, in its words; what the page cannot read, in its own. */
async function refusals(page, check, shot) {
  await type(page, "132.34 46.6\n132.36 46.62\n132.36 46.6\n132.34 46.62", "EPSG:4490");
  await fails(page, check, "a ring that crosses itself", /自相交|self-intersection/);
  check((await page.locator(`${PANEL} .site`).count()) === 0, "a refused footprint has a result");
  await shot("refused");
  await type(page, "45.8 132.0\n45.8 132.02\n45.82 132.02", "EPSG:4490");
  await fails(page, check, "latitude first", /纬度在前|latitude first/);
  await type(page, TYPED, "");
  await fails(page, check, "no system", /坐标系|coordinate system/);
  await type(page, "132.0 45.8\nthree", "EPSG:4490");
  await fails(page, check, "no position", /2/);
}

async function give(page, name, mimeType, content) {
  await page.setInputFiles(`${PANEL} input[type=file]`, { name, mimeType, buffer: Buffer.from(content) });
}

async function files(page, password, check, shot, language) {
  await page.selectOption(`${PANEL} select[name=crs]`, "");
  await give(page, "site.zip", "application/zip", shapefile());
  await agrees(page, check, await asked(page, password, ZIPPED, "EPSG:4553"), language);
  await shot("shapefile");

  const polygon = { type: "Polygon", coordinates: [RING] };
  await give(page, "site.geojson", "application/geo+json", JSON.stringify(polygon));
  await fails(page, check, "GeoJSON without a system", /RFC 7946/);
  const named = { ...polygon, crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } } };
  await give(page, "site.geojson", "application/geo+json", JSON.stringify(named));
  await agrees(page, check, await asked(page, password, wkt(RING), "EPSG:4490"), language);

  await give(page, "site.zip", "application/zip", "PK no archive");
  await fails(page, check, "no archive", /压缩包|archive/);
  const bomb = await page.evaluate(async () => {
    const zip = new globalThis.JSZip();
    zip.file("site.shp", new Uint8Array(30_000_000));
    return zip.generateAsync({ type: "base64", compression: "DEFLATE" });
  });
  await give(page, "bomb.zip", "application/zip", Buffer.from(bomb, "base64"));
  await fails(page, check, "an archive that swells", /20 MB/);
  await give(page, "large.geojson", "application/geo+json", "x".repeat(5_000_001));
  await fails(page, check, "a large file", /5 MB/);
  await give(page, "site.txt", "text/plain", "[地块坐标]\n4,100,1,甲,面,,,,@\nJ1,1,5075000,44500500\nJ2,1,5075000,44501500\nJ3,1,5076000,44501500\nJ4,1,5076000,44500500\n");
  await agrees(page, check, await asked(page, password, ZIPPED, "EPSG:4553"), language);
}

async function drawn(page, password, check, shot, language) {
  await page.locator(`${PANEL} .draw-start`).click();
  const box = await page.locator(".map-main").boundingBox();
  const at = [[0.4, 0.4], [0.6, 0.4], [0.6, 0.6]];
  for (const [x, y] of at) {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    await page.waitForTimeout(350);
  }
  await shot("drawing");
  await page.locator(`${PANEL} .draw-finish`).click();
  const seen = await shown(page);
  check(["PASS", "WARN", "INCOMPLETE"].includes(seen.verdict), `a drawn footprint is said to be ${seen.verdict}`);
  check(Number(seen.figures.area.replace(/[^\d.]/g, "").replace(/2$/, "")) > 0, "a drawn footprint has no area");
  const again = (await page.inputValue(`${PANEL} textarea`)).split("\n");
  check(again.length === at.length, `${again.length} of ${at.length} drawn points are written down`);
  const report = await asked(page, password, wkt([...again, again[0]].map((p) => p.split(" "))), "EPSG:4490");
  await agrees(page, check, report, language);
  check(await page.locator(".info").isHidden(), "drawing opens what is planned here");
}

module.exports = {
  name: "siting",
  async walk({ page, password, signIn, shot, check }) {
    await signIn("planner");
    const language = (await page.getAttribute("html", "lang")).startsWith("zh") ? "zh" : "en";
    await page.click("#tab-siting");
    await typed(page, password, check, shot, language);
    await against(page, password, check, language);
    await refusals(page, check, shot);
    await files(page, password, check, shot, language);
    await drawn(page, password, check, shot, language);
    await page.getByRole("button", { name: /^(退出|Sign out)/ }).click();
    await page.waitForSelector("#tab-siting", { state: "hidden" });
    check((await page.locator(`${PANEL} .site`).count()) === 0, "a site is left when the user has gone");
    check((await page.inputValue(`${PANEL} textarea`)) === "", "coordinates are left when the user has gone");
  },
};
