/**
 * Walks the edit panel. What the page says is held against what WFS and WPS of the server answer to this script itself.
 * Every edit is taken back or undone again by the page, so that the draft is in the end what it was.
 */
const DEGREE = (6378137 * Math.PI) / 180;
const key = (v) => `${v[0]},${v[1]}`;

module.exports = {
  name: "edit",
  async walk({ page, address, password, signIn, shot, check }) {
    const server = direct(new URL(`${address}/`), "planner", password);
    const ui = new Panel(page, await middle(server), check);

    await page.waitForSelector(".layers li");
    check(await page.locator("#tab-edit").isHidden(), "who has not signed in sees no edit panel");
    await signIn("planner");
    await page.waitForSelector("#tab-edit:not([hidden])");
    await page.click("#tab-edit");
    await tooWide(ui, server, check);
    await ui.openLayer("GHFQ");
    const { features } = await server.features("GHFQ");
    check((await ui.said()).includes(String(features.length)), "the number of features is that of WFS");
    ui.read = features;
    const [one, two, corner] = pair(features);

    await classChange(ui, server, one, check);
    await shot("class");
    await sharedVertex(ui, server, [one, two, corner], check, shot);
    await splitAndMerge(ui, server, one, check, shot);
    await refusal(ui, server, check, shot);
    await lostUpdate(ui, server, one, check, shot);
    await noAnswer(ui, server, one, check);
    await snapping(ui, server, check, shot);
    await tracing(ui, server, check, shot);
    await history(ui, server, one, check, shot);
    await server.restore("GHFQ", features);
    check(same((await server.features("GHFQ")).features, features), "the draft is again what it was");
  },
};

/** More features than can be edited at once are not read; the page says so. */
async function tooWide(ui, server, check) {
  const all = (await server.features("GHYDYH")).features.length;
  await ui.page.selectOption("[name=layer]", "GHYDYH");
  await ui.page.waitForFunction(() => /放大|zoom in/.test(document.querySelector(".edit [role=status]").textContent));
  check(all > 1000 && (await ui.page.locator(".edit select[size] option").count()) === 0, `of ${all} features none is there to be edited`);
}

/** Class and name, nothing else; and back. */
async function classChange(ui, server, feature, check) {
  const { page } = ui;
  await ui.choose(feature.id);
  const other = feature.properties.GHFQDM === "500" ? "200" : "500";
  await page.selectOption(".attributes [name=GHFQDM]", other);
  const name = await page.inputValue(".attributes [name=GHFQMC]");
  check(name !== feature.properties.GHFQMC && name !== "", "the name of the class follows the code");
  await ui.press("undo");
  check((await page.inputValue(".attributes [name=GHFQDM]")) === feature.properties.GHFQDM, "undo takes the class back");
  await ui.press("redo");
  await ui.save();
  const saved = await server.feature("GHFQ", feature.id);
  check(saved.properties.GHFQDM === other && saved.properties.GHFQMC === name, "class and name are saved");
  check(same(saved.geometry, feature.geometry), "the geometry is what it was, to the last bit");
  check(saved.properties.MJ === feature.properties.MJ, "the area is what it was");
  await ui.takeBack();
  check(same(await server.feature("GHFQ", feature.id), feature), "taken back, the feature is what it was");
}

/** A vertex that two have in common is dragged: it moves in both to the same place, all others stay to the last bit. */
async function sharedVertex(ui, server, [one, two, corner], check, shot) {
  const { page } = ui;
  await ui.choose(one.id);
  await ui.tool("reshape");
  const at = ring(one).map(key).indexOf(key(corner));
  const around = [ring(one).at(at - 1), ring(one)[(at + 1) % ring(one).length]];
  const [from, p, q] = await Promise.all([corner, ...around].map((v) => ui.pixel(v, one)));
  const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
  const by = [(q[1] - p[1]) / length, (p[0] - q[0]) / length];
  await page.mouse.move(from[0], from[1]);
  await page.mouse.down();
  await page.mouse.move(from[0] + by[0] * 9, from[1] + by[1] * 9, { steps: 5 });
  await page.mouse.move(from[0] + by[0] * 22, from[1] + by[1] * 22, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  await shot("reshape");
  await ui.save();
  const [a, b] = [await server.feature("GHFQ", one.id), await server.feature("GHFQ", two.id)];
  const fresh = (now, before) => ring(now).filter((v) => !ring(before).map(key).includes(key(v)));
  check(fresh(a, one).length === 1 && fresh(b, two).length === 1, "one vertex moved in each of both");
  check(key(fresh(a, one)[0]) === key(fresh(b, two)[0]), "it moved to the same place in both, to the last bit");
  check(Math.abs(a.properties.MJ - one.properties.MJ) > 1, "the area of the feature changed");
  check(a.properties.MJ === (await server.area(a)) && b.properties.MJ === (await server.area(b)), "the areas are those of po:EllipsoidalArea");
  await ui.takeBack();
  check(same(await server.feature("GHFQ", two.id), two), "taken back, the neighbour is what it was");
}

/** A line across, drawn; the parts are merged again. No gap and no overlap arises in the layer. */
async function splitAndMerge(ui, server, one, check, shot) {
  const { page } = ui;
  const before = await server.gaps("GHFQ");
  await ui.choose(one.id);
  await ui.tool("split");
  const [west, south, east, north] = extent(one);
  const middle = (south + north) / 2;
  const line = [[west - (east - west) / 25, middle], [east + (east - west) / 25, middle]];
  for (const [i, place] of line.entries()) {
    const at = await ui.pixel(place, one);
    await (i === line.length - 1 ? page.mouse.dblclick(at[0], at[1]) : page.mouse.click(at[0], at[1]));
    await page.waitForTimeout(350);
  }
  await page.waitForFunction(() => document.querySelectorAll(".unsaved li").length > 1);
  await shot("split");
  await ui.save();
  const { features } = await server.features("GHFQ");
  const fresh = features.filter((f) => !ui.read.some((r) => r.id === f.id));
  check(fresh.length >= 1, "there is a new feature");
  const parts = [features.find((f) => f.id === one.id), ...fresh];
  check(parts.every((f) => /^\d{18}$/.test(f.properties.BSM)), "identifiers have 18 digits");
  check(new Set(features.map((f) => f.properties.BSM)).size === features.length, "no identifier is there twice");
  const whole = await server.area(one);
  const areas = await Promise.all(parts.map((f) => server.area(f)));
  check(Math.abs(areas.reduce((s, a) => s + a, 0) - whole) < whole * 4e-5, "the parts are together as large as the whole");
  check(parts.every((f, i) => f.properties.MJ === areas[i]), "the parts say their own areas");
  check(common(parts[0], parts[1]).size >= 2, "the parts have the new border in common");
  // the ends of the new border are vertices of whoever lies across
  const others = features.filter((f) => !parts.includes(f));
  const old = new Set(ring(one).map(key));
  const ends = [...common(parts[0], parts[1])].filter((k) => !old.has(k));
  const across = (k) => others.filter((f) => f.geometry.coordinates.flat().some((v) => key(v) === k)).length;
  const isOutside = (k) => !ui.read.some((f) => f.id !== one.id && onEdge(f, k.split(",").map(Number)));
  check(ends.length >= 1 && ends.every((k) => across(k) > 0 || isOutside(k)), "neighbours have the vertices of the split");
  check(same(await server.gaps("GHFQ"), before), "no gap arose");

  await ui.choose(one.id);
  await ui.tool("merge");
  for (const part of fresh) {
    await page.selectOption(".edit .actions select", part.id);
    await page.click(".edit .actions select ~ button, .edit .actions label + button");
  }
  await page.waitForFunction((n) => document.querySelectorAll(".unsaved li").length === n + 1, fresh.length);
  await ui.save();
  const merged = await server.feature("GHFQ", one.id);
  check((await server.features("GHFQ")).features.length === ui.read.length, "there are as many features as before");
  check(ring(one).every((v) => ring(merged).some((w) => key(w) === key(v))), "every vertex is there again, to the last bit");
  // the national formula is not additive where an edge has been cut (docs/design.md, decision 12)
  check(Math.abs(merged.properties.MJ - whole) < whole * 4e-5, `the area is that of the whole (${merged.properties.MJ}, ${whole})`);
}

/** An urban boundary over farmland, typed: the guard refuses, its place is shown, and what was drawn stays. */
async function refusal(ui, server, check, shot) {
  const { page } = ui;
  const boundary = (await server.features("CZKFBJ")).features;
  const farmland = (await server.features("YJJBNT")).features[0];
  await ui.openLayer("CZKFBJ");
  await ui.tool("draw");
  const [west, south, east, north] = extent(farmland);
  const at = (x, y) => `${west + (east - west) * x} ${south + (north - south) * y}`;
  await page.click(".edit .actions button:has-text('坐标'), .edit .actions button:has-text('coordinates')");
  await page.fill("dialog textarea", "131 x");
  await page.click("dialog .first");
  check((await page.textContent("dialog .failure")).includes("1"), "a line that is no vertex is named");
  await page.fill("dialog textarea", [at(0, 0), at(1, 0), at(1, 1), at(0, 1)].join("\n"));
  await page.click("dialog .first");
  await page.waitForSelector("dialog", { state: "detached" });
  await ui.fillFields({ ...farmland.properties, YSDM: "2090020630", GHFQDM: "410" });
  await page.click(".unsaved .first");
  await page.waitForSelector(".outcome ol li");
  const words = await page.textContent(".outcome");
  check(/P7|U6/.test(words) && /m²/.test(words), "rule and square metres of the refusal are shown");
  check((await page.locator(".outcome ol li button").count()) > 0, "the place of the refusal can be shown");
  check((await page.locator(".unsaved li").count()) === 1, "what was drawn is kept");
  check(same((await server.features("CZKFBJ")).features, boundary), "nothing was saved");
  await page.waitForTimeout(900);
  await shot("refused");
  await ui.discard();
}

/** Somebody else saves in between: nothing is sent, and the feature is named. */
async function lostUpdate(ui, server, one, check, shot) {
  const { page } = ui;
  await ui.openLayer("GHFQ");
  await ui.choose(one.id);
  await page.fill(".attributes [name=BZ]", "mine");
  await page.press(".attributes [name=BZ]", "Tab");
  await server.update("GHFQ", one.id, "BZ", "theirs");
  await page.click(".unsaved .first");
  await page.waitForSelector(".outcome .failure");
  check((await page.locator(".outcome li button").count()) === 1, "the feature that another has changed is named");
  check((await server.feature("GHFQ", one.id)).properties.BZ === "theirs", "what another has saved is not lost");
  await shot("conflict");
  await server.update("GHFQ", one.id, "BZ", one.properties.BZ);
  await ui.discard();
}

/** It is saved, and the answer is lost on its way: the page does not say that it was refused, and writes nothing twice. */
async function noAnswer(ui, server, one, check) {
  const { page } = ui;
  await ui.choose(one.id);
  await page.fill(".attributes [name=BZ]", "lost");
  await page.press(".attributes [name=BZ]", "Tab");
  const transactions = "**/draft/wfs";
  let sent = 0;
  await page.route(transactions, async (route) => {
    sent++;
    await route.fetch();
    await route.abort();
  });
  await page.click(".unsaved .first");
  await page.waitForSelector(".outcome .failure");
  check(/不能确定|not known/.test(await page.textContent(".outcome")), "the page does not know whether it was saved, and says so");
  check((await server.feature("GHFQ", one.id)).properties.BZ === "lost", "the server has saved it");
  check((await page.locator(".unsaved li").count()) === 1, "the edit is kept");
  await page.click(".unsaved .first");
  await page.waitForSelector(".outcome li button");
  check(sent === 1, "what the server has changed since is not written again");
  await page.unroute(transactions);
  await server.update("GHFQ", one.id, "BZ", one.properties.BZ);
  await ui.discard();
}

/** A new feature beside another, its vertices clicked near those of the other: they are the other's to the last bit. */
async function snapping(ui, server, check, shot) {
  const { page } = ui;
  const code = "GDHBZYQ";
  const { features } = await server.features(code);
  const feature = features.find((f) => f.geometry.type === "Polygon");
  await ui.openLayer(code);
  await ui.choose(feature.id);
  await ui.tool("draw");
  const [west, south, east, north] = extent(feature);
  const corners = ring(feature);
  // the two neighbours in the ring that are the farthest from each other, and a third place outside
  const at = corners.map((v, i) => [i, v]).sort((a, b) => gap(corners, b[0]) - gap(corners, a[0]))[0][0];
  const [a, b] = [corners[at], corners[(at + 1) % corners.length]];
  const outside = away(a, b, [(west + east) / 2, (south + north) / 2], 0.15);
  const clicks = [await ui.pixel(a, feature), await ui.pixel(b, feature), await ui.pixel(outside, feature)];
  await page.mouse.click(clicks[0][0] + 4, clicks[0][1] - 3);
  await page.waitForTimeout(350);
  await page.mouse.click(clicks[1][0] - 4, clicks[1][1] + 3);
  await page.waitForTimeout(350);
  await page.mouse.dblclick(clicks[2][0], clicks[2][1]);
  await page.waitForFunction(() => document.querySelectorAll(".unsaved li").length === 1);
  await shot("draw");
  await ui.fillFields(feature.properties);
  await ui.save();
  const fresh = (await server.features(code)).features.find((f) => !features.some((g) => g.id === f.id));
  check([a, b].every((v) => ring(fresh).some((w) => key(w) === key(v))), "snapped vertices are those of the neighbour, to the last bit");
  await ui.takeBack();
  check((await server.features(code)).features.length === features.length, "taken back, the feature is gone");
}

/** A border that is followed: every vertex between both clicks is the neighbour's, to the last bit. */
async function tracing(ui, server, check, shot) {
  const { page } = ui;
  const code = "GDHBZYQ";
  const { features } = await server.features(code);
  const feature = features.find((f) => f.geometry.type === "Polygon");
  await page.click("[aria-label='全图'], [aria-label='Whole plan']");
  await ui.choose(feature.id);
  await ui.tool("draw");
  await page.check(".edit label:has-text('跟踪') input, .edit label:has-text('Follow borders') input");
  const corners = ring(feature);
  const followed = [0, 1, 2, 3].map((i) => corners[(longestRun(corners) + i) % corners.length]);
  const [west, south, east, north] = extent(feature);
  const outside = away(followed[0], followed[3], [(west + east) / 2, (south + north) / 2], 0.1);
  for (const [i, place] of [...followed, outside].entries()) {
    const [x, y] = await ui.pixel(place, feature);
    await page.mouse.move(x, y, { steps: 12 });
    if (i === 0 || i === 3) {
      await page.mouse.click(x, y);
    }
    await page.waitForTimeout(350);
  }
  const [x, y] = await ui.pixel(outside, feature);
  await page.mouse.dblclick(x, y);
  await page.waitForFunction(() => document.querySelectorAll(".unsaved li").length === 1);
  await shot("trace");
  await page.click(".edit .tools [value=reshape]");
  await page.click(".edit .actions button:has-text('坐标'), .edit .actions button:has-text('coordinates')");
  const lines = (await page.inputValue("dialog textarea")).split("\n").map((l) => l.replace(" ", ","));
  check(followed.every((v) => lines.includes(key(v))), "what was followed has every vertex of the border");
  await page.keyboard.press("Escape");
  await ui.press("undo");
  check((await page.locator(".unsaved li").count()) === 0, "undo takes what was drawn away");
}

/** Where four vertices in a row leave the most room between them. */
function longestRun(corners) {
  const room = corners.map((_, i) => Math.min(...[0, 1, 2].map((k) => gap(corners, (i + k) % corners.length))));
  return room.indexOf(Math.max(...room));
}

/** As many rows as the journal tells this script. */
async function history(ui, server, one, check, shot) {
  const { page } = ui;
  await ui.openLayer("GHFQ");
  await ui.choose(one.id);
  await page.click(".edit .history summary");
  await page.waitForSelector(".edit .history table");
  const rows = await page.locator(".edit .history tbody tr").count();
  const { tables } = await server.history("GHFQ", one.id);
  check(rows > 3 && rows === Math.min(50, tables[0].rowsTotal), `history has ${rows} rows, the journal ${tables[0].rowsTotal}`);
  await page.locator(".edit .history table").scrollIntoViewIfNeeded();
  await shot("history");
}

/** What the panel is asked to do. */
class Panel {
  constructor(page, latitude, check) {
    Object.assign(this, { page, check, factors: [DEGREE * Math.cos((latitude * Math.PI) / 180), DEGREE] });
  }

  async openLayer(code) {
    await this.page.click("[aria-label='全图'], [aria-label='Whole plan']");
    await this.page.selectOption("[name=layer]", code);
    await this.page.waitForSelector(".edit select[size] option", { state: "attached" });
    await this.page.waitForTimeout(800);
  }

  /** Fills the mandatory fields that are empty. */
  async fillFields(values) {
    for (const name of await this.page.$$eval(".attributes [required]", (all) => all.map((e) => e.name))) {
      const field = `.attributes [name=${name}]`;
      if ((await this.page.inputValue(field)) !== "" || (await this.page.getAttribute(field, "readonly")) !== null) {
        continue;
      }
      if ((await this.page.locator(`.attributes select[name=${name}]`).count()) === 1) {
        await this.page.selectOption(field, String(values[name]));
      } else {
        await this.page.fill(field, String(values[name]));
        await this.page.press(field, "Tab");
      }
    }
  }

  said() {
    return this.page.textContent(".edit [role=status]");
  }

  async choose(id) {
    if ((await this.page.locator(`.edit select[size] option[value="${id}"]`).count()) === 0) {
      await this.page.click("[aria-label='全图'], [aria-label='Whole plan']");
    }
    await this.page.waitForSelector(`.edit select[size] option[value="${id}"]`, { state: "attached" });
    await this.page.selectOption(".edit select[size]", []);
    await this.page.selectOption(".edit select[size]", id);
    await this.page.waitForTimeout(1500);
  }

  tool(name) {
    return this.page.click(`.edit .tools [value=${name}]`);
  }

  press(what) {
    const words = { undo: ["撤销", "Undo"], redo: ["重做", "Redo"] }[what];
    return this.page.click(words.map((w) => `.edit .actions > button:text-is("${w}")`).join(", "));
  }

  async save() {
    this.check(!(await this.page.locator(".unsaved .first").isDisabled()), "there is something to save");
    await this.page.click(".unsaved .first");
    await this.page.waitForFunction(() => document.querySelector(".unsaved .first").disabled && document.querySelector(".outcome .actions, .outcome .failure"), null, { timeout: 60000 });
    this.check((await this.page.locator(".outcome .failure").count()) === 0, await this.page.textContent(".outcome"));
    await this.page.waitForTimeout(1200);
  }

  async takeBack() {
    await this.page.click(".outcome .actions button:last-child");
    await this.page.waitForFunction(() => !document.querySelector(".outcome .actions"), null, { timeout: 60000 });
    this.check((await this.page.locator(".outcome .failure").count()) === 0, await this.page.textContent(".outcome"));
    await this.page.waitForTimeout(1200);
  }

  async discard() {
    this.page.once("dialog", (d) => d.accept());
    await this.page.click(".unsaved .actions button:last-child");
    await this.page.waitForTimeout(1200);
  }

  /** Where a place is on the screen, after a feature has been chosen from the list, by which the map shows its extent. */
  async pixel([x, y], shown) {
    const box = await this.page.locator(".map-main").boundingBox();
    const [west, south, east, north] = extent(shown);
    const [kx, ky] = this.factors;
    const resolution = Math.max(
      Math.max((east - west) * kx, 400) / (box.width - 120),
      Math.max((north - south) * ky, 400) / (box.height - 120),
    );
    return [
      box.x + box.width / 2 + ((x - (west + east) / 2) * kx) / resolution,
      box.y + box.height / 2 - ((y - (south + north) / 2) * ky) / resolution,
    ];
  }
}

/** Two neighbours and a vertex in the middle of a border that only they have, with room around it on the screen. */
function pair(features) {
  const plain = features.filter((f) => f.geometry.coordinates.length === 1);
  let best = [0];
  for (const one of plain) {
    const [west, south, east, north] = extent(one);
    const size = Math.max(east - west, north - south);
    const corners = ring(one);
    for (const [i, v] of corners.entries()) {
      const [p, q] = [corners.at(i - 1), corners[(i + 1) % corners.length]];
      const room = Math.min(Math.hypot(p[0] - v[0], p[1] - v[1]), Math.hypot(q[0] - v[0], q[1] - v[1])) / size;
      if (size > 0.01 && corners.length > 8 && room > best[0] && count(features, v) === 2) {
        const two = plain.find((f) => f !== one && [p, v, q].every((c) => ring(f).some((w) => key(w) === key(c))));
        best = two ? [room, one, two, v] : best;
      }
    }
  }
  return best.slice(1).map((f) => (Array.isArray(f) ? f : { id: f.id, geometry: f.geometry, properties: f.properties }));
}

/** The server, asked by this script itself. */
function direct(base, user, password) {
  const headers = { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  const get = async (path) => (await fetch(new URL(path, base), { headers })).text();
  const post = async (path, body) => (await fetch(new URL(path, base), { method: "POST", headers: { ...headers, "Content-Type": "text/xml" }, body })).text();
  const wfs = (code, more = "") =>
    get(`draft/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=draft:${code}&outputFormat=application/json&srsName=EPSG:4490${more}`).then(JSON.parse);
  const wps = (process, inputs, output, mimeType) =>
    post(
      "wps",
      `<wps:Execute version="1.0.0" service="WPS" xmlns:wps="http://www.opengis.net/wps/1.0.0" xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Identifier>${process}</ows:Identifier><wps:DataInputs>${inputs}</wps:DataInputs><wps:ResponseForm><wps:RawDataOutput mimeType="${mimeType}"><ows:Identifier>${output}</ows:Identifier></wps:RawDataOutput></wps:ResponseForm></wps:Execute>`,
    ).then(JSON.parse);
  const text = (name, value) => `<wps:Input><ows:Identifier>${name}</ows:Identifier><wps:Data><wps:LiteralData>${value}</wps:LiteralData></wps:Data></wps:Input>`;
  return {
    get,
    features: (code) => wfs(code),
    feature: async (code, id) => {
      const [feature] = (await wfs(code, `&featureID=${id}`)).features;
      return feature && { id: feature.id, geometry: feature.geometry, properties: feature.properties };
    },
    area: async ({ geometry }) => {
      const collection = JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", id: "x", properties: { n: 1 }, geometry }] });
      const answer = await wps(
        "po:EllipsoidalArea",
        `<wps:Input><ows:Identifier>features</ows:Identifier><wps:Data><wps:ComplexData mimeType="application/json">${collection}</wps:ComplexData></wps:Data></wps:Input>${text("crs", "EPSG:4490")}`,
        "areas",
        "application/json",
      );
      return answer.features[0].properties.area_m2;
    },
    gaps: async (code) => (await wps("po:Gaps", text("layer", `draft:${code}`), "gaps", "application/json")).features.map((f) => f.geometry),
    history: (code, id) => wps("po:History", text("layer", `draft:${code}`) + text("feature", id), "report", "application/json"),
    update: (code, id, name, value) => post("draft/wfs", transaction(code, [[id, property(name, value)]])),
    restore: async (code, features) => {
      const now = new Map((await wfs(code)).features.map((f) => [f.id, f]));
      const other = features.filter((f) => !same(now.get(f.id), f));
      const changes = other.map((f) => [
        f.id,
        Object.entries(f.properties).map(([name, value]) => property(name, value)).join("") + property("geom", gml(f.geometry.coordinates)),
      ]);
      if (changes.length > 0) {
        const answer = await post("draft/wfs", transaction(code, changes));
        if (!answer.includes("totalUpdated")) {
          throw new Error(answer);
        }
      }
    },
  };
}

function transaction(code, changes) {
  const updates = changes.map(
    ([id, properties]) => `<wfs:Update typeName="draft:${code}">${properties}<ogc:Filter><ogc:FeatureId fid="${id}"/></ogc:Filter></wfs:Update>`,
  );
  return `<wfs:Transaction service="WFS" version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" xmlns:draft="urn:positive-optimization:draft">${updates.join("")}</wfs:Transaction>`;
}

function property(name, value) {
  return `<wfs:Property><wfs:Name>${name}</wfs:Name>${value === null ? "" : `<wfs:Value>${value}</wfs:Value>`}</wfs:Property>`;
}

function gml(rings) {
  const parts = rings.map((r, i) => {
    const name = i === 0 ? "exterior" : "interior";
    return `<gml:${name}><gml:LinearRing><gml:posList>${r.flat().join(" ")}</gml:posList></gml:LinearRing></gml:${name}>`;
  });
  return `<gml:Polygon srsName="EPSG:4490">${parts.join("")}</gml:Polygon>`;
}

/** Latitude of the middle of the plan, on which the plane of the map is true. */
async function middle(server) {
  const latitudes = [];
  for (const workspace of ["approved", "draft"]) {
    const text = await server.get(`${workspace}/wms?service=WMS&version=1.1.1&request=GetCapabilities`);
    for (const layer of text.matchAll(/<Name>[a-z]+:[A-Z0-9_]+<\/Name>[\s\S]*?<LatLonBoundingBox([^>]*)>/g)) {
      latitudes.push(...["miny", "maxy"].map((side) => Number(new RegExp(`${side}="([^"]*)"`).exec(layer[1])[1])));
    }
  }
  return (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const ring = (feature) => feature.geometry.coordinates[0].slice(0, -1);
const common = (a, b) => new Set(ring(a).map(key).filter((k) => ring(b).some((v) => key(v) === k)));
const count = (features, v) => features.filter((f) => f.geometry.coordinates.flat().some((w) => key(w) === key(v))).length;
const gap = (corners, i) => {
  const [a, b] = [corners[i], corners[(i + 1) % corners.length]];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
};

function extent({ geometry }) {
  const all = geometry.coordinates.flat();
  const side = (f, i) => f(...all.map((v) => v[i]));
  return [side(Math.min, 0), side(Math.min, 1), side(Math.max, 0), side(Math.max, 1)];
}

/** A place beside the middle of an edge, on the side where a centre does not lie, a share of its length away. */
function away(a, b, centre, share) {
  const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [nx, ny] = [-(b[1] - a[1]) * share, (b[0] - a[0]) * share];
  const sign = (centre[0] - mx) * nx + (centre[1] - my) * ny > 0 ? -1 : 1;
  return [mx + sign * nx, my + sign * ny];
}

function onEdge({ geometry }, [x, y]) {
  return geometry.coordinates.some((r) =>
    r.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = r[i];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - x1 - t * dx, y - y1 - t * dy) < 1e-9;
    }),
  );
}
