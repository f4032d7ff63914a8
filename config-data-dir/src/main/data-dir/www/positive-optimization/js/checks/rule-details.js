/** Everything that is said of a rule: definition with clause and formula, reason, measures, findings. */
import { el } from "../view/dom.js";
import { paged } from "../view/paged.js";
import { addTexts, figure, language, localized, t } from "../view/text.js";
import { inUnit, symbolOf } from "../view/units.js";
import { breaks, demand } from "./report.js";

addTexts({
  "rule.reason": ["判定理由", "Reason"],
  "rule.definition": ["规则定义（条款 {0}）", "Definition (clause {0})"],
  "rule.severity": ["性质：{0}", "Kind: {0}"],
  "rule.statement": ["书面说明：{0}（{1}，{2}）", "Written statement: {0} ({1}, {2})"],
  "rule.measures": ["数据", "Measures"],
  "rule.measure": ["指标", "Measure"],
  "rule.whole": ["全域", "whole plan"],
  "rule.before": ["维护前", "Before"],
  "rule.after": ["维护后", "After"],
  "rule.limit": ["限值", "Limit"],
  "rule.unit": ["单位", "Unit"],
  "rule.findings": ["问题清单（{0} 处）", "Findings ({0})"],
  "rule.noFindings": ["没有问题记录。", "No findings."],
  "rule.left": [
    "另有 {0} 处未列出，见下载的 GeoPackage。",
    "{0} more are not listed here; the GeoPackage that can be downloaded has them all.",
  ],
  "rule.noPlace": ["无图形", "no place on the map"],
});

const MEASURES = 20;

/** @param findings of the rule @param select called with the finding that was chosen */
export function ruleDetails(app, rule, findings, select) {
  return el(
    "div",
    { class: "rule-details" },
    el("p", {}, el("b", {}, () => t("rule.reason")), " ", () => localized(rule.reason)),
    rule.statement ? el("p", {}, () => statementText(rule.statement)) : null,
    el(
      "details",
      { open: true },
      el("summary", {}, () => t("rule.definition", rule.clause)),
      el("p", { class: "definition" }, () => localized(rule.text)),
      el("p", { class: "about" }, () => t("rule.severity", t(`severity.${rule.severity}`))),
    ),
    rule.measures.length > 0 ? measures(rule) : null,
    listed(rule, findings, select),
  );
}

export function statementText({ text, author, date }) {
  return t("rule.statement", text, author, date);
}

function measures(rule) {
  const body = el("tbody");
  const row = (m) =>
    el(
      "tr",
      { class: breaks(m) ? "broken" : null },
      el("th", { scope: "row" }, () => localized(m.label), el("div", { class: "clause" }, () => m.scope ?? t("rule.whole"))),
      el("td", { class: "figure" }, inUnit(m.before, m.unit)),
      el("td", { class: "figure" }, inUnit(m.after, m.unit), breaks(m) ? " ✘" : null),
      el("td", { class: "figure" }, m.limit === null ? "—" : `${demand(m)} ${inUnit(m.limit, m.unit)}`),
      el("td", {}, () => symbolOf(m.unit, language())),
    );
  const pages = paged(rule.measures, row, body, MEASURES);
  const heads = ["measure", "before", "after", "limit", "unit"];
  return el(
    "details",
    { open: true },
    el("summary", {}, () => t("rule.measures")),
    el(
      "div",
      { class: "wide-table", tabindex: "0", role: "region", "aria-label": () => t("rule.measures") },
      el("table", {}, el("thead", {}, el("tr", {}, heads.map((h) => el("th", { scope: "col" }, () => t(`rule.${h}`))))), body),
    ),
    pages.element,
  );
}

function listed(rule, findings, select) {
  if (rule.findingsTotal === 0) {
    return el("p", { class: "about" }, () => t("rule.noFindings"));
  }
  const list = el("ul", { class: "findings" });
  const entry = (finding) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "finding", "data-key": finding.key, "data-severity": finding.severity, on: { click: () => select(finding) } },
        el("b", {}, finding.key),
        " ",
        () => localized(finding.text),
        finding.geometry ? null : el("span", { class: "clause" }, () => ` · ${t("rule.noPlace")}`),
      ),
    );
  const pages = paged(findings, entry, list);
  return el(
    "div",
    {},
    el("h3", {}, () => t("rule.findings", figure(rule.findingsTotal))),
    list,
    pages.element,
    findings.length < rule.findingsTotal
      ? el("p", { class: "about" }, () => t("rule.left", figure(rule.findingsTotal - findings.length)))
      : null,
  );
}
