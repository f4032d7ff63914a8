/** Pictures of buttons, drawn here: fonts differ from machine to machine. */
import { svg } from "./dom.js";

const PATHS = {
  in: "M10 3v14M3 10h14",
  out: "M3 10h14",
  whole: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7 7h6v6H7z",
  print: "M5 7V2h10v5M5 15H2V7h16v8h-3M5 12h10v6H5z",
};

/** @param name one of the names above @returns an element that a reader of the screen passes over */
export function icon(name) {
  return svg(
    "svg",
    { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": 1.8 },
    svg("path", { d: PATHS[name] }),
  );
}
