/** Findings on the map: ground by severity, a mark where ground is too small to be seen, the chosen one on top. */
import { ol } from "../lib.js";
import { el } from "../view/dom.js";
import { addTexts, figure, t } from "../view/text.js";
import { swatch } from "./swatch.js";
import { EDGES, MARKS } from "./symbols.js";

addTexts({
  "marks.show": ["显示问题（{0} 处有图形，{1} 处无图形）", "Show findings ({0} with a place, {1} without)"],
  "marks.cut": ["地图上只标出前 {0} 处。", "Only the first {0} are marked on the map."],
  "marks.legend": ["问题图例", "Legend of findings"],
});

/** Most findings that are drawn. */
const MOST = 5_000;
/** Pixels below which ground is marked, not outlined. */
const SMALL = 10;
/** Pixels around a click in which a finding is found. */
const NEAR = 6;
const CHOSEN = "#D6006C";

/** @param select called with the finding that was clicked */
export function findingMarks(map, findings, select) {
  const placed = findings.all.filter((f) => f.geometry);
  const drawn = placed.slice(0, MOST);
  const source = map.addVector((feature, resolution) => styles(feature, resolution), 950);
  const chosen = map.addVector(chosenStyle, 960);
  const features = map.plane.format.readFeatures({ type: "FeatureCollection", features: drawn.map(asFeature) });
  let giveBack = null;

  const box = el("input", { type: "checkbox", checked: true, on: { change: () => draw() } });
  const draw = () => {
    source.clear();
    if (box.checked) {
      source.addFeatures(features);
    }
  };
  const clicked = (event, which) => {
    const found = which.getFeaturesAtPixel(event.pixel, {
      hitTolerance: NEAR,
      layerFilter: (layer) => layer.getSource() === source,
    });
    if (found.length === 0) {
      return false;
    }
    select(findings.get(found[0].getId()));
    return true;
  };

  draw();
  return {
    element: el(
      "div",
      { class: "on-map" },
      el("label", {}, box, () => t("marks.show", figure(placed.length), figure(findings.all.length - placed.length))),
      el("ul", { class: "legend-list", "aria-label": () => t("marks.legend") }, Object.keys(EDGES).map((severity) => el("li", {}, swatch.finding(severity), () => t(`severity.${severity}`)))),
      drawn.length < placed.length ? el("p", { class: "about" }, () => t("marks.cut", figure(MOST))) : null,
    ),
    /** Puts the chosen finding on top, and shows the place; null for none. */
    highlight(finding) {
      chosen.clear();
      if (finding?.geometry) {
        const [feature] = map.plane.format.readFeatures({ type: "FeatureCollection", features: [asFeature(finding)] });
        chosen.addFeature(feature);
        map.zoomTo(feature.getGeometry().getExtent());
      }
    },
    shown() {
      giveBack ??= map.takeClicks(clicked);
    },
    hidden() {
      giveBack?.();
      giveBack = null;
    },
    remove() {
      this.hidden();
      map.removeVector(source);
      map.removeVector(chosen);
    },
  };
}

function asFeature(finding) {
  return { type: "Feature", id: finding.key, geometry: finding.geometry, properties: { severity: finding.severity } };
}

/** Styles, made once for a severity. */
const made = new Map();

function styles(feature, resolution) {
  const severity = feature.get("severity");
  const geometry = feature.getGeometry();
  const extent = geometry.getExtent();
  const size = Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) / resolution;
  const kind = size < SMALL ? "mark" : "edge";
  const key = `${kind}${severity}`;
  if (!made.has(key)) {
    made.set(key, kind === "mark" ? [mark(MARKS[severity] ?? MARKS.F)] : edge(EDGES[severity] ?? EDGES.F));
  }
  return made.get(key);
}

function edge({ colour, width, dash }) {
  const stroke = (color, w, lineDash) => new ol.style.Style({ stroke: new ol.style.Stroke({ color, width: w, lineDash, lineJoin: "round" }) });
  // a fill that is not seen: a click inside finds the ground
  return [stroke("#FFFFFF", width + 2), stroke(colour, width, dash ?? undefined), new ol.style.Style({ fill: new ol.style.Fill({ color: "rgba(0,0,0,0.01)" }) })];
}

function mark({ mark: name, fill, edge: line, size }) {
  const look = { fill: new ol.style.Fill({ color: fill }), stroke: new ol.style.Stroke({ color: line, width: 1.5 }) };
  const radius = size / 2;
  const image = {
    triangle: () => new ol.style.RegularShape({ ...look, points: 3, radius: radius * 1.2 }),
    square: () => new ol.style.RegularShape({ ...look, points: 4, radius: radius * Math.SQRT2, angle: Math.PI / 4 }),
    circle: () => new ol.style.Circle({ ...look, radius }),
  }[name]();
  return new ol.style.Style({ image, geometry: (feature) => middle(feature.getGeometry()) });
}

function middle(geometry) {
  return geometry.getType() === "Point" ? geometry : new ol.geom.Point(ol.extent.getCenter(geometry.getExtent()));
}

function chosenStyle() {
  const stroke = (color, width) => new ol.style.Stroke({ color, width });
  const circle = (color, width) => new ol.style.Circle({ radius: 11, stroke: stroke(color, width) });
  return [
    new ol.style.Style({ stroke: stroke("#FFFFFF", 8), image: circle("#FFFFFF", 6) }),
    new ol.style.Style({ stroke: stroke(CHOSEN, 4), fill: new ol.style.Fill({ color: "rgba(214,0,108,0.15)" }), image: circle(CHOSEN, 3) }),
  ];
}
