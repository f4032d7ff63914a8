/** Small pictures of what is drawn on the map, for legends. */
import { svg } from "../view/dom.js";
import { CHANGES, CHANGE_OPACITY, CHANGE_WIDTH, EDGES, MARKS } from "./symbols.js";

const picture = (...parts) => svg("svg", { viewBox: "0 0 40 18", width: 40, height: 18, "aria-hidden": "true" }, parts);

const SHAPES = {
  triangle: (look) => svg("path", { ...look, d: "M31 3l6 11h-12z" }),
  square: (look) => svg("rect", { ...look, x: 26, y: 4, width: 10, height: 10 }),
  circle: (look) => svg("circle", { ...look, cx: 31, cy: 9, r: 5 }),
};

export const swatch = {
  /** @param severity F, W or I */
  finding(severity) {
    const { colour, width, dash } = EDGES[severity];
    const { mark, fill, edge } = MARKS[severity];
    return picture(
      svg("path", { d: "M1 9h20", fill: "none", stroke: colour, "stroke-width": width, "stroke-dasharray": dash?.join(" ") }),
      SHAPES[mark]({ fill, stroke: edge, "stroke-width": 1 }),
    );
  },
  /** @param kind code of field WHLX */
  change(kind) {
    const { fill, edge } = CHANGES[kind];
    return picture(
      svg("rect", { x: 2, y: 2, width: 36, height: 14, fill, "fill-opacity": CHANGE_OPACITY, stroke: edge, "stroke-width": CHANGE_WIDTH }),
    );
  },
};
