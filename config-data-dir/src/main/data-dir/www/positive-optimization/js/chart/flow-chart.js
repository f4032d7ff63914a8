/** A chart of flows as SVG. */
import { svg } from "../view/dom.js";
import { addTexts, language, localized, t } from "../view/text.js";
import { withUnit } from "../view/units.js";
import { OUTSIDE, SIZES, flowLayout } from "./flow.js";
import { shortened } from "./label.js";

addTexts({
  "flow.title": ["{0}：改变用途的土地从哪一类到哪一类", "{0}: from which class to which changed ground went"],
  "flow.outside": ["范围外", "Outside"],
  "flow.band": ["{0} → {1}：{2}", "{0} → {1}: {2}"],
});

/** Space for the text of a thin node above and below. */
const MARGIN = 10;
/** Size of the font of labels, in pixels. */
const FONT = 10;
/** Colours of classes before, that are told apart side by side; the labels tell them without colour. */
const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#7A6A00", "#5B4B8A", "#8F1219", "#2F6F7E"];

/** @param title function @param classes labels @param list flows, as of `flows` */
export function flowChart(title, classes, list) {
  const { nodes, bands } = flowLayout(list);
  const label = (id) => (id === OUTSIDE ? t("flow.outside") : localized(classes[id]));
  const colour = (id) => (id === OUTSIDE ? "#52606D" : COLOURS[id % COLOURS.length]);
  const hectares = (area) => withUnit(area / 10_000, "ha", language());
  const bottom = Math.max(SIZES.height, ...nodes.map((n) => n.y + n.height));
  return svg(
    "svg",
    {
      class: "chart flow",
      viewBox: `0 ${-MARGIN} ${SIZES.width} ${bottom + 2 * MARGIN}`,
      role: "img",
      "aria-label": () => t("flow.title", title()),
    },
    bands.map(({ from, to, area, path }) =>
      svg(
        "path",
        { d: path, fill: colour(from), "fill-opacity": 0.45 },
        svg("title", {}, () => t("flow.band", label(from), label(to), hectares(area))),
      ),
    ),
    nodes.map(({ side, id, area, x, y, height }) =>
      svg(
        "g",
        {},
        svg("rect", { x, y, width: SIZES.node, height: Math.max(1, height), fill: colour(id) }),
        svg(
          "text",
          { class: "small", x: side === "from" ? x - 5 : x + SIZES.node + 5, y: y + height / 2 + 4, "text-anchor": side === "from" ? "end" : "start" },
          () => shortened(label(id), SIZES[side === "from" ? "left" : "right"] - 5, FONT),
          svg("title", {}, () => `${label(id)} ${hectares(area)}`),
        ),
      ),
    ),
  );
}
