/** What is said of a comment before it is sent, and where it goes: node --test. */
import assert from "node:assert/strict";
import { test } from "node:test";

const here = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/comments/";
const { SOONEST, fault, lengthOf } = await import(`${here}draft.js`);
const { Inbox } = await import(`${here}inbox.js`);
const { middleOf } = await import(`${here}middle.js`);

const PLAN = [130, 45, 135, 49];
const good = { kind: "3", text: "多一些树", place: [131, 46] };

test("fault_whatIsWhole_isNone", () => {
  assert.equal(fault(good, PLAN, "", SOONEST), null);
});

test("fault_eachThatIsWrong_isNamed", () => {
  assert.equal(fault(good, PLAN, "http://x", SOONEST), "comments.spam");
  assert.equal(fault({ ...good, kind: "" }, PLAN, "", SOONEST), "comments.noKind");
  assert.equal(fault({ ...good, text: " a " }, PLAN, "", SOONEST), "comments.short");
  assert.equal(fault({ ...good, text: "a".repeat(1001) }, PLAN, "", SOONEST), "comments.short");
  assert.equal(fault({ ...good, place: null }, PLAN, "", SOONEST), "comments.noPlace");
  assert.equal(fault({ ...good, place: [46, 131] }, PLAN, "", SOONEST), "comments.noPlace");
  assert.equal(fault(good, PLAN, "", SOONEST - 1), "comments.hasty");
});

test("lengthOf_charactersOfTwoHalves_countOnce", () => {
  assert.equal(lengthOf(" 𠮷野家 "), 3);
});

test("inbox_send_namesOnlyWhatTheServerTakesAndEscapesIt", async () => {
  const bodies = [];
  const wfs = { transact: async (workspace, operations) => bodies.push(`${workspace} ${operations.join("")}`) };
  await new Inbox({}, wfs).send({ ...good, text: "<script>alert(1)</script>", feature: { code: "GHFQ", id: "1" } });
  const [body] = bodies;
  assert.ok(body.startsWith("participation <wfs:Insert><participation:GZYJ>"));
  assert.ok(body.includes("<participation:YJNR>&lt;script&gt;alert(1)&lt;/script&gt;</participation:YJNR>"));
  assert.ok(body.includes("<gml:pos>131 46</gml:pos>"));
  for (const name of ["SHZT", "TJSJ", "YJBH", "HFNR"]) {
    assert.ok(!body.includes(name));
  }
});

test("middleOf_ringAroundAHole_liesInTheGround", () => {
  const rings = [[[0, 0], [10, 0], [10, 4], [0, 4], [0, 0]], [[1, 1], [1, 3], [6, 3], [6, 1], [1, 1]]];
  assert.deepEqual(middleOf({ type: "Polygon", coordinates: rings }), [8, 2]);
  assert.deepEqual(middleOf({ type: "Point", coordinates: [1, 2, 3] }), [1, 2]);
  assert.equal(middleOf(null), null);
});
