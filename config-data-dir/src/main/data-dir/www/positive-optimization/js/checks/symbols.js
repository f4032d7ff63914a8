/** How findings and changes are drawn: colours, widths, dashes and marks of the layer styles po_findings, po_finding_points and po_change. */

/** Edge of the ground of a finding by severity, on a white edge two pixels wider. */
export const EDGES = {
  F: { colour: "#8F1219", width: 4, dash: null },
  W: { colour: "#F0B400", width: 3, dash: [8, 3] },
  I: { colour: "#3C8FC4", width: 2, dash: [2, 3] },
};

/** Mark of a finding that has a point, or ground too small to be seen. */
export const MARKS = {
  F: { mark: "triangle", fill: "#8F1219", edge: "#FFFFFF", size: 14 },
  W: { mark: "square", fill: "#F0B400", edge: "#1C2430", size: 11 },
  I: { mark: "circle", fill: "#3C8FC4", edge: "#FFFFFF", size: 11 },
};

/** Changed ground by the code of field WHLX. */
export const CHANGES = {
  1: { fill: "#0072B2", edge: "#00456B" },
  2: { fill: "#F0E442", edge: "#8F8600" },
  3: { fill: "#D55E00", edge: "#7F3800" },
};

/** Opacity of the fill of changed ground, and width of its edge. */
export const CHANGE_OPACITY = 0.6;
export const CHANGE_WIDTH = 1.5;
