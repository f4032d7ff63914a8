/** Steps, edits, identifiers, refusals, areas and transactions: node --test. */
import assert from "node:assert/strict";
import { test } from "node:test";

const here = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/edit/";
const { Steps } = await import(`${here}undo.js`);
const { Edits } = await import(`${here}edits.js`);
const { Identifiers } = await import(`${here}identifier.js`);
const { parsed } = await import(`${here}../service/refusal.js`);
const { areas } = await import(`${here}shares.js`);
const { inverse, operations } = await import(`${here}transaction.js`);

const feature = (id, properties = {}, coordinates = [[[0, 0], [1, 0], [0, 1], [0, 0]]]) => ({
  type: "Feature",
  id,
  properties,
  geometry: { type: "Polygon", coordinates },
});

test("steps_undoneAndRedone_areTheSameStates", () => {
  const steps = new Steps("a");
  steps.push("b");
  steps.push("c");
  steps.undo();
  assert.equal(steps.state, "b");
  steps.redo();
  assert.equal(steps.state, "c");
  steps.undo();
  steps.push("d");
  assert.equal(steps.canRedo, false);
  steps.undo();
  steps.undo();
  steps.undo();
  assert.equal(steps.state, "a");
});

test("steps_moreThanAreKept_loseTheOldest", () => {
  const steps = new Steps(0);
  for (let i = 1; i <= 500; i++) {
    steps.push(i);
  }
  while (steps.canUndo) {
    steps.undo();
  }
  assert.equal(steps.state, 300);
});

test("edits_changedTwice_compareWithWhatWasRead", () => {
  const read = feature("GHFQ.1", { BSM: "1", GHFQDM: "100" });
  const once = { ...read, properties: { ...read.properties, GHFQDM: "200" } };
  const edits = new Edits().with(read, once).with(once, { ...once, properties: { ...once.properties, GHFQDM: "300" } });
  const [change] = edits.changes();
  assert.equal(change.kind, "update");
  assert.equal(change.before, read);
  assert.equal(change.after.properties.GHFQDM, "300");
  assert.equal(edits.with(change.after, { ...read }).isEmpty, true);
});

test("edits_newAndDeletedAgain_isNothing", () => {
  const fresh = feature("new.1");
  const edits = new Edits().with(null, fresh);
  assert.equal(edits.changes()[0].kind, "insert");
  assert.equal(edits.with(fresh, null).isEmpty, true);
});

test("edits_overWhatWasRead_replaceAddAndTakeAway", () => {
  const [a, b] = [feature("L.1"), feature("L.2")];
  const changed = { ...a, properties: { BSM: "x" } };
  const edits = new Edits().withAll([[a, changed], [b, null], [null, feature("new.1")]]);
  assert.deepEqual(edits.over([a, b]).map((f) => f.id), ["L.1", "new.1"]);
  assert.equal(edits.over([a, b])[0], changed);
});

test("identifiers_newOnes_goOnFromTheLargestOfAnyCounty", () => {
  const identifiers = new Identifiers(["230503000000000007", "230521000000000012", "broken", null]);
  assert.equal(identifiers.next("230503"), "230503000000000013");
  assert.equal(identifiers.next("230523001"), "230523000000000014");
  assert.equal(identifiers.take("230521000000000012"), false);
  assert.equal(identifiers.take("230521000000000015"), true);
});

test("refusal_ofTheGuard_isReadInEitherLanguage", () => {
  const words = [
    "编辑未被接受：",
    "draft:GHFQ：GHFQ.12 G3：与 GHFQ.13 重叠；位置 131.5 46.25；经度 131.500000 纬度 46.250000；1,234.50 m²",
    "The edit is not accepted:",
    "draft:GHFQ: GHFQ.12 G3: overlaps GHFQ.13 (三(一)1); at 131.5 46.25; longitude 131.500000 latitude 46.250000; 1,234.50 m²",
  ].join("\n");
  for (const language of ["zh", "en"]) {
    const { heading, reasons } = parsed(words, language);
    assert.equal(heading.startsWith(language === "zh" ? "编辑" : "The"), true);
    assert.equal(reasons.length, 1);
    assert.deepEqual(reasons[0].place, [131.5, 46.25]);
    assert.equal(reasons[0].feature, "GHFQ.12");
    assert.equal(reasons[0].size, 1234.5);
  }
});

test("refusal_ofAnotherForm_losesNoWord", () => {
  assert.deepEqual(parsed("disk full", "zh"), { heading: "disk full", reasons: [] });
  assert.equal(parsed("a\nb\nc", "en").reasons.length, 2);
});

test("areas_partOfTheWhole_keepsItsShare", () => {
  const origin = { YJJBNTTBMJ: 1000, KCXS: 0.07, KCMJ: 70, YJJBNTMJ: 930 };
  assert.deepEqual(areas(origin, "YJJBNTTBMJ", [origin], 500.5), { YJJBNTTBMJ: 500.5, KCMJ: 35.04, YJJBNTMJ: 465.47 });
});

test("areas_merged_areReckonedFromBoth", () => {
  const a = { TBMJ: 100, TBDLMJ: 90 };
  const b = { TBMJ: 300, TBDLMJ: 150 };
  assert.deepEqual(areas(a, "TBMJ", [a, b], 400), { TBMJ: 400, TBDLMJ: 240 });
});

test("areas_typedOrUnknownPart_isLeftAlone", () => {
  assert.deepEqual(areas({ TBMJ: 1, TBDLMJ: 5 }, "TBMJ", [{ TBMJ: 100, TBDLMJ: 90 }], 50), { TBMJ: 50 });
  assert.deepEqual(areas({ TBMJ: 1, TBDLMJ: null }, "TBMJ", [{ TBMJ: 100, TBDLMJ: null }], 50), { TBMJ: 50 });
  assert.deepEqual(areas({ TBDLMJ: 5 }, "TBMJ", [], 50), { TBMJ: 50 });
});

test("operations_update_sendsWhatChangedAndTheNumberThatWasRead", () => {
  const before = feature("YJJBNT.7", { BSM: "1", DLBM: "0101", BZ: "x", BBH: 3 });
  const after = { ...before, properties: { ...before.properties, DLBM: "0103", BZ: null } };
  const [text] = operations("draft", "YJJBNT", [{ id: before.id, kind: "update", before, after }]).map(String);
  assert.ok(text.includes("<wfs:Name>DLBM</wfs:Name><wfs:Value>0103</wfs:Value>"));
  assert.ok(text.includes("<wfs:Property><wfs:Name>BZ</wfs:Name></wfs:Property>"));
  assert.ok(text.includes("<wfs:Name>BBH</wfs:Name><wfs:Value>3</wfs:Value>"));
  assert.ok(!text.includes("geom") && !text.includes("BSM"));
});

test("operations_insert_sendsNoNumberAndEscapesWhatWasTyped", () => {
  const after = feature("new.1", { BSM: "1", BZ: "</draft:BZ><x>&", BBH: 9 });
  const [text] = operations("draft", "YJJBNT", [{ id: "new.1", kind: "insert", before: null, after }]).map(String);
  assert.ok(text.includes("<draft:BZ>&lt;/draft:BZ&gt;&lt;x&gt;&amp;</draft:BZ>"));
  assert.ok(!text.includes("BBH"));
  assert.ok(text.includes("<gml:posList>0 0 1 0 0 1 0 0</gml:posList>"));
});

test("operations_deletions_comeFirst", () => {
  const changes = [
    { id: "new.1", kind: "insert", before: null, after: feature("new.1") },
    { id: "L.1", kind: "remove", before: feature("L.1"), after: null },
  ];
  assert.ok(operations("draft", "L", changes).map(String)[0].startsWith("<wfs:Delete"));
});

test("inverse_ofAllKinds_takesThemBack", () => {
  const old = feature("L.1", { BSM: "1", BBH: 1 });
  const now = feature("L.1", { BSM: "2", BBH: 2 });
  const gone = feature("L.2");
  const fresh = feature("L.9");
  const changes = [
    { id: "L.1", kind: "update", before: old, after: { ...old, properties: { BSM: "2", BBH: 1 } } },
    { id: "L.2", kind: "remove", before: gone, after: null },
    { id: "new.1", kind: "insert", before: null, after: feature("new.1") },
  ];
  const back = inverse(changes, ["L.9"], new Map([["L.1", now], ["L.9", fresh]]));
  assert.deepEqual(back.map(({ id, kind }) => [id, kind]), [["L.1", "update"], ["L.2", "insert"], ["L.9", "remove"]]);
  assert.equal(back[0].before, now);
  assert.equal(back[0].after, old);
});
