/** The chart of a table of a report, where it is one of area balance or of flows. */
import { el } from "../view/dom.js";
import { addTexts, localized, t } from "../view/text.js";
import { balanceChart } from "./balance-chart.js";
import { balanceRows } from "./balance.js";
import { flowChart } from "./flow-chart.js";
import { flows } from "./flow.js";

addTexts({ "chart.noFlow": ["没有地块改变类别。", "No ground changed its class."] });

/** Most rows of a chart; a table has more. */
const LONGEST = 45;

/** @returns the chart, or null when there is none of the table */
export function tableChart(table) {
  const title = () => localized(table.title);
  const balance = balanceRows(table);
  if (balance) {
    return balance.length <= LONGEST ? balanceChart(title, balance) : null;
  }
  const matrix = flows(table);
  if (!matrix) {
    return null;
  }
  return matrix.flows.length === 0
    ? el("p", { class: "about" }, () => t("chart.noFlow"))
    : flowChart(title, matrix.classes, matrix.flows);
}
