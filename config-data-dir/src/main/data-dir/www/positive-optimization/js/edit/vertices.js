/** Vertices typed instead of clicked: for the keyboard, and where coordinates are given. */
import { linesOf, positionsOf } from "../map/positions.js";
import { dialog } from "../view/dialog.js";
import { el, fill } from "../view/dom.js";
import { t } from "../view/text.js";

/** Most vertices that are typed at once. */
const MOST = 20_000;

/**
 * Opens the list of vertices.
 *
 * @param kind draw, reshape or split
 * @param text vertices that are there already
 * @param least vertices that each list must have
 * @param take called with lists of vertices; gives, or promises, the words of what is wrong, or null
 */
export function verticesDialog(kind, text, least, take) {
  const area = el("textarea", { name: "vertices", rows: 14, spellcheck: "false", required: true, "aria-label": () => t("edit.vertices.label") });
  area.value = text;
  const failure = el("p", { class: "failure", role: "alert" });
  dialog(
    document.body,
    () => t(`edit.vertices.${kind}`),
    [
      el("p", { class: "about" }, () => t("edit.vertices.label")),
      kind === "split" ? null : el("p", { class: "about" }, () => t("edit.vertices.rings")),
      area,
      failure,
    ],
    () => t("edit.vertices.take"),
    async () => {
      const { lists, wrong } = positionsOf(linesOf(area.value));
      const words = faultOf(lists, wrong, least) ?? (await take(lists));
      fill(failure, words);
      return words === null;
    },
  );
}

/** @returns the words of what is wrong with lists that were typed, or null */
function faultOf(lists, wrong, least) {
  if (wrong !== null) {
    return () => t("edit.vertices.wrong", wrong);
  }
  if (lists.flat().length > MOST) {
    return () => t("edit.vertices.many", MOST);
  }
  return lists.length === 0 || lists.some((l) => l.length < least) ? () => t("edit.vertices.few") : null;
}
