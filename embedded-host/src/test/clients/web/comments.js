/**
 * Walks the comments of the public: written without signing in, refused when they look like spam or hold markup, looked at, shown
 * and answered by the planner, deleted in the end. What is stored is asked of WFS by this script itself.
 */
let TEXT;
const REPLY = "已转交县自然资源局，将在方案中研究。";
const MARKUP = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

module.exports = {
  name: "comments",
  async walk({ page, context, address, password, signIn, quiet, shot, check }) {
    const base = new URL(`${address}/`);
    // never the same, for the server takes nothing twice
    TEXT = `建议在河边多种树，给孩子们留一片草地${Date.now().toString(36).replace(/\d/g, (d) => "零一二三四五六七八九"[d])}`;
    const headers = { Authorization: `Basic ${Buffer.from(`planner:${password}`).toString("base64")}` };
    const read = async (workspace, options) => {
      const query = `service=WFS&version=2.0.0&request=GetFeature&typeNames=${workspace}:GZYJ&outputFormat=application/json`;
      return (await (await fetch(new URL(`${workspace}/wfs?${query}`, base), options)).json()).features;
    };
    const stored = () => read("moderation", { headers });
    const shown = () => read("participation");
    const sent = [];
    page.on("request", (r) => r.method() === "POST" && r.url().includes("/participation/wfs") && sent.push(r));
    page.on("dialog", (d) => d.accept());
    const before = (await stored()).length;

    await page.waitForSelector(".layers li");
    await onFeature(page, quiet, check);
    await shot("on-feature");
    const place = await Promise.all(["longitude", "latitude"].map((n) => page.inputValue(`.comment [name=${n}]`)));
    check(place.every((v) => /^\d+\.\d{6}$/.test(v)), "the place is that of the feature");

    await fill(page, TEXT);
    await page.evaluate(() => (document.querySelector(".comment [name=website]").value = "http://spam.example"));
    await send(page);
    check(sent.length === 0 && (await failed(page)), "what a program fills in is not sent");
    await page.evaluate(() => (document.querySelector(".comment [name=website]").value = ""));
    await page.fill(".comment [name=text]", "");
    await send(page);
    check(sent.length === 0 && (await failed(page)), "an empty comment is not sent");
    await page.fill(".comment [name=text]", "字".repeat(1001));
    check((await page.textContent(".comment")).replace(/[,，]/g, "").includes("1001"), "the characters are counted");
    await send(page);
    check(sent.length === 0, "a comment that is too long is not sent");

    await page.fill(".comment [name=text]", `${TEXT}${MARKUP}`);
    await page.waitForTimeout(4200);
    await send(page);
    await page.waitForSelector(".comment [role=status] .failure");
    check(sent.length === 1 && (await failed(page)), "the server refuses markup, and its words are shown");
    check((await page.inputValue(".comment [name=text]")) === `${TEXT}${MARKUP}`, "what was written is kept");
    check((await stored()).length === before, "nothing was stored");
    await shot("refused");

    await page.fill(".comment [name=text]", TEXT);
    await send(page);
    await page.waitForFunction(() => document.querySelector(".comment [name=text]").value === "");
    await shot("sent");
    const mine = (await stored()).filter((c) => c.properties.YJNR === TEXT);
    check(mine.length === 1, "the comment is stored once");
    const [{ properties, geometry }] = mine;
    check(properties.SHZT === "1" && properties.YJLX === "3", "it waits, and has its kind");
    check(geometry.coordinates.every((c, i) => Math.abs(c - Number(place[i])) < 1e-9), "it lies where the form said");
    check(/^[A-Z0-9]+$/.test(properties.DXTC) && properties.DXBS !== null, "it says what feature it is about");
    check((await shown()).every((c) => c.properties.YJNR !== TEXT), "nobody sees it yet");

    await fill(page, TEXT);
    await pick(page, check);
    await type(page, place);
    await page.waitForTimeout(4200);
    await send(page);
    await page.waitForSelector(".comment [role=status] .failure");
    check((await stored()).length === before + 1, "the same comment is not taken twice");

    await moderate(page, signIn, shot, check);
    const [public_] = (await shown()).filter((c) => c.properties.YJNR === TEXT);
    check(public_?.properties.HFNR === REPLY, "it is shown, with the reply");
    const words = await page.textContent(".comments > div .comment-list");
    check(words.includes(TEXT) && words.includes(REPLY), "the page shows it, with the reply");

    await asText(await context.newPage(), address, check);
    await remove(page);
    check((await stored()).length === before, "in the end there are as many comments as before");
  },
};

/** From what lies at a click to a comment on it. */
async function onFeature(page, quiet, check) {
  await quiet();
  const box = await page.locator(".map-main").boundingBox();
  await page.click(".map-buttons button:first-child");
  await quiet();
  for (const [x, y] of [[0.5, 0.5], [0.45, 0.55], [0.55, 0.45], [0.4, 0.6]]) {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    await page.waitForSelector(".info h2, .info .failure");
    await page.waitForTimeout(700);
    const button = page.locator(".info button:has-text('发表意见'), .info button:has-text('Comment on this')").first();
    if ((await button.count()) > 0) {
      await button.click();
      check(/：.|: ./.test(await page.textContent(".comment > .about")), "the form says what the comment is about");
      return;
    }
  }
  check(false, "a feature can be commented on");
}

async function fill(page, text) {
  await page.check(".comment [name=kind][value='3']");
  await page.fill(".comment [name=text]", text);
}

async function type(page, [longitude, latitude]) {
  await page.fill(".comment [name=longitude]", longitude);
  await page.fill(".comment [name=latitude]", latitude);
}

/** A place pointed out on the map. */
async function pick(page, check) {
  await page.click(".comment [aria-pressed]");
  const box = await page.locator(".map-main").boundingBox();
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.waitForFunction(() => document.querySelector(".comment [name=longitude]").value !== "");
  check((await page.getAttribute(".comment [aria-pressed]", "aria-pressed")) === "false", "one click is one place");
  check(await page.locator(".info").isHidden(), "the click asks for nothing else");
}

async function send(page) {
  await page.click(".comment [type=submit]");
  await page.waitForTimeout(300);
}

async function failed(page) {
  return (await page.textContent(".comment [role=status] .failure")).trim().length > 3;
}

/** What waits is answered, then shown. */
async function moderate(page, signIn, shot, check) {
  await signIn("planner");
  await page.waitForSelector("#tab-edit:not([hidden])");
  await page.click("#tab-comments");
  await page.waitForSelector(".moderation .comment-entry");
  const entry = () => page.locator(".moderation .comment-entry", { hasText: TEXT }).first();
  await entry().scrollIntoViewIfNeeded();
  await shot("moderation");
  await entry().locator("textarea").fill(REPLY);
  await entry().locator("button:has-text('保存答复'), button:has-text('Save the reply')").click();
  await page.waitForSelector(".moderation [role=status] p");
  await page.waitForTimeout(800);
  check((await entry().locator("textarea").inputValue()) === REPLY, "the reply is there again");
  await entry().locator("button").filter({ hasText: /^(公开|Show)$/ }).click();
  await page.waitForSelector(`.comments > div .comment-entry:has-text("${TEXT}")`);
}

/** Even if a server gave markup, it is read as text. */
async function asText(page, address, check) {
  await page.route("**/participation/wfs*GetFeature*", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.features.forEach((f) => Object.assign(f.properties, { YJNR: MARKUP, HFNR: MARKUP }));
    await route.fulfill({ json: answer });
  });
  await page.goto(`${address}/www/positive-optimization/`);
  await page.waitForSelector(".layers li");
  await page.click("#tab-comments");
  await page.waitForSelector(".comment-entry");
  check((await page.textContent(".comment-entry .words")) === MARKUP, "markup is shown as text");
  check((await page.locator(".comment-entry img, .comment-entry script").count()) === 0, "no element was made of it");
  check((await page.evaluate(() => window.hacked)) === undefined, "no script has run");
  await page.close();
}

async function remove(page) {
  await page.selectOption(".moderation > label select", "2");
  const entry = page.locator(".moderation .comment-entry", { hasText: TEXT }).first();
  await entry.locator("button:has-text('删除'), button:has-text('Delete')").click();
  await entry.waitFor({ state: "detached" });
  await page.waitForTimeout(500);
}
