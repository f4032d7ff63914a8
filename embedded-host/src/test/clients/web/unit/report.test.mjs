// What the page makes of a report: pure functions, held against values by hand.
import assert from "node:assert/strict";
import { test } from "node:test";

const JS = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/";
const report = await import(`${JS}checks/report.js`);
const { Findings } = await import(`${JS}checks/findings.js`);
const units = await import(`${JS}view/units.js`);

const text = (zh, en) => ({ zh, en });
const rule = (id, verdict, severity = "F", more = {}) => ({
  id,
  verdict,
  severity,
  clause: "一(一)",
  title: text(`标题${id}`, `title of ${id}`),
  text: text("定义", "definition"),
  reason: text("理由", "reason"),
  measures: [],
  findingsTotal: 0,
  findings: [],
  ...more,
});

test("chapter_letter of every rule_is that of the reports", () => {
  const chapters = { G1: "FRAME", A2: "FRAME", D1: "FRAME", C1: "FARMLAND", P7: "FARMLAND", E2: "REDLINE", U8: "URBAN_BOUNDARY" };
  Object.assign(chapters, { Z1: "ZONING", L4: "LAND_USE", F5: "FOUR_LINES", K3: "PROJECTS", N2: "CONSISTENCY", S1: "SUBMISSION", X9: "OTHER", "": "OTHER" });
  for (const [id, chapter] of Object.entries(chapters)) {
    assert.equal(report.chapterOf(id), chapter, id);
  }
  assert.deepEqual(report.byChapter([rule("N1"), rule("G1"), rule("X1"), rule("A1")]).map(([c, r]) => [c, r.map((x) => x.id)]), [
    ["FRAME", ["G1", "A1"]],
    ["CONSISTENCY", ["N1"]],
    ["OTHER", ["X1"]],
  ]);
});

test("standing_unknown or informing verdict_is never PASS", () => {
  assert.equal(report.standing(rule("P1", "PASS")), "PASS");
  assert.equal(report.standing(rule("L1", "PASS", "I")), "INFORMATION");
  assert.equal(report.standing(rule("L1", "INCOMPLETE", "I")), "INCOMPLETE");
  assert.equal(report.standing(rule("P1", "SPLENDID")), "INCOMPLETE");
  assert.equal(report.standing(rule("P1", undefined)), "INCOMPLETE");
});

test("readReport_what is no report_is refused", () => {
  const good = { schema: report.SCHEMA, verdict: "WARN", rules: [] };
  assert.equal(report.readReport(JSON.stringify(good)).verdict, "WARN");
  for (const bad of ["", "{", "null", "[]", JSON.stringify({ ...good, schema: "urn:other" }), JSON.stringify({ ...good, verdict: "OK" }), JSON.stringify({ ...good, rules: {} })]) {
    assert.throws(() => report.readReport(bad), RangeError, bad);
  }
});

test("breaks_figure at its limit and beside it_as rounded to the unit", () => {
  const measure = (after, limit, direction, unit = "m2") => ({ before: null, after, limit, direction, unit });
  assert.equal(report.breaks(measure(10, 10, "AT_LEAST")), false);
  assert.equal(report.breaks(measure(9.99, 10, "AT_LEAST")), true);
  assert.equal(report.breaks(measure(10.01, 10, "AT_MOST")), true);
  assert.equal(report.breaks(measure(10.001, 10, "AT_MOST")), false);
  assert.equal(report.breaks(measure(0.8389, 0.8388, "AT_MOST", "ratio")), true);
  assert.equal(report.breaks(measure(3, 4, "EQUAL", "count")), true);
  assert.equal(report.breaks(measure(null, 4, "EQUAL", "count")), false);
  assert.equal(report.breaks(measure(3, null, "NONE", "count")), false);
  assert.equal(report.line(measure(9.5, 10, "AT_LEAST"), "zh"), "9.50 m² < 10.00");
  assert.equal(report.line({ before: 1234567.5, after: 1234568, limit: null, direction: "NONE", unit: "mu" }, "zh"), "1,234,567.50 → 1,234,568.00 亩");
  assert.equal(report.line(measure(null, 10, "AT_LEAST"), "en"), "— ≥ 10.00");
});

test("decisive_broken limits_come first", () => {
  const m = (name, after, limit, direction) => ({ name, before: null, after, limit, direction, unit: "count" });
  const all = [m("shown", 1, null, "NONE"), m("kept", 1, 1, "AT_MOST"), m("broken", 2, 1, "AT_MOST")];
  assert.deepEqual(report.decisive(rule("P1", "FAIL", "F", { measures: all })).map((x) => x.name), ["broken", "kept"]);
  assert.deepEqual(report.decisive(rule("P1", "PASS", "F", { measures: all.slice(0, 1) })).map((x) => x.name), ["shown"]);
});

test("filtered_standing and words_both must hold", () => {
  const rules = [rule("P1", "FAIL"), rule("P2", "PASS"), rule("L1", "PASS", "I"), rule("E1", "FAIL", "F", { findings: [{ text: text("界外", "beyond the line") }] })];
  const ids = (standings, words) => report.filtered(rules, new Set(standings), words).map((r) => r.id);
  assert.deepEqual(ids([], ""), ["P1", "P2", "L1", "E1"]);
  assert.deepEqual(ids(["FAIL"], ""), ["P1", "E1"]);
  assert.deepEqual(ids(["PASS"], ""), ["P2"]);
  assert.deepEqual(ids(["FAIL"], "LINE beyond"), ["E1"]);
  assert.deepEqual(ids([], "标题P"), ["P1", "P2"]);
  assert.deepEqual([...report.counts(rules)], [["FAIL", 2], ["INCOMPLETE", 0], ["WARN", 0], ["PASS", 1], ["INFORMATION", 1]]);
});

test("findings_cut list_is completed by the features, point stands for missing ground", () => {
  const listed = { key: "P1-0001", layer: "YJJBNT", severity: "F", text: text("甲", "a"), approvedIds: [], draftIds: [], area_m2: 1, width_m: 1, point: [131, 46], county: "", place: null, statement: null };
  const ground = { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
  const feature = (key, geometry) => ({ geometry, properties: { key, rule: "P1", severity: "F", layer: "YJJBNT", text_zh: "乙", text_en: "b", approved_ids: "YJJBNT.1,YJJBNT.2", draft_ids: "", area_m2: 2, width_m: 3, county: "230500", statement: null } });
  const of = (features) => new Findings({ rules: [rule("P1", "FAIL", "F", { findingsTotal: 2, findings: [listed] }), rule("P2", "PASS")] }, features);
  const all = of({ features: [feature("P1-0002", null), feature("P1-0001", ground)] });
  assert.deepEqual(all.of("P1").map((f) => f.key), ["P1-0001", "P1-0002"]);
  assert.equal(all.get("P1-0001").geometry, ground);
  assert.deepEqual(all.get("P1-0002").approvedIds, ["YJJBNT.1", "YJJBNT.2"]);
  assert.equal(all.get("P1-0002").geometry, null);
  assert.equal(all.beside("P1-0001", 1, ["P1"]).key, "P1-0002");
  assert.equal(all.beside("P1-0001", -1, ["P1"]), null);
  assert.deepEqual(of(null).get("P1-0001").geometry, { type: "Point", coordinates: [131, 46] });
});

test("inUnit_decimals of the unit_no minus zero, a dash for what is not there", () => {
  assert.equal(units.inUnit(55170961.3, "m2"), "55,170,961.30");
  assert.equal(units.inUnit(-0.0001, "m2"), "0.00");
  assert.equal(units.inUnit(7, "count"), "7");
  assert.equal(units.inUnit(null, "m2"), "—");
  assert.equal(units.inUnit(NaN, "m2"), "—");
  assert.equal(units.withUnit(2.5, "mu", "en"), "2.50 mu");
});
