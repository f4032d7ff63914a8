/** The changed ground as an overlay that can be switched on, by how it changed. */
import { ol } from "../lib.js";
import { el } from "../view/dom.js";
import { addTexts, figure, language, t } from "../view/text.js";
import { withUnit } from "../view/units.js";
import { swatch } from "./swatch.js";
import { CHANGES, CHANGE_OPACITY, CHANGE_WIDTH } from "./symbols.js";

addTexts({
  "changes.show": ["显示变化图斑", "Show changed ground"],
  "changes.kind": ["{0}：{1} 块，{2}", "{0}: {1} pieces, {2}"],
  "changes.none": ["没有变化图斑。", "There is no changed ground."],
  "changes.cut": ["地图上只绘出面积最大的 {0} 块。", "Only the largest {0} pieces are drawn."],
});

/** Most pieces that are drawn. */
const MOST = 20_000;

/** @param changes GeoJSON of output `changes`, or null when it could not be had */
export function changesOverlay(map, changes) {
  if (changes === null) {
    return { element: el("div"), remove() {} };
  }
  const source = map.addVector(style, 940);
  const pieces = changes.features.filter((f) => f.geometry);
  const largest = pieces.length > MOST ? [...pieces].sort((a, b) => b.properties.area_m2 - a.properties.area_m2).slice(0, MOST) : pieces;
  let features = null;
  const turn = ({ target }) => {
    source.clear();
    if (target.checked) {
      features ??= map.plane.format.readFeatures({ type: "FeatureCollection", features: largest });
      source.addFeatures(features);
    }
  };
  const kinds = Object.keys(CHANGES).map((kind) => {
    const some = changes.features.filter((f) => f.properties.kind === kind);
    const area = some.reduce((sum, f) => sum + f.properties.area_m2, 0);
    return el("li", {}, swatch.change(kind), () =>
      t("changes.kind", t(`change.${kind}`), figure(some.length), withUnit(area / 10_000, "ha", language())),
    );
  });
  const element =
    pieces.length === 0
      ? el("p", { class: "about" }, () => t("changes.none"))
      : el(
          "div",
          { class: "on-map" },
          el("label", {}, el("input", { type: "checkbox", class: "changes", on: { change: turn } }), () => t("changes.show")),
          el("ul", { class: "legend-list" }, kinds),
          largest.length < pieces.length ? el("p", { class: "about" }, () => t("changes.cut", figure(MOST))) : null,
        );
  return { element, remove: () => map.removeVector(source) };
}

const made = new Map();

function style(feature) {
  const kind = feature.get("kind");
  const { fill, edge } = CHANGES[kind] ?? { fill: "#FF1493", edge: "#000000" };
  if (!made.has(kind)) {
    const alpha = Math.round(CHANGE_OPACITY * 255).toString(16).padStart(2, "0");
    made.set(
      kind,
      new ol.style.Style({
        fill: new ol.style.Fill({ color: `${fill}${alpha}` }),
        stroke: new ol.style.Stroke({ color: edge, width: CHANGE_WIDTH, lineJoin: "round" }),
      }),
    );
  }
  return made.get(kind);
}
