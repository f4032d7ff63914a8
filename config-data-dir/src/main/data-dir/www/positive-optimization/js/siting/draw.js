/** Drawing a polygon on the map. */
import { ol } from "../lib.js";
import { el } from "../view/dom.js";
import { addTexts, t } from "../view/text.js";

addTexts({
  "draw.start": ["在地图上绘制", "Draw on the map"],
  "draw.help": [
    "单击加点，双击或按“结束”完成，Esc 放弃；不用鼠标时请在下方输入坐标。",
    "Click to add points; double-click, or press Finish, to end; Escape stops. Without a mouse, type coordinates below.",
  ],
  "draw.finish": ["结束", "Finish"],
  "draw.undo": ["撤销一点", "Take back a point"],
  "draw.stop": ["放弃", "Stop"],
});

/** Milliseconds until the click that ended the drawing has been told. */
const CLICK_MILLIS = 400;

/** @param drawn called with rings in degrees @returns `element`, `stop()` */
export function drawing(map, drawn) {
  let interaction = null;
  let giveBack = null;

  const escape = (event) => event.key === "Escape" && stop();
  const stop = () => {
    if (interaction) {
      window.removeEventListener("keydown", escape);
      map.main.removeInteraction(interaction);
      interaction = null;
      setTimeout(giveBack, CLICK_MILLIS);
    }
    buttons.hidden = true;
    start.hidden = false;
  };
  const begin = () => {
    interaction = new ol.interaction.Draw({ type: "Polygon", stopClick: true });
    interaction.on("drawend", ({ feature }) => {
      const { coordinates } = map.plane.geometry(feature.getGeometry());
      stop();
      drawn(coordinates);
    });
    map.main.addInteraction(interaction);
    giveBack = map.takeClicks(() => true);
    window.addEventListener("keydown", escape);
    buttons.hidden = false;
    start.hidden = true;
  };
  const button = (key, action) => el("button", { type: "button", class: `draw-${key}`, on: { click: action } }, () => t(`draw.${key}`));
  const start = button("start", begin);
  const buttons = el(
    "div",
    { hidden: true },
    el("p", { class: "about", role: "status" }, () => t("draw.help")),
    el(
      "div",
      { class: "actions" },
      button("finish", () => interaction?.finishDrawing()),
      button("undo", () => interaction?.removeLastPoint()),
      button("stop", stop),
    ),
  );
  return { element: el("div", { class: "drawing" }, start, buttons), stop };
}
