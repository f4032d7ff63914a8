// The map of both versions: who sees what, layers, legends, swipe, side by side, features in words, printing, a phone.
"use strict";

const WORDS = {
  "zh-CN": { draft: "维护草案", swipe: "卷帘对比", side: "并排对比", farmland: "永久基本农田", legend: "永久基本农田的图例", print: "打印", title: "此处的规划内容" },
  en: { draft: "Draft", swipe: "Swipe", side: "Side by side", farmland: "Permanent basic farmland", legend: "Legend of Permanent basic farmland", print: "Print", title: "What is planned here" },
};

exports.name = "map";
exports.walk = async ({ page, locale, password, address, shot, check, signIn, quiet }) => {
  const words = WORDS[locale];
  await quiet();
  check((await page.getByRole("radio").count()) === 1, "the public is offered the draft");
  await shot("public");

  // a wrong password is told, and signs nobody in
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
  await page.fill("[name=user]", "planner");
  await page.fill("[name=password]", "wrong-battery-horse");
  await page.click("dialog button[type=submit]");
  await page.locator("dialog .failure").getByText(/密码不正确|is wrong/).waitFor();
  await page.fill("[name=password]", password);
  await page.click("dialog button[type=submit]");
  await page.getByRole("radio", { name: words.draft }).waitFor();
  check(await page.getByRole("radio", { name: words.draft }).isChecked(), "who signs in does not see the draft at once");
  check((await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]))).indexOf(password) < 0, "the password is stored");
  await quiet();

  // a layer taken away is no longer asked for
  const asked = [];
  page.on("request", (r) => asked.push(decodeURIComponent(r.url())));
  await page.getByRole("checkbox", { name: words.farmland, exact: true }).uncheck();
  await page.getByRole("button", { name: /^(放大|Zoom in)$/ }).click();
  await page.waitForTimeout(500);
  await quiet();
  check(asked.some((url) => url.includes("layers=draft:GHYDYH")), "no picture of the land use after zooming in");
  check(!asked.some((url) => url.includes("layers=draft:YJJBNT&")), "a layer that is switched off is still asked for");
  await page.getByRole("checkbox", { name: words.farmland, exact: true }).check();
  await page.locator("summary", { hasText: /图例|Legend/ }).first().click();
  await page.getByRole("img", { name: words.legend }).waitFor();

  await page.getByRole("radio", { name: words.swipe }).check();
  await quiet();
  await shot("swipe");
  await page.getByRole("radio", { name: words.side }).check();
  await quiet();
  await shot("side");
  await page.getByRole("radio", { name: words.draft }).check();
  await page.getByRole("button", { name: /^(全图|Whole plan)$/ }).click();
  await quiet();

  // the county that the page names is the county that the WFS has at the same place
  await page.mouse.move(250, 450);
  await page.mouse.click(250, 450);
  await page.getByRole("heading", { name: words.title }).waitFor();
  await page.waitForTimeout(300);
  const place = await page.locator(".position .place").textContent();
  const [longitude, latitude] = [...place.matchAll(/(\d+)°(\d+)′([\d.]+)″/g)].map((m) => Number(m[1]) + Number(m[2]) / 60 + Number(m[3]) / 3600);
  const filter = `<Filter xmlns="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><Intersects><ValueReference>geom</ValueReference><gml:Point gml:id="p" srsName="EPSG:4490"><gml:pos>${longitude} ${latitude}</gml:pos></gml:Point></Intersects></Filter>`;
  const there = await (await fetch(`${address}/approved/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=approved:XZQ&outputFormat=application/json&filter=${encodeURIComponent(filter)}`)).json();
  check(there.features.length === 1, `no county at ${place}`);
  await page.locator(".info").getByText(there.features[0].properties.XZQMC, { exact: true }).first().waitFor();
  await shot("feature");
  await page.keyboard.press("Escape");

  // the sheet, as the browser would print it
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: words.print }).click();
  await page.fill("[name=scale]", "1500000");
  await page.selectOption("[name=sheet]", "A3l");
  await page.click("dialog button[type=submit]");
  await page.waitForSelector("body[data-printed] .sheet", { state: "attached" });
  await page.emulateMedia({ media: "print" });
  const sheet = await page.locator(".sheet").evaluate((e) => {
    const millimetres = (box) => [box.width, box.height].map((pixels) => (pixels * 25.4) / 96);
    return { sheet: millimetres(e.getBoundingClientRect()), map: e.querySelector(".drawing img").naturalWidth, bar: millimetres(e.querySelector(".bar").getBoundingClientRect())[0], text: e.querySelector(".bar").textContent };
  });
  check(Math.abs(sheet.sheet[0] - 420) < 0.5 && Math.abs(sheet.sheet[1] - 297) < 0.5, `the sheet measures ${sheet.sheet}`);
  check(sheet.text === "050 km" && Math.abs(sheet.bar - 50e6 / 1.5e6) < 0.2, `the bar of ${sheet.text} measures ${sheet.bar} mm`);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  check((await page.locator(".sheet").count()) === 0, "the sheet stays on the page");

  await page.setViewportSize({ width: 390, height: 800 });
  await quiet();
  await shot("phone");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(wide <= 390, `on a phone the page is ${wide} wide`);
};
