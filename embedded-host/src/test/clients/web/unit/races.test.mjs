// What happens while an answer is on its way: signing in and out, another layer, another run, a second click.
import assert from "node:assert/strict";
import { test } from "node:test";

const JS = "../../../../../../config-data-dir/src/main/data-dir/www/positive-optimization/js/";
const { APPROVED, Catalogue, DRAFT } = await import(`${JS}service/catalogue.js`);
const { Server } = await import(`${JS}service/server.js`);
const { Maker } = await import(`${JS}edit/maker.js`);
const { Identifiers } = await import(`${JS}edit/identifier.js`);

const LAYER = { name: "GHYDYH", extent: [0, 0, 1, 1] };

/** A promise that is settled by hand. */
function later() {
  const it = {};
  it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }));
  return it;
}

test("look_answer to who has signed out meanwhile_is left aside", async () => {
  const catalogue = new Catalogue([], []);
  const slow = later();
  const signedIn = catalogue.look({ layers: (w) => (w === DRAFT ? slow.promise : Promise.resolve([LAYER])) });
  const signedOut = catalogue.look({ layers: (w) => (w === DRAFT ? Promise.reject({ status: 401 }) : Promise.resolve([LAYER])) });
  assert.equal(await signedOut, true);
  slow.resolve([LAYER]);
  assert.equal(await signedIn, false);
  assert.equal(catalogue.sees(APPROVED, "GHYDYH"), true);
  assert.equal(catalogue.seesAny(DRAFT), false);
});

test("look_server that does not answer_leaves nothing of the draft to be seen", async () => {
  const catalogue = new Catalogue([], []);
  await catalogue.look({ layers: async () => [LAYER] });
  assert.equal(catalogue.seesAny(DRAFT), true);
  await assert.rejects(catalogue.look({ layers: () => Promise.reject(new TypeError("away")) }), TypeError);
  assert.equal(catalogue.seesAny(DRAFT), false);
  assert.equal(catalogue.seesAny(APPROVED), true);
});

test("own_whatever address a server names_is one of the server of the page", () => {
  const server = new Server({ headers: {} }, new URL("http://here.example/geoserver/"));
  for (const named of ["http://there.example/x/wps?id=1", "//there.example/wps?id=1", "http://there.example/https:there.example?id=1", "https:there.example?id=1"]) {
    const { origin, pathname } = server.own(named);
    assert.equal(origin, "http://here.example", named);
    assert.ok(pathname.startsWith("/geoserver/"), named);
  }
  assert.equal(server.own("http://there.example/geoserver/wps?id=1").href, "http://here.example/geoserver/wps?id=1");
});

test("identifier_two that are asked for at once_are two", async () => {
  const maker = new Maker({ identifiers: async () => new Identifiers(["654001000000000007"]) });
  const both = await Promise.all([maker.identifier("A", "654001"), maker.identifier("A", "654001")]);
  assert.deepEqual(both, ["654001000000000008", "654001000000000009"]);
});

test("identifier_layer left while its identifiers are read_says nothing of the next", async () => {
  const slow = later();
  const maker = new Maker({ identifiers: (code) => (code === "A" ? slow.promise : Promise.resolve(new Identifiers(["654001000000000001"]))) });
  const first = maker.identifier("A", "654001");
  maker.forget();
  const second = await maker.identifier("B", "654001");
  slow.resolve(new Identifiers(["654001000000000500"]));
  assert.equal(second, "654001000000000002");
  assert.equal(await first, "654001000000000501");
  assert.equal(await maker.identifier("B", "654001"), "654001000000000003");
});

test("identifier_identifiers that could not be read_are read again", async () => {
  let times = 0;
  const maker = new Maker({ identifiers: async () => (times++ === 0 ? Promise.reject(new Error("away")) : new Identifiers([])) });
  await assert.rejects(maker.identifier("A", "654001"), /away/);
  assert.equal(await maker.identifier("A", "654001"), "654001000000000001");
});
