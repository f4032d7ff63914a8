/** The tables of the report, those of area balance and of flows drawn as charts too; and the same of any layer with classes. */
import { tableChart } from "../chart/table-chart.js";
import { el, fill } from "../view/dom.js";
import { reportTable } from "../view/report-table.js";
import { addTexts, figure, localized, t } from "../view/text.js";
import { layerBalance } from "./layer-balance.js";

addTexts({
  "charts.none": ["没有可列的表格。", "There are no tables."],
  "charts.rows": ["{0}（{1} 行）", "{0} ({1} rows)"],
});

/** @param until signal at which what runs is wanted no more */
export function chartsView(app, { report }, until) {
  return el(
    "div",
    { class: "charts" },
    report.tables.length === 0 ? el("p", { class: "about" }, () => t("charts.none")) : report.tables.map(entry),
    layerBalance(app, until),
  );
}

/** A table is made when it is opened. */
function entry(table) {
  const place = el("div");
  const open = ({ target }) => target.open && place.childElementCount === 0 && fill(place, tableChart(table), reportTable(table));
  return el(
    "details",
    { "data-table": table.id, on: { toggle: open } },
    el("summary", {}, () => t("charts.rows", localized(table.title), figure(table.rowsTotal))),
    place,
  );
}
