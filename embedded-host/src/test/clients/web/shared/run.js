// Walks through the web client in Chromium.
// Arguments: address of the host, password of every account, path of Chromium, folder of the screenshots, names of walks.
// A walk is a module in the folder above: {name, walk({page, context, address, url, password, locale, shot, check, signIn, quiet})}.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SERIOUS = new Set(["serious", "critical"]);

function check(condition, words) {
  if (!condition) {
    throw new Error(words);
  }
}

async function signIn(page, user, password) {
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
  await page.fill("[name=user]", user);
  await page.fill("[name=password]", password);
  await page.click("dialog button[type=submit]");
}

/** Waits until the map has drawn what it was asked for. */
async function quiet(page) {
  await page.waitForTimeout(400);
  await page.waitForSelector('.maps[aria-busy="false"]');
}

/** What axe-core finds that a user would suffer from. */
async function accessible(page, where) {
  // by the driver, for the page itself lets no script of others in
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter((v) => SERIOUS.has(v.impact));
  const told = serious.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html).slice(0, 3).join(" | ")}`);
  check(serious.length === 0, `${where}: ${told.join("\n")}`);
}

(async () => {
  const [address, password, executablePath, folder, ...walks] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const name of walks) {
      const { walk } = require(`../${name}.js`);
      for (const locale of ["zh-CN", "en"]) {
        const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 }, acceptDownloads: true });
        const page = await context.newPage();
        page.setDefaultTimeout(120_000);
        const errors = [];
        page.on("pageerror", (e) => errors.push(e.stack));
        // that a closed workspace is not there is told by the browser as well
        page.on("console", (m) => m.type() === "error" && !/Failed to load resource/.test(m.text()) && errors.push(m.text()));
        page.on("request", (r) => !r.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(r.url()) && errors.push(`asks ${r.url()}`));
        await page.goto(`${address}/www/positive-optimization/`);
        await page.waitForSelector(".position");
        const shot = async (view) => {
          await quiet(page);
          await page.screenshot({ path: path.join(folder, `web-${name}-${view}-${locale.slice(0, 2)}.png`) });
          await accessible(page, `${name} ${view} ${locale}`);
        };
        await walk({ page, context, address, password, locale, url: page.url(), shot, check, signIn: (user) => signIn(page, user, password), quiet: () => quiet(page) });
        check(errors.length === 0, `${name} ${locale}: ${errors.join("\n")}`);
        await context.close();
        console.log(`OK ${name} ${locale}`);
      }
    }
  } finally {
    await browser.close();
  }
})().catch((e) => {
  console.error(e.stack);
  process.exit(1);
});
