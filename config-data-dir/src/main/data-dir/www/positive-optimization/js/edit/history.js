/** The life of a feature as the journal of the server tells it, the oldest first, by pages. */
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { reportTable } from "../view/report-table.js";
import { language, localized, t } from "../view/text.js";
import { literal } from "../service/wps.js";

/** Entries of a page. */
const PAGE = 50;

/** @returns an element that tells it when it is opened */
export function history({ wps, server }, workspace, code, id) {
  const content = el("div", { "aria-live": "polite" });
  const ask = async (place, cursor) => {
    const inputs = [literal("layer", `${workspace}:${code}`), literal("feature", id), literal("limit", PAGE), literal("lang", language())];
    const waiting = el("p", {}, () => t("edit.reading"));
    place.append(waiting);
    try {
      const results = await wps.run("po:History", cursor ? [...inputs, literal("cursor", cursor)] : inputs, { report: "application/json", next: null });
      place.append(page(await server.json(results.get("report")), Number(results.get("next") ?? 0), (next) => ask(place, next)));
    } catch (e) {
      place.append(el("p", { class: "failure" }, () => failureText(e)));
    } finally {
      waiting.remove();
    }
  };
  const open = (event) => {
    if (event.target.open) {
      // an answer to an earlier opening goes where nobody looks
      const place = el("div");
      fill(content, place);
      ask(place, null);
    }
  };
  return el("details", { class: "history", on: { toggle: open } }, el("summary", {}, () => t("edit.history")), content);
}

function page(report, next, ask) {
  const [table] = report.tables;
  const more = el("button", { type: "button", on: { click: () => [more.remove(), ask(next)] } }, () => t("edit.historyMore"));
  return el(
    "div",
    {},
    table.rows.length === 0 ? el("p", {}, () => t("edit.historyNone")) : reportTable(table, PAGE),
    // how many there are, and what in the journal is damaged
    report.notes.slice(1).map((note) => el("p", { class: "about" }, () => localized(note))),
    next > 0 ? more : null,
  );
}
