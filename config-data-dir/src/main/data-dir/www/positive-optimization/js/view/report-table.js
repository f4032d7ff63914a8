/** A table of a report: `{id, title, note, columns: [{title, unit}], rowsTotal, rows}`, texts in both languages. */
import { el } from "./dom.js";
import { paged } from "./paged.js";
import { addTexts, figure, language, localized, t } from "./text.js";
import { inUnit, symbolOf } from "./units.js";

addTexts({
  "table.part": ["本表只列出 {0} 行，共 {1} 行。", "Only {0} of {1} rows are told."],
});

/** @returns what a cell says: a text, a text in both languages, a figure in the unit of its column, or nothing */
export function cellText(cell, unit) {
  if (cell === null) {
    return "—";
  }
  return typeof cell === "number" ? inUnit(cell, unit) : typeof cell === "string" ? cell : localized(cell);
}

/** @returns the head of a column, with its unit */
export function columnText({ title, unit }) {
  const symbol = symbolOf(unit, language());
  return symbol ? `${localized(title)} (${symbol})` : localized(title);
}

/** @param table as above @param size rows to a page */
export function reportTable(table, size = 25) {
  const head = table.columns.map((column) => el("th", { scope: "col" }, () => columnText(column)));
  const body = el("tbody");
  const row = (cells) =>
    el(
      "tr",
      {},
      cells.map((cell, i) => {
        const { unit } = table.columns[i];
        const text = () => cellText(cell, unit);
        return i === 0 ? el("th", { scope: "row" }, text) : el("td", { class: typeof cell === "number" ? "figure" : null }, text);
      }),
    );
  const pages = paged(table.rows, row, body, size);
  return el(
    "div",
    { class: "report-table", "data-table": table.id },
    el("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": () => localized(table.title) }, el("table", {}, el("thead", {}, el("tr", {}, head)), body)),
    pages.element,
    table.rows.length < table.rowsTotal
      ? el("p", { class: "about" }, () => t("table.part", figure(table.rows.length), figure(table.rowsTotal)))
      : null,
    el("p", { class: "about" }, () => localized(table.note)),
  );
}
