/** A chart of area balance as SVG. */
import { svg } from "../view/dom.js";
import { addTexts, figure, localized, t } from "../view/text.js";
import { SIZES, balanceLayout } from "./balance.js";
import { shortened } from "./label.js";

addTexts({
  "balance.title": ["{0}：各类面积维护前后及增减", "{0}: area of each class before and after, and its change"],
  "balance.before": ["维护前", "Before"],
  "balance.after": ["维护后", "After"],
  "balance.change": ["减 ← → 增", "Loss ← → gain"],
});

/** Size of the font of labels, in pixels. */
const FONT = 11;

/** @param title function @param rows as of `balanceRows` */
export function balanceChart(title, rows) {
  const { width, height, middle, rows: placed } = balanceLayout(rows);
  const bar = ({ x, y, width: w }, kind) => svg("rect", { x, y, width: w, height: SIZES.bar, class: `bar-${kind}` });
  return svg(
    "svg",
    { class: "chart balance", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": () => t("balance.title", title()) },
    key(SIZES.label, "before"),
    key(SIZES.label + 58, "after"),
    svg("text", { x: middle, y: 12, "text-anchor": "middle" }, () => t("balance.change")),
    svg("path", { class: "axis", d: `M${middle} ${SIZES.top}V${height}` }),
    placed.map(({ label, y, bars, change }) =>
      svg(
        "g",
        {},
        svg("text", { x: SIZES.label - 6, y: y + 18, "text-anchor": "end" }, () => shortened(localized(label), SIZES.label - 6, FONT)),
        bar(bars.before, "before"),
        bar(bars.after, "after"),
        bar(bars.change, change < 0 ? "loss" : "gain"),
        svg("text", { class: "small on-axis", x: middle, y: y + 27, "text-anchor": "middle" }, () =>
          // what is not told is not nothing
          typeof change === "number" ? `${change > 0 ? "+" : ""}${figure(change / 10_000)} ha` : figure(null),
        ),
      ),
    ),
  );
}

function key(x, kind) {
  return svg("g", {}, svg("rect", { x, y: 4, width: 9, height: 9, class: `bar-${kind}-key` }), svg("text", { x: x + 12, y: 12 }, () => t(`balance.${kind}`)));
}
