/** Comments as they are read: texts, and nothing of them is ever markup. */
import { el } from "../view/dom.js";
import { language, localized, t } from "../view/text.js";
import { KINDS } from "./inbox.js";

/** @returns the element of a comment. @param extra what else is offered with it */
export function commentEntry({ catalogue }, marks, comment, ...extra) {
  const { YJNR: text, YJLX: kind, TJSJ: time, HFNR: reply, DXTC: code, DXBS: id } = comment.properties;
  const place = comment.geometry?.type === "Point" ? comment.geometry.coordinates : null;
  return el(
    "li",
    { class: "comment-entry", "data-id": comment.id, tabindex: "-1" },
    el(
      "p",
      { class: "about" },
      el("span", { class: "kind", "data-kind": kind }, () => (KINDS.includes(kind) ? t(`comments.label.${kind}`) : "")),
      " ",
      el("time", { datetime: time }, () => timeText(time)),
    ),
    code ? el("p", { class: "about" }, () => t("comments.feature", `${localized(catalogue.title(code))} ${id ?? ""}`)) : null,
    el("p", { class: "words" }, String(text ?? "")),
    reply ? el("p", { class: "words reply" }, el("strong", {}, () => `${t("comments.reply")} `), String(reply)) : null,
    place ? el("button", { type: "button", on: { click: () => marks.zoomTo(place) } }, () => t("comments.show")) : null,
    extra,
  );
}

function timeText(time) {
  const at = new Date(time);
  return Number.isNaN(at.getTime())
    ? ""
    : at.toLocaleString(language() === "zh" ? "zh-CN" : "en", { dateStyle: "medium", timeStyle: "short" });
}
