// Opens a page in Chromium and tells the title that it ends with. Arguments: address, path of Chromium.
"use strict";
const {chromium} = require("playwright-core");

(async () => {
  const [address, executablePath] = process.argv.slice(2);
  const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});
  const page = await browser.newPage();
  page.on("pageerror", e => console.error(e.message));
  await page.goto(address);
  await page.waitForFunction(() => document.title !== "running", null, {timeout: 120000});
  console.log(await page.title());
  await browser.close();
})().catch(e => {
  console.error(e);
  process.exit(1);
});
