/** Area balance and flows of a layer that has classes, which the report does not tell of every layer: process po:AreaBalance. */
import { tableChart } from "../chart/table-chart.js";
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { literal } from "../service/wps.js";
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { reportTable } from "../view/report-table.js";
import { running } from "../view/running.js";
import { addTexts, language, localized, t } from "../view/text.js";

addTexts({
  "layerBalance.title": ["任一图层的面积平衡与流向", "Area balance and flows of a layer"],
  "layerBalance.layer": ["图层", "Layer"],
  "layerBalance.length": ["按代码前几位归类", "Digits of the code that make a class"],
  "layerBalance.all": ["全部", "all"],
  "layerBalance.run": ["计算", "Compute"],
  "layerBalance.running": ["正在计算……", "Computing ..."],
});

const LENGTHS = [2, 3, 4];

/** @param until signal at which what runs is wanted no more */
export function layerBalance({ wps, server, catalogue }, until) {
  const codes = catalogue
    .chapters()
    .flatMap((chapter) => chapter.codes)
    .filter((code) => catalogue.definition(code)?.codeField && catalogue.sees(APPROVED, code) && catalogue.sees(DRAFT, code));
  if (codes.length === 0) {
    return null;
  }
  const layer = el(
    "select",
    { name: "layer" },
    codes.map((code) => el("option", { value: code, selected: code === "GHYDYH" }, () => localized(catalogue.title(code)))),
  );
  const length = el(
    "select",
    { name: "length" },
    LENGTHS.map((n) => el("option", { value: n }, String(n))),
    el("option", { value: "" }, () => t("layerBalance.all")),
  );
  const progress = running(until);
  const place = el("div");

  const compute = async () => {
    const code = layer.value;
    const inputs = [
      literal("before", `${APPROVED}:${code}`),
      literal("after", `${DRAFT}:${code}`),
      literal("field", catalogue.definition(code).codeField),
      length.value ? literal("length", length.value) : null,
      literal("lang", language()),
    ].filter(Boolean);
    fill(place);
    try {
      const answer = await progress.run(
        () => t("layerBalance.running"),
        async (watch) => {
          const places = await wps.run("po:AreaBalance", inputs, { report: "application/json" }, watch);
          return server.json(places.get("report"), watch);
        },
      );
      if (answer) {
        fill(
          place,
          answer.notes.map((note) => el("p", { class: "about" }, () => localized(note))),
          answer.tables.map((table) => [el("h3", {}, () => localized(table.title)), tableChart(table), reportTable(table)]),
        );
      }
    } catch (e) {
      fill(place, el("p", { class: "failure", role: "alert" }, () => failureText(e)));
    }
  };

  return el(
    "details",
    { class: "layer-balance" },
    el("summary", {}, () => t("layerBalance.title")),
    el(
      "form",
      { on: { submit: (event) => (event.preventDefault(), compute()) } },
      el("label", { class: "wide" }, () => t("layerBalance.layer"), layer),
      el("label", { class: "wide" }, () => t("layerBalance.length"), length),
      el("div", { class: "actions" }, el("button", { type: "submit" }, () => t("layerBalance.run"))),
    ),
    progress.element,
    place,
  );
}
