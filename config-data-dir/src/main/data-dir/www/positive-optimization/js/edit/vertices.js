/** Vertices typed instead of clicked: for the keyboard, and where coordinates are given. */
import { dialog } from "../view/dialog.js";
import { el, fill } from "../view/dom.js";
import { t } from "../view/text.js";

const MOST = 20_000;
const LINE = /^(-?\d+(?:\.\d+)?)[\s,，;]+(-?\d+(?:\.\d+)?)$/;

/** @returns rings as text; a number is written so that it is read as the same number again */
export function written(rings) {
  return rings.map((ring) => ring.slice(0, -1).map((v) => `${v[0]} ${v[1]}`).join("\n")).join("\n\n");
}

/**
 * @param text lines of vertices, lists of them parted by empty lines
 * @returns {lists}, or {fault: [key of a text, argument]}
 */
export function readVertices(text) {
  const lists = [[]];
  let count = 0;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const found = LINE.exec(line.trim());
    if (found) {
      lists.at(-1).push([Number(found[1]), Number(found[2])]);
      count++;
    } else if (line.trim() !== "") {
      return { fault: ["edit.vertices.wrong", i + 1] };
    } else if (lists.at(-1).length > 0) {
      lists.push([]);
    }
    if (count > MOST) {
      return { fault: ["edit.vertices.many", MOST] };
    }
  }
  return { lists: lists.filter((l) => l.length > 0) };
}

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
      const { lists, fault } = readVertices(area.value);
      const isFew = !fault && (lists.length === 0 || lists.some((l) => l.length < least));
      const words = fault ? () => t(...fault) : isFew ? () => t("edit.vertices.few") : await take(lists);
      fill(failure, words);
      return words === null;
    },
  );
}
