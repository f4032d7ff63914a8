/** Where the pointer is, in degrees and metres of CGCS2000, and the scale of the map. */
import { el, respeak } from "../view/dom.js";
import { addTexts, figure, t } from "../view/text.js";
import { meridian, toZone, zoneOf } from "./zones.js";

addTexts({
  "position.scale": ["比例尺 1:{0}", "Scale 1:{0}"],
  "position.none": ["CGCS2000", "CGCS2000"],
  "position.metres": ["{0}（中央经线 {1}°E）东 {2} 北 {3}", "{0} (meridian {1}°E) E {2} N {3}"],
});

/** Metres of a pixel of a screen of 96 dots to the inch. */
const PIXEL = 0.0254 / 96;

/** @returns the element that tells both; they are true in the middle of the plan */
export function position(map) {
  let where = null;
  const scale = el("span", {}, () => t("position.scale", figure(Math.round(scaleOf(map.view.getResolution())), 0)));
  const place = el("span", { class: "place" }, () => (where ? degreesText(where) : t("position.none")));
  const metres = el("span", { class: "metres" }, () => (where ? metresText(where) : ""));
  const element = el("div", { class: "position" }, scale, place, metres);
  map.view.on("change:resolution", () => respeak(scale));
  map.maps.forEach((m) => {
    m.on("pointermove", (event) => {
      where = map.plane.toDegrees(event.coordinate);
      respeak(place);
      respeak(metres);
    });
    // from the keyboard: the middle of the map
    m.on("moveend", () => {
      if (m.getTargetElement() === document.activeElement) {
        where = map.plane.toDegrees(map.view.getCenter());
        respeak(place);
        respeak(metres);
      }
    });
  });
  return element;
}

/** @returns the denominator of the scale of a resolution in metres to a pixel, on a screen */
function scaleOf(resolution) {
  return resolution / PIXEL;
}

/** @returns degrees, minutes and seconds of a position [longitude, latitude] */
export function degreesText([longitude, latitude]) {
  return `${sexagesimal(longitude, "E", "W")} ${sexagesimal(latitude, "N", "S")}`;
}

function sexagesimal(value, positive, negative) {
  // in hundredths of a second, so that nothing is ever rounded to 60
  const all = Math.round(Math.abs(value) * 360_000);
  const seconds = ((all % 6000) / 100).toFixed(2).padStart(5, "0");
  const minutes = String(Math.floor(all / 6000) % 60).padStart(2, "0");
  return `${Math.floor(all / 360_000)}°${minutes}′${seconds}″${value < 0 ? negative : positive}`;
}

function metresText(degrees) {
  const zone = zoneOf(degrees[0]);
  const [east, north] = toZone(zone, degrees);
  return t("position.metres", zone, meridian(zone), east.toFixed(1), north.toFixed(1));
}
