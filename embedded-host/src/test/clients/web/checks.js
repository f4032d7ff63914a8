// The panel "Checks": runs the checks, and holds what is shown against the answers of the WPS.
"use strict";
const fs = require("node:fs");
const { raw } = require("./shared/wps.js");

const PLAN = { approved: "approved", draft: "draft" };

async function openPanel(page) {
  await page.click("#tab-checks");
}

async function runs(page, process) {
  await page.selectOption("#panel-checks select[name=process]", process);
  await page.click("#panel-checks form.run .first");
}

async function finished(page) {
  await page.waitForSelector("#panel-checks .conclusion", { timeout: 180_000 });
}

/** The bar stands where the server told last that it was; a run that ends before it is asked tells nothing. */
async function progressed(page, answers, check) {
  check(answers.length === 0 || answers.at(-1).includes("ProcessSucceeded"), "the page shows a result that the server has not told");
  const told = answers.map((text) => /percentCompleted="(\d+)"/.exec(text)).filter(Boolean).map((match) => Number(match[1]));
  const shown = await page.$eval("#panel-checks progress", (bar) => bar.value);
  check(shown === (told.at(-1) ?? 0), `the bar stands at ${shown}, the server told ${told.join()}`);
}

/** Verdicts that the table shows, by rule. */
function shownVerdicts(page) {
  return page.$$eval("#panel-checks .conformity tr[data-rule]", (rows) =>
    rows.map((row) => [row.dataset.rule, row.querySelector(".verdict").dataset.verdict]),
  );
}

/** A text of the report in the language of the page. */
async function spoken(page) {
  const language = (await page.getAttribute("html", "lang")).startsWith("zh") ? "zh" : "en";
  return (text) => text[language];
}

/** What a rule comes to, from the report that was asked for directly. */
const standing = (rule) => (rule.verdict === "PASS" && rule.severity === "I" ? "INFORMATION" : rule.verdict);

async function results(page, password, check, shot) {
  const report = JSON.parse(await raw(page, password, "po:PositiveOptimization", PLAN, "report", "application/json"));
  const verdict = await page.getAttribute("#panel-checks .conclusion", "data-verdict");
  check(verdict === report.verdict, `verdict ${verdict} is not ${report.verdict}`);
  const told = await page.getAttribute("#panel-checks .overall .verdict", "data-verdict");
  check(told === report.verdict, `the badge says ${told}`);
  const shown = new Map(await shownVerdicts(page));
  check(shown.size === report.rules.length, `${shown.size} rows for ${report.rules.length} rules`);
  for (const rule of report.rules) {
    check(shown.get(rule.id) === standing(rule), `${rule.id} shows ${shown.get(rule.id)}, the report says ${standing(rule)}`);
  }
  await shot("verdict");
  return report;
}

async function filters(page, check, report) {
  for (const verdict of ["FAIL", "WARN", "INCOMPLETE"]) {
    const expected = report.rules.filter((rule) => standing(rule) === verdict).length;
    const box = page.locator(`#panel-checks .filter input[value="${verdict}"]`);
    if (expected === 0) {
      check((await box.count()) === 0, `there is a filter for ${verdict}, and no such rule`);
      continue;
    }
    await box.check();
    const shown = await shownVerdicts(page);
    check(shown.length === expected && shown.every(([, v]) => v === verdict), `filter ${verdict} lists ${shown.length} of ${expected}`);
    await box.uncheck();
  }
  await page.fill("#panel-checks .filter input[type=search]", (await spoken(page))(report.rules[0].title));
  check((await shownVerdicts(page)).some(([id]) => id === report.rules[0].id), "the title of a rule does not find it");
  await page.fill("#panel-checks .filter input[type=search]", "no rule says such a thing");
  check((await shownVerdicts(page)).length === 0, "words that no rule has find one");
  await page.fill("#panel-checks .filter input[type=search]", "");
}

/** From the keyboard: a rule is opened, a finding chosen, the next one; each is shown on the map in its place. */
async function findings(page, check, report, shot) {
  const rule = report.rules.find((r) => r.findings.filter((f) => f.point).length > 1) ?? report.rules.find((r) => r.findings.some((f) => f.point));
  if (!rule) {
    check(report.rules.every((r) => r.findingsTotal === 0), "findings without any place");
    return;
  }
  const words = await spoken(page);
  await page.focus(`#panel-checks tr[data-rule="${rule.id}"] button.rule`);
  await page.keyboard.press("Enter");
  const details = page.locator(`#rule-${rule.id}`);
  check((await details.textContent()).includes(words(rule.text).slice(0, 30)), `${rule.id} does not show its definition`);
  check((await details.textContent()).includes(words(rule.reason)), `${rule.id} does not show its reason`);
  const measured = await details.locator(".wide-table tbody tr").count();
  check(measured === Math.min(20, rule.measures.length), `${rule.id} shows ${measured} of ${rule.measures.length} measures`);
  const listed = await details.locator(".finding").count();
  check(listed === Math.min(20, rule.findingsTotal), `${rule.id} lists ${listed} of ${rule.findingsTotal} findings`);

  const finding = rule.findings.find((f) => f.point);
  await page.focus(`#panel-checks .finding[data-key="${finding.key}"]`);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1200);
  const card = page.locator("#panel-checks .finding-card");
  check((await card.textContent()).includes(words(finding.text)), "the card does not say what was found");
  check((await card.textContent()).includes(rule.clause), "the card does not name the clause");
  await shot("finding");
  await page.keyboard.press("Escape");
  await page.focus(`#panel-checks .finding[data-key="${finding.key}"]`);
  await page.keyboard.press("Enter");
  const next = card.locator(".step-after");
  if (await next.isEnabled()) {
    await next.click();
    check(!(await card.locator("h3").textContent()).includes(finding.key), "next shows the same finding");
    await card.locator(".step-before").click();
    check((await card.locator("h3").textContent()).includes(finding.key), "previous does not lead back");
  }
  await card.locator(".close").click();
}

async function charts(page, check, report, shot) {
  const table = report.tables.find((x) => x.id === "structure");
  if (table) {
    const details = page.locator('#panel-checks details[data-table="structure"]');
    await details.locator("summary").first().click();
    await details.locator("svg.chart").waitFor();
    const bars = await details.locator(".bar-before").evaluateAll((all) => all.map((b) => Number(b.getAttribute("width"))));
    const before = table.rows.slice(0, -1).map((row) => row[1]);
    check(bars.length === before.length, `${bars.length} bars for ${before.length} classes`);
    const largest = Math.max(...table.rows.slice(0, -1).flatMap((row) => [row[1], row[3]]));
    const full = Math.max(...(await details.locator(".bar-before, .bar-after").evaluateAll((all) => all.map((b) => Number(b.getAttribute("width"))))));
    before.forEach((area, i) => check(Math.abs(bars[i] / full - area / largest) < 1e-9, `bar ${i} is not as long as its area`));
    await details.scrollIntoViewIfNeeded();
    await shot("balance");
  }
  const zones = report.tables.find((x) => x.id === "zones");
  if (zones) {
    const details = page.locator('#panel-checks details[data-table="zones"]');
    await details.locator("summary").first().click();
    await details.locator(".report-table").waitFor();
    const classes = zones.rows.length - 2;
    const moved = zones.rows.slice(0, classes + 1).flatMap((row, i) => row.slice(1, classes + 2).filter((area, j) => j !== i && area > 0)).length;
    check((await details.locator("svg.flow path").count()) === moved, `the chart does not show ${moved} flows`);
    await details.scrollIntoViewIfNeeded();
    await shot("flows");
  }
}

async function files(page, check, report) {
  await page.click("#panel-checks .downloads summary");
  const starts = { html: "<!DOCTYPE html>", json: "{", csv: "\ufeff", zip: "PK", gpkg: "SQLite format 3" };
  for (const [kind, start] of Object.entries(starts)) {
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 180_000 }), page.click(`#panel-checks .download-${kind}`)]);
    check(download.suggestedFilename().endsWith(`.${kind}`), `${kind} is saved as ${download.suggestedFilename()}`);
    const content = fs.readFileSync(await download.path());
    check(content.toString(kind === "csv" ? "utf8" : "latin1").startsWith(start), `${kind} begins otherwise`);
    if (kind === "csv") {
      const lines = content.toString("utf8").split(/\r?\n/);
      report.rules.forEach(({ id }) => check(lines.some((line) => line.startsWith(`${id},`) || line.startsWith(`"${id}",`)), `the table lacks ${id}`));
    }
    if (kind === "zip") {
      // the end of central directory tells how many entries there are
      const entries = content.readUInt16LE(content.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 10);
      check(entries === report.tables.length + 1, `${entries} tables for ${report.tables.length + 1}`);
    }
    if (kind === "json") {
      check(JSON.parse(content).verdict === report.verdict, "the saved report has another verdict");
    }
  }
  check((await page.locator("#panel-checks .downloads .failure").count()) === 0, "a file is said to differ");
}

/** A layer that is not in the report: the table is that of the WPS, and its chart has a band for each flow. */
async function balance(page, password, check, shot) {
  const details = page.locator("#panel-checks .layer-balance");
  await details.locator("summary").first().click();
  await details.locator("button[type=submit]").click();
  await details.locator(".report-table").nth(1).waitFor({ timeout: 60_000 });
  const inputs = { before: "approved:GHYDYH", after: "draft:GHYDYH", field: "YDYHFLDM", length: "2" };
  const [areas, flows] = JSON.parse(await raw(page, password, "po:AreaBalance", inputs, "report", "application/json")).tables;
  const texts = await details.locator(".report-table").first().locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.cells[1].textContent));
  const expected = areas.rows.slice(0, 25).map((row) => row[1]);
  check(texts.length === expected.length, `${texts.length} rows of the area balance for ${expected.length}`);
  texts.forEach((text, i) => check(Math.abs(Number(text.replaceAll(",", "")) - expected[i]) < 0.006, `row ${i} has ${text}`));
  const classes = flows.rows.length - 2;
  const moved = flows.rows.slice(0, classes + 1).flatMap((row, i) => row.slice(1, classes + 2).filter((area, j) => j !== i && area > 0)).length;
  check((await details.locator("svg.flow path").count()) === moved, `the chart does not show ${moved} flows of the layer`);
  await details.scrollIntoViewIfNeeded();
  await shot("layer");
}

/** In the other language everything is said in it, what the filter had taken off the page as well. */
async function otherLanguage(page, check, report) {
  const before = await spoken(page);
  await page.fill("#panel-checks .filter input[type=search]", "no rule says such a thing");
  await page.click("header .language");
  await page.fill("#panel-checks .filter input[type=search]", "");
  const after = await spoken(page);
  const titles = await page.$$eval("#panel-checks button.rule", (all) => all.map((b) => b.textContent));
  check(before(report.rules[0].title) !== after(report.rules[0].title), "the language has not changed");
  check(titles.join() === report.rules.map((rule) => after(rule.title)).join(), "titles of rules are in the former language");
  await page.click("header .language");
}

/** Another process, ended by hand: nothing is shown of it, and it does not go on at the server. */
async function cancels(page, password, check) {
  const dismissed = page.waitForResponse((response) => response.url().includes("request=Dismiss"), { timeout: 60_000 });
  await runs(page, "po:PositiveOptimization");
  await page.waitForSelector("#panel-checks .running:not([hidden]) .cancel");
  await page.locator("#panel-checks > .checks > div > .running .cancel").first().click();
  await page.waitForFunction(() => !document.querySelector("#panel-checks form.run .first").disabled, null, { timeout: 60_000 });
  check((await page.locator("#panel-checks .conclusion").count()) === 0, "a cancelled run shows a conclusion");
  const answer = await dismissed;
  check(answer.ok(), `Dismiss is answered with ${answer.status()}`);
  const status = new URL(answer.url());
  status.searchParams.set("request", "GetExecutionStatus");
  const authorization = `Basic ${Buffer.from(`planner:${password}`).toString("base64")}`;
  const left = await (await fetch(status, { headers: { Authorization: authorization } })).text();
  check(/Exception/.test(left) && !/ProcessSucceeded|ProcessStarted/.test(left), "the server still knows what was cancelled");
  check((await page.locator("#panel-checks .heard").first().textContent()) !== "", "nobody is told that it was cancelled");
}

/** A chapter alone is no verdict on the plan. */
async function chapter(page, password, check) {
  await runs(page, "po:Zoning");
  await finished(page);
  const report = JSON.parse(await raw(page, password, "po:Zoning", PLAN, "report", "application/json"));
  const shown = new Map(await shownVerdicts(page));
  check(shown.size === report.rules.length && report.rules.every((r) => shown.get(r.id) === standing(r)), "zoning differs from the WPS");
  const words = await page.textContent("#panel-checks .overall strong");
  check(!["符合正向优化要求", "The draft is a positive optimisation"].includes(words), "a chapter is shown as a verdict on the plan");
}

/** An answer that is not as it should be: markup is text, a verdict that nobody knows is none, and what is no report is refused. */
async function strange(page, check) {
  const answers = /request=GetExecutionResult.*outputId=report/;
  const altered = (change) =>
    page.route(answers, async (route) => {
      const response = await route.fetch();
      const report = await response.json();
      change(report);
      await route.fulfill({ response, json: report });
    });
  const markup = "<img src=x onerror=document.title='run'><b>title</b>";
  await altered((report) => {
    report.rules[0].verdict = "SPLENDID";
    report.rules[0].title = { zh: markup, en: markup };
  });
  await runs(page, "po:Zoning");
  await finished(page);
  const [id, verdict] = (await shownVerdicts(page))[0];
  check(verdict === "INCOMPLETE", `${id} of an unknown verdict is shown as ${verdict}`);
  check((await page.locator("#panel-checks button.rule").first().textContent()) === markup, "markup is not shown as text");
  check((await page.locator("#panel-checks img").count()) === 0 && (await page.title()) !== "run", "markup is read as such");
  await page.unroute(answers);
  await altered((report) => {
    report.verdict = "OK";
  });
  await runs(page, "po:Zoning");
  await page.waitForSelector("#panel-checks [role=alert] .failure");
  check((await page.locator("#panel-checks .conclusion").count()) === 0, "a verdict that nobody knows is shown");
  await page.unroute(answers);
}

/** What one user was shown is not for the next. */
async function signsOut(page, check) {
  await runs(page, "po:Zoning");
  await finished(page);
  await page.getByRole("button", { name: /^(退出|Sign out)/ }).click();
  await page.waitForSelector("#tab-checks", { state: "hidden" });
  check((await page.locator("#panel-checks .conclusion").count()) === 0, "results are left when the user has gone");
}

module.exports = {
  name: "checks",
  async walk({ page, password, signIn, shot, check }) {
    await signIn("planner");
    await openPanel(page);
    const answers = [];
    const listen = (response) => response.url().includes("GetExecutionStatus") && answers.push(response.text());
    page.on("response", listen);
    await runs(page, "po:PositiveOptimization");
    await finished(page);
    page.off("response", listen);
    await progressed(page, await Promise.all(answers), check);
    const report = await results(page, password, check, shot);
    await filters(page, check, report);
    await findings(page, check, report, shot);
    await page.check("#panel-checks input.changes");
    await charts(page, check, report, shot);
    await files(page, check, report);
    await balance(page, password, check, shot);
    await otherLanguage(page, check, report);
    await cancels(page, password, check);
    await chapter(page, password, check);
    await strange(page, check);
    await signsOut(page, check);
  },
};
