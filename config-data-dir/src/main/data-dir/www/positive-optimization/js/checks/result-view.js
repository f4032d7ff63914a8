/** What came out of the checks: the conclusion, the rules, findings on the map, charts and files. */
import { el } from "../view/dom.js";
import { addTexts, language, t } from "../view/text.js";
import { chartsView } from "./charts-view.js";
import { conclusionView } from "./conclusion-view.js";
import { downloads } from "./downloads.js";
import { findingCard } from "./finding-card.js";
import { findingMarks } from "./finding-marks.js";
import { changesOverlay } from "./changes-overlay.js";
import { rulesView } from "./rules-view.js";

addTexts({
  "result.when": ["检查时间 {0}", "Checked on {0}"],
  "result.rules": ["逐条检查结果", "Results clause by clause"],
  "result.charts": ["图表", "Charts"],
  "result.onMap": ["地图", "On the map"],
});

/** @returns `element`; `shown`, `hidden` for when the panel comes and goes; `remove` takes everything off the map and ends what runs */
export function resultView(app, result) {
  const ended = new AbortController();
  const select = (finding) => {
    card.show(finding);
    marks.highlight(finding);
  };
  const marks = findingMarks(app.map, result.findings, select);
  const overlay = changesOverlay(app.map, result.changes);
  const rules = rulesView(app, result, select);
  const card = findingCard(app, result, {
    ids: () => rules.ids(),
    select,
    closed: () => marks.highlight(null),
  });
  const when = () => result.when.toLocaleString(language() === "zh" ? "zh-CN" : "en", { dateStyle: "long", timeStyle: "short" });
  const element = el(
    "div",
    {},
    conclusionView(result),
    el("p", { class: "about" }, () => t("result.when", when())),
    result.warning ? el("p", { class: "failure", role: "alert" }, result.warning) : null,
    card.element,
    downloads(app, result, ended.signal),
    el("h2", {}, () => t("result.onMap")),
    marks.element,
    overlay.element,
    el("h2", {}, () => t("result.rules")),
    rules.element,
    el("h2", {}, () => t("result.charts")),
    chartsView(app, result, ended.signal),
  );
  marks.shown();
  return {
    element,
    shown: marks.shown,
    hidden: marks.hidden,
    remove() {
      ended.abort();
      marks.remove();
      overlay.remove();
    },
  };
}
