/** The tools: those of the pointer, one at a time, and what is done at once; each can be had from the keyboard as well. */
import { written } from "../map/positions.js";
import { el, fill, respeak } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { t } from "../view/text.js";
import { GeometryError } from "./geometry/rings.js";
import { polygonsOf } from "./geometry/parts.js";
import { TOOLS } from "./gestures.js";
import { verticesDialog } from "./vertices.js";

/**
 * @param bench the workbench
 * @param gestures of the pointer
 * @param label gives the name of a feature by its id
 * @param tried does what may fail, and says why it did
 * @returns {element, refresh, split, merge}
 */
export function toolbar(bench, gestures, label, tried) {
  const help = el("p", { class: "about", "aria-live": "polite" }, () => t(`edit.help.${gestures.tool}`));
  const tools = TOOLS.map((tool) => el("button", { type: "button", "aria-pressed": "false", value: tool, on: { click: () => arm(tool) } }, () => t(`edit.tool.${tool}`)));
  const deletion = button("edit.delete", () => bench.remove(bench.selected));
  const undo = button("edit.undo", () => bench.undo());
  const redo = button("edit.redo", () => bench.redo());
  const extra = el("div", { class: "actions" });
  const shared = el("input", { type: "checkbox", checked: bench.shared, on: { change: () => (bench.shared = shared.checked) } });
  const trace = el("input", { type: "checkbox", on: { change: () => [(gestures.isTracing = trace.checked), gestures.arm(gestures.tool)] } });

  const arm = (tool) => {
    gestures.arm(tool);
    refresh();
  };

  const chosen = async (action) => {
    if (!bench.feature(bench.selected)) {
      throw new GeometryError("edit.needsFeature");
    }
    await action(bench.selected);
  };
  const split = (line) => tried(() => chosen((id) => bench.split(id, line)));
  const merge = (other) => tried(() => chosen((id) => bench.merge(id, other)));

  /** What is typed in a dialog is mended there. */
  const typed = async (action) => {
    try {
      await action();
      return null;
    } catch (e) {
      return () => (e instanceof GeometryError ? t(e.reason) : failureText(e));
    }
  };
  const close = (list) => [...list, list[0]];
  const byHand = {
    draw: () => verticesDialog("draw", "", 3, (lists) => typed(() => bench.draw(lists.map(close)))),
    reshape: () => {
      const { id, geometry } = bench.feature(bench.selected);
      const all = polygonsOf(geometry);
      verticesDialog("reshape", written(all.flat()), 3, (lists) => typed(async () => bench.reshape(id, grouped(all, lists.map(close)))));
    },
    split: () => verticesDialog("split", "", 2, ([line]) => typed(() => chosen((id) => bench.split(id, line)))),
  };

  const openers = Object.fromEntries(Object.entries(byHand).map(([tool, open]) => [tool, button(`edit.vertices.${tool}`, open)]));

  const refresh = () => {
    const feature = bench.feature(bench.selected);
    const { tool } = gestures;
    tools.forEach((b) => b.setAttribute("aria-pressed", String(b.value === tool)));
    respeak(help);
    deletion.disabled = !feature;
    undo.disabled = !bench.steps.canUndo;
    redo.disabled = !bench.steps.canRedo;
    const wanted = tool === "merge" ? (feature ? neighbours(feature) : null) : typing(tool, feature);
    if (wanted === null || extra.firstChild !== wanted) {
      fill(extra, wanted);
      respeak(extra);
    }
  };

  const typing = (tool, feature) => {
    if (openers[tool]) {
      openers[tool].disabled = tool !== "draw" && !feature;
    }
    return openers[tool] ?? null;
  };

  const neighbours = (feature) => {
    const all = bench.neighbours(feature.id);
    if (all.length === 0) {
      return el("p", { class: "about" }, () => t("edit.noNeighbour"));
    }
    const choice = el("select", {}, all.map((f) => el("option", { value: f.id }, () => label(f.id))));
    return [el("label", {}, () => t("edit.neighbour"), choice), button("edit.takeIn", () => merge(choice.value))];
  };

  const element = el(
    "div",
    {},
    el("div", { class: "tools", role: "group", "aria-label": () => t("edit.tools") }, tools),
    help,
    extra,
    el("div", { class: "actions" }, deletion, undo, redo),
    el("label", { class: "check" }, shared, () => t("edit.shared")),
    el("label", { class: "check" }, trace, () => t("edit.trace")),
  );
  refresh();
  return { element, refresh, split, merge };
}

/** A feature of one polygon has holes after the first ring; of several parts each keeps as many rings as it had. */
function grouped(before, rings) {
  if (before.length === 1) {
    return [rings];
  }
  if (rings.length !== before.flat().length) {
    throw new GeometryError("edit.geometry.multi");
  }
  let at = 0;
  return before.map((part) => rings.slice(at, (at += part.length)));
}

function button(key, click) {
  return el("button", { type: "button", on: { click } }, () => t(key));
}
