// The walk of docs/web-client.md: the checks pass, a wrong edit breaks a rule, the finding leads to the place, the edit is mended.
"use strict";

const FARMLAND_ZONE = "300";
const RURAL_ZONE = "500";

exports.name = "first";
exports.walk = async ({ page, address, password, shot, check, signIn }) => {
  const headers = { Authorization: `Basic ${Buffer.from(`planner:${password}`).toString("base64")}` };
  const query = "service=WFS&version=2.0.0&request=GetFeature&typeNames=draft:GHFQ&outputFormat=application/json";
  const zones = async () => (await (await fetch(`${address}/draft/wfs?${query}`, { headers })).json()).features;
  const before = await zones();

  await signIn("planner");
  check((await run(page)) === "PASS", "the sample plan does not pass");

  const zone = before.find((f) => f.properties.GHFQDM === FARMLAND_ZONE && f.geometry.type === "Polygon");
  await classify(page, zone.id, RURAL_ZONE);
  const wrong = (await zones()).find((f) => f.id === zone.id);
  check(wrong.properties.GHFQDM === RURAL_ZONE, "the wrong edit is not stored");

  check((await run(page)) === "FAIL", "a farmland zone that is called rural breaks no rule");
  const broken = await page.$$eval("#panel-checks .conformity tr[data-rule]", (rows) =>
    rows.filter((row) => row.querySelector('.verdict[data-verdict="FAIL"]')).map((row) => row.dataset.rule),
  );
  check(broken.includes("Z4"), `broken are ${broken}, and not Z4`);
  await page.click('#panel-checks tr[data-rule="Z4"] button.rule');
  await page.locator("#panel-checks .findings button.finding").first().click();
  await page.waitForTimeout(1500);
  await shot("finding");

  await classify(page, zone.id, FARMLAND_ZONE);
  check((await run(page)) === "PASS", "the mended plan does not pass");
  await shot("mended");
  const after = await zones();
  check(JSON.stringify(after) === JSON.stringify(before), "the draft is not what it was");
};

/** Runs every rule. @returns the verdict that the page shows */
async function run(page) {
  await page.click("#tab-checks");
  await page.selectOption("#panel-checks select[name=process]", "po:PositiveOptimization");
  await page.click("#panel-checks form.run .first");
  await page.waitForSelector("#panel-checks progress", { state: "visible" });
  await page.waitForSelector("#panel-checks form.run .first:not(:disabled)");
  await page.waitForSelector("#panel-checks .conclusion");
  return page.getAttribute("#panel-checks .conclusion", "data-verdict");
}

/** Changes the class of a zone in the panel "Edit", and saves. */
async function classify(page, id, code) {
  await page.click("#tab-edit");
  await page.click("[aria-label='全图'], [aria-label='Whole plan']");
  await page.selectOption(".edit [name=layer]", "GHFQ");
  await page.waitForSelector(`.edit select[size] option[value="${id}"]`, { state: "attached" });
  await page.selectOption(".edit select[size]", id);
  await page.selectOption(".attributes [name=GHFQDM]", code);
  await page.click(".unsaved .first");
  await page.waitForFunction(
    () => document.querySelector(".unsaved .first").disabled && document.querySelector(".outcome .actions, .outcome .failure"),
  );
}
