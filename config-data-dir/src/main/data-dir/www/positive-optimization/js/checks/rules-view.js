/** The conformity table by chapter, with filters; each rule opens to everything that is said of it. */
import { el, fill, respeak } from "../view/dom.js";
import { addTexts, figure, language, localized, t } from "../view/text.js";
import { verdictBadge } from "../view/verdict.js";
import { byChapter, breaks, decisive, filtered, line, standing } from "./report.js";
import { ruleDetails } from "./rule-details.js";

addTexts({
  "rules.rule": ["规则", "Rule"],
  "rules.result": ["结果", "Result"],
  "rules.item": ["内容与主要数据", "Subject and decisive figures"],
  "rules.filter": ["筛选", "Filter"],
  "rules.words": ["含有文字", "With the words"],
  "rules.none": ["没有符合筛选条件的规则。", "No rule is as the filter wants."],
  "rules.some": ["列出 {0} 条规则，共 {1} 条", "{0} of {1} rules"],
  "rules.findings": ["{0} 处", "findings: {0}"],
  "rules.answered": ["已书面说明", "answered"],
  "rules.labelled": ["{0}（{1}）：", "{0} ({1}): "],
  "rules.label": ["{0}：", "{0}: "],
});

const CHOICES = ["FAIL", "WARN", "INCOMPLETE"];

/** @param select called with a finding that was chosen @returns `element`, `ids()` of the rules that are listed, in order */
export function rulesView(app, result, select) {
  const { rules } = result.report;
  const wanted = new Set();
  let listed = rules;
  const words = el("input", { type: "search", maxlength: 80, on: { input: () => list() } });
  const boxes = CHOICES.filter((c) => rules.some((r) => standing(r) === c)).map((choice) =>
    el(
      "label",
      {},
      el("input", {
        type: "checkbox",
        value: choice,
        on: {
          change: ({ target }) => {
            wanted[target.checked ? "add" : "delete"](choice);
            list();
          },
        },
      }),
      verdictBadge(choice),
    ),
  );
  const told = el("p", { class: "about", role: "status", "aria-live": "polite" });
  const table = el("table", { class: "conformity" });
  const rows = new Map();

  const list = () => {
    listed = filtered(rules, wanted, words.value);
    const head = el("tr", {}, ["rules.rule", "rules.item", "rules.result"].map((key) => el("th", { scope: "col" }, () => t(key))));
    fill(table, el("thead", {}, head), byChapter(listed).map(([chapter, some]) => chapterBody(chapter, some)));
    table.hidden = listed.length === 0;
    fill(told, () => (listed.length === 0 ? t("rules.none") : t("rules.some", figure(listed.length), figure(rules.length))));
  };

  const chapterBody = (chapter, some) =>
    el(
      "tbody",
      { "data-chapter": chapter },
      el("tr", { class: "chapter" }, el("th", { colspan: 3, scope: "rowgroup" }, () => t(`chapter.${chapter}`))),
      some.map((rule) => {
        if (rows.has(rule.id)) {
          // the language may have changed while they were off the page
          rows.get(rule.id).forEach(respeak);
        } else {
          rows.set(rule.id, ruleRows(app, result, rule, select));
        }
        return rows.get(rule.id);
      }),
    );

  list();
  const element = el(
    "div",
    {},
    el(
      "fieldset",
      { class: "filter" },
      el("legend", {}, () => t("rules.filter")),
      boxes,
      el("label", { class: "words" }, () => t("rules.words"), words),
    ),
    told,
    table,
  );
  return { element, ids: () => byChapter(listed).flatMap(([, some]) => some.map((rule) => rule.id)) };
}

/** @returns the two rows of a rule: what it comes to, and, once it is opened, everything that is said of it */
function ruleRows(app, result, rule, select) {
  const place = el("td", { colspan: 3 });
  const details = el("tr", { class: "details", id: `rule-${rule.id}`, hidden: true }, place);
  const button = el(
    "button",
    { type: "button", class: "rule", "aria-expanded": "false", "aria-controls": `rule-${rule.id}`, on: { click: () => turn() } },
    () => localized(rule.title),
  );
  const turn = () => {
    const opens = details.hidden;
    if (opens && place.childElementCount === 0) {
      fill(place, ruleDetails(app, rule, result.findings.of(rule.id), select));
    }
    details.hidden = !opens;
    button.setAttribute("aria-expanded", String(opens));
  };
  const row = el(
    "tr",
    { "data-rule": rule.id },
    el("th", { scope: "row" }, rule.id),
    el(
      "td",
      {},
      button,
      el("div", { class: "clause" }, rule.clause),
      decisive(rule).map((m) =>
        el("div", { class: breaks(m) ? "figures broken" : "figures" }, () => measureLabel(m), el("b", {}, () => line(m, language()))),
      ),
    ),
    el(
      "td",
      {},
      verdictBadge(standing(rule)),
      rule.answered ? el("div", { class: "clause" }, () => t("rules.answered")) : null,
      rule.findingsTotal > 0 ? el("div", { class: "clause" }, () => t("rules.findings", figure(rule.findingsTotal))) : null,
    ),
  );
  return [row, details];
}

function measureLabel({ label, scope }) {
  return scope === null ? t("rules.label", localized(label)) : t("rules.labelled", localized(label), scope);
}
