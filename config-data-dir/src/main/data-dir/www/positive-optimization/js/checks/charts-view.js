/** The tables of the report; those of area balance and of flows drawn as charts too. */
import { balanceChart } from "../chart/balance-chart.js";
import { balanceRows } from "../chart/balance.js";
import { flowChart } from "../chart/flow-chart.js";
import { flows } from "../chart/flow.js";
import { el, fill } from "../view/dom.js";
import { reportTable } from "../view/report-table.js";
import { addTexts, figure, localized, t } from "../view/text.js";

addTexts({
  "charts.none": ["没有可列的表格。", "There are no tables."],
  "charts.noFlow": ["没有地块改变类别。", "No ground changed its class."],
  "charts.rows": ["{0}（{1} 行）", "{0} ({1} rows)"],
});

/** Most rows of a chart; a table has more. */
const LONGEST = 45;

export function chartsView(app, { report }) {
  return el(
    "div",
    { class: "charts" },
    report.tables.length === 0 ? el("p", { class: "about" }, () => t("charts.none")) : report.tables.map(entry),
  );
}

/** A table is made when it is opened. */
function entry(table) {
  const place = el("div");
  return el(
    "details",
    {
      "data-table": table.id,
      on: { toggle: ({ target }) => target.open && place.childElementCount === 0 && fill(place, drawn(table), reportTable(table)) },
    },
    el("summary", {}, () => t("charts.rows", localized(table.title), figure(table.rowsTotal))),
    place,
  );
}

function drawn(table) {
  const title = () => localized(table.title);
  const balance = balanceRows(table);
  if (balance && balance.length <= LONGEST) {
    return balanceChart(title, balance);
  }
  const matrix = flows(table);
  if (matrix) {
    return matrix.flows.length === 0
      ? el("p", { class: "about" }, () => t("charts.noFlow"))
      : flowChart(title, matrix.classes, matrix.flows);
  }
  return null;
}
