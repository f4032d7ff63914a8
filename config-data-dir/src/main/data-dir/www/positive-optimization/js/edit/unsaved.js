/** What was done and not saved, with the buttons that save it or give it up. */
import { el, fill } from "../view/dom.js";
import { t } from "../view/text.js";
import { isSameGeometry } from "./edits.js";

/** Most changes that are listed one by one. */
const MOST_LISTED = 50;

/**
 * @param bench the workbench
 * @param overlay the map
 * @param label gives the name of a feature by its id
 * @param result where it is told what became of it
 * @param ways `tried` does what may fail, and says why it did; `again` reads everything anew; `busy` keeps hands off while saving
 * @returns {element, refresh}
 */
export function unsaved(bench, overlay, label, result, { tried, again, busy }) {
  const element = el("section", { class: "unsaved" });
  const save = () =>
    tried(async () => {
      busy(true);
      result.said(() => t("edit.saving"));
      try {
        result.saved(await bench.save());
        await again();
      } finally {
        busy(false);
      }
    });

  const discard = () => {
    if (confirm(t("edit.discardAsk"))) {
      result.clear();
      bench.discard();
      again();
    }
  };

  const entry = ({ id, kind, before, after }) =>
    el(
      "li",
      {},
      () => `${t(`edit.kind.${kind}`)} `,
      el("button", { type: "button", class: "link", on: { click: () => overlay.zoomToGeometries([(after ?? before).geometry]) } }, () => label(id)),
      // ground that was changed concerns its neighbours too: undo takes it back with them
      kind === "update" && isSameGeometry(before.geometry, after.geometry) ? restoring(id) : null,
    );

  const restoring = (id) =>
    el(
      "button",
      { type: "button", class: "restore", "aria-label": () => t("edit.restoreOf", label(id)), on: { click: () => [bench.restore(id), again()] } },
      () => t("edit.restore"),
    );

  // the buttons stay while what is before them changes: a click that ends typing in a field must meet them
  const summary = el("div");
  const keep = el("button", { type: "button", class: "first", on: { click: save } }, () => t("edit.save"));
  const giveUp = el("button", { type: "button", on: { click: discard } }, () => t("edit.discard"));
  element.append(summary, el("div", { class: "actions" }, keep, giveUp));

  const refresh = () => {
    const changes = bench.edits.changes();
    const count = (kind) => changes.filter((c) => c.kind === kind).length;
    fill(
      summary,
      el("p", {}, () => (changes.length === 0 ? t("edit.noChanges") : t("edit.changes", count("insert"), count("update"), count("remove")))),
      el("ul", {}, changes.slice(0, MOST_LISTED).map(entry)),
    );
    keep.disabled = changes.length === 0;
    giveUp.disabled = keep.disabled;
  };

  refresh();
  return { element, refresh };
}
