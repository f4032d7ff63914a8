/** A finding in words, with the one before and the one after. */
import { degreesText } from "../map/position.js";
import { el, fill } from "../view/dom.js";
import { addTexts, figure, language, localized, t } from "../view/text.js";
import { verdictBadge } from "../view/verdict.js";
import { withUnit } from "../view/units.js";
import { standing } from "./report.js";
import { statementText } from "./rule-details.js";

addTexts({
  "finding.card": ["所选问题", "The chosen finding"],
  "finding.close": ["关闭", "Close"],
  "finding.before": ["上一处", "Previous"],
  "finding.after": ["下一处", "Next"],
  "finding.rule": ["{0}　{1}（条款 {2}）", "{0} {1} (clause {2})"],
  "finding.layer": ["图层", "Layer"],
  "finding.area": ["面积", "Area"],
  "finding.width": ["平均宽度", "Mean width"],
  "finding.county": ["行政区", "County"],
  "finding.place": ["位置", "Place"],
  "finding.approved": ["备案版本图斑", "In the approved plan"],
  "finding.draft": ["维护草案图斑", "In the draft"],
  "finding.nowhere": ["此问题没有图形，例如表格中的问题。", "This finding has no place on the map; it is about a table, for example."],
  "finding.more": ["{0} 等 {1} 个", "{0} and others, {1} in all"],
});

/** Identifiers that are shown. */
const IDS = 4;

/** @param order `ids()` of the rules that are listed, `select(finding)`, `closed()` @returns `element`, `show(finding)` */
export function findingCard({ catalogue }, { findings }, { ids, select, closed }) {
  const element = el("section", {
    class: "finding-card",
    role: "region",
    "aria-label": () => t("finding.card"),
    hidden: true,
    on: { keydown: (event) => event.key === "Escape" && close() },
  });
  const close = () => {
    element.hidden = true;
    closed();
  };
  const step = (finding, by, key) => {
    const other = findings.beside(finding.key, by, ids());
    return el(
      "button",
      {
        type: "button",
        class: `step-${by > 0 ? "after" : "before"}`,
        disabled: !other,
        on: {
          click: () => {
            select(other);
            element.querySelector(`.step-${by > 0 ? "after" : "before"}:not(:disabled), .close`)?.focus();
          },
        },
      },
      () => t(key),
    );
  };
  const row = (key, value) => (value === null ? null : [el("dt", {}, () => t(key)), el("dd", {}, value)]);

  const show = (finding) => {
    const { rule, geometry, point } = finding;
    fill(
      element,
      el(
        "div",
        { class: "actions" },
        step(finding, -1, "finding.before"),
        step(finding, 1, "finding.after"),
        el("button", { type: "button", class: "close", "aria-label": () => t("finding.close"), on: { click: close } }, "×"),
      ),
      el(
        "div",
        { "aria-live": "polite" },
        el("h3", {}, verdictBadge(standing(rule)), " ", finding.key),
        el("p", {}, () => localized(finding.text)),
        el("p", { class: "about" }, () => t("finding.rule", rule.id, localized(rule.title), rule.clause)),
        finding.statement ? el("p", {}, () => statementText(finding.statement)) : null,
        geometry ? null : el("p", { class: "about" }, () => t("finding.nowhere")),
      ),
      el(
        "dl",
        {},
        row("finding.layer", () => `${localized(catalogue.title(finding.layer))} ${finding.layer}`),
        row("finding.area", finding.area_m2 === null ? null : () => withUnit(finding.area_m2, "m2", language())),
        row("finding.width", finding.width_m === null ? null : () => withUnit(finding.width_m, "m", language())),
        row("finding.county", finding.county || null),
        row("finding.place", point ? degreesText(point) : null),
        row("finding.approved", idsText(finding.approvedIds)),
        row("finding.draft", idsText(finding.draftIds)),
      ),
    );
    element.hidden = false;
    element.scrollIntoView({ block: "nearest" });
  };
  return { element, show };
}

function idsText(ids) {
  if (ids.length === 0) {
    return null;
  }
  const some = ids.slice(0, IDS).join(", ");
  return ids.length > IDS ? () => t("finding.more", some, figure(ids.length)) : some;
}
