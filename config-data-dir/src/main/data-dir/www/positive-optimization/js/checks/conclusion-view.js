/** The verdict and the conclusion in words. */
import { el } from "../view/dom.js";
import { addTexts, figure, localized, t } from "../view/text.js";
import { verdictBadge } from "../view/verdict.js";
import { WHOLE } from "./check.js";
import { counts } from "./report.js";

addTexts({
  "conclusion.words": ["结论全文", "The conclusion in words"],
  "conclusion.counts": ["各类结果的规则数", "Rules by result"],
  "conclusion.ruleSet": ["规则集：{0}，版本 {1}", "Rule set: {0}, version {1}"],
  "conclusion.statements": [
    "书面说明：{0} 处已说明，{1} 条不予采纳。",
    "Written statements: {0} findings answered, {1} statements not accepted.",
  ],
  "conclusion.refused": ["第 {0} 行，{1} {2}：{3}", "Line {0}, {1} {2}: {3}"],
});

export function conclusionView({ report, process }) {
  return el(
    "section",
    { class: "conclusion", "data-verdict": report.verdict },
    el("p", { class: "overall" }, verdictBadge(report.verdict), " ", el("strong", {}, () => overallText(report, process))),
    el(
      "ul",
      { class: "counts", "aria-label": () => t("conclusion.counts") },
      [...counts(report.rules)]
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => el("li", {}, verdictBadge(verdict), ` ${figure(count)}`)),
    ),
    statements(report.statements),
    el(
      "details",
      {},
      el("summary", {}, () => t("conclusion.words")),
      report.conclusion.map(({ text }) => el("p", {}, () => localized(text))),
      el("p", { class: "about" }, () => t("conclusion.ruleSet", localized(report.ruleSet.title), report.ruleSet.version)),
    ),
  );
}

/** @returns what the whole comes to, in a sentence; some rules that hold are no verdict on the plan */
function overallText({ verdict, rules }, process) {
  if (rules.length === 0) {
    return t("overall.none");
  }
  if (verdict !== "PASS") {
    return t(`overall.${verdict}`);
  }
  if (process !== WHOLE) {
    return t("overall.partial", rules.length);
  }
  const answered = rules.filter((rule) => rule.answered).length;
  return answered > 0 ? t("overall.answered", answered) : t("overall.PASS");
}

function statements({ sha256, answered, refused }) {
  return sha256 === null
    ? null
    : el(
        "details",
        {},
        el("summary", {}, () => t("conclusion.statements", figure(answered), figure(refused.length))),
        el(
          "ul",
          {},
          refused.slice(0, 100).map((s) => el("li", {}, () => t("conclusion.refused", s.line, s.rule, s.layer, localized(s.words)))),
        ),
      );
}
