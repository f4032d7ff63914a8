// Signing in and out: where nothing is public, while answers are on their way, and when the server does not answer.
"use strict";

exports.name = "session";
exports.walk = async ({ page, url, password, shot, check, signIn, quiet }) => {
  const closed = (route) => (route.request().headers().authorization ? route.continue() : route.fulfill({ status: 401 }));
  const away = (route) => route.abort();
  const capabilities = /wms\?.*request=GetCapabilities/;
  const account = page.locator("header button:not(.language)");

  // where nothing is public, the page waits for who signs in
  await page.route(capabilities, closed);
  await quiet();
  await page.goto(url);
  await page.waitForFunction(() => /没有可以查看|shows no layer/.test(document.querySelector(".wait")?.textContent));
  await signIn("planner");
  await page.waitForSelector(".position");
  check(await page.isChecked(".modes input[value=draft]"), "who signs in does not see the draft");
  await page.unroute(capabilities, closed);

  // the answer to a click is nothing for who has signed out meanwhile
  await page.click("[aria-label='全图'], [aria-label='Whole plan']");
  await quiet();
  const held = [];
  const info = /draft\/wms\?.*request=GetFeatureInfo/;
  const hold = (route) => held.push(route);
  await page.route(info, hold);
  const map = await page.locator(".map-main").boundingBox();
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
  await until(() => held.length > 0, "a click asks nothing");
  await account.click();
  await page.waitForFunction(() => document.querySelectorAll(".modes input").length === 1);
  await Promise.all(held.map((route) => route.continue().catch(() => null)));
  await page.unroute(info, hold);
  await page.waitForTimeout(500);
  check(await page.isHidden(".info"), "what lies in the draft is told to who has signed out");
  check(await page.isChecked(".modes input[value=approved]"), "the draft is shown to who has signed out");

  // who closes the dialog while the server looks at the password does not sign in
  const probes = [];
  const probe = /draft\/wfs\?.*request=GetCapabilities/;
  const keep = (route) => probes.push(route);
  await page.route(probe, keep);
  await account.click();
  await page.fill("dialog [name=user]", "planner");
  await page.fill("dialog [name=password]", password);
  await page.press("dialog [name=password]", "Enter");
  await page.press("dialog [name=password]", "Enter");
  await until(() => probes.length > 0, "signing in asks nothing");
  check(probes.length === 1, "the password is sent twice");
  await page.keyboard.press("Escape");
  await Promise.all(probes.map((route) => route.continue().catch(() => null)));
  await page.unroute(probe, keep);
  await page.waitForTimeout(500);
  check(await page.isHidden("#tab-edit"), "who has closed the dialog is signed in");

  // nothing of the draft stays on the page of who signs out, whether the server answers or not
  await signIn("planner");
  await page.waitForSelector(".modes input[value=draft]:checked");
  await page.click("#tab-edit");
  await page.route(capabilities, away);
  await account.click();
  await page.waitForSelector(".message[data-kind=error] p");
  check(await page.isHidden("#panel-edit"), "the panel of the planner stays");
  check((await page.locator(".modes input").count()) === 1, "the draft can be chosen by who has signed out");
  await page.unroute(capabilities, away);
  await shot("away");
};

async function until(is, words) {
  for (let i = 0; i < 100; i++) {
    if (is()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(words);
}
