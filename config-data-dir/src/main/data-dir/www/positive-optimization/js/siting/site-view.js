/** What the server says of a footprint. */
import { el } from "../view/dom.js";
import { cellText, columnText } from "../view/report-table.js";
import { addTexts, language, localized, t } from "../view/text.js";
import { withUnit } from "../view/units.js";
import { verdictBadge } from "../view/verdict.js";

addTexts({
  "site.figure.area": ["用地面积", "Area of the footprint"],
  "site.figure.onFarmland": ["占用永久基本农田", "On permanent basic farmland"],
  "site.figure.onRedLine": ["占用生态保护红线", "On the ecological red line"],
  "site.figure.outsideBoundary": ["城镇开发边界外", "Outside the urban boundary"],
  "site.atLeast": ["至少 {0}", "at least {0}"],
  "site.places": ["涉及的控制线和分区", "Lines and zones that it touches"],
  "site.need": ["须说明：", "To be stated: "],
  "site.none": ["没有涉及任何能够查看的控制线或分区。", "It touches no line or zone that could be looked at."],
  "site.never": [
    "选址检查只列出需要说明的事项；项目能否选址由主管部门认定。",
    "The check lists what has to be stated; whether the project is admitted is for the authority to say.",
  ],
});

/** @param result of `site` @param select called with the ground of a place @returns the element */
export function siteView({ verdict, notes, columns, rows, note, ground, figures }, select) {
  const isPart = verdict !== "PASS" && verdict !== "WARN";
  const amount = (name) => {
    const text = withUnit(figures[name], "m2", language());
    if (!isPart || name === "area") {
      return text;
    }
    // what could not be looked at is not in the figure
    return figures[name] > 0 ? t("site.atLeast", text) : t("verdict.INCOMPLETE");
  };
  // a place has a row of figures, and one beneath of what has to be stated there
  const place = ([layer, kind, area, need], i) =>
    el(
      "tbody",
      { class: need ? "needed" : null },
      el(
        "tr",
        {},
        el("th", { scope: "row" }, el("button", { type: "button", class: "place", on: { click: () => select(ground[i]) } }, () => localized(layer))),
        el("td", {}, () => cellText(kind, null)),
        el("td", { class: "figure" }, () => cellText(area, columns[2].unit)),
      ),
      need ? el("tr", {}, el("td", { colspan: 3, class: "need" }, el("b", {}, () => t("site.need")), () => localized(need))) : null,
    );
  return el(
    "section",
    { class: "site", "data-verdict": verdict },
    el("p", { class: "overall" }, verdictBadge(verdict), " ", el("strong", {}, () => localized(notes[0]))),
    notes.slice(1).map((text) => el("p", { class: "failure" }, () => localized(text))),
    el(
      "dl",
      {},
      Object.keys(figures).map((name) => [el("dt", {}, () => t(`site.figure.${name}`)), el("dd", { "data-figure": name }, () => amount(name))]),
    ),
    el("h3", {}, () => t("site.places")),
    rows.length === 0
      ? el("p", { class: "about" }, () => t("site.none"))
      : el(
          "table",
          { class: "places" },
          el("thead", {}, el("tr", {}, columns.slice(0, 3).map((c) => el("th", { scope: "col" }, () => columnText(c))))),
          rows.map(place),
        ),
    el("p", { class: "about" }, () => localized(note)),
    el("p", { class: "about" }, () => t("site.never")),
  );
}
