/** The ways to give a footprint: drawn, typed, or out of a file. */
import { JSZip } from "../lib.js";
import { written } from "../map/positions.js";
import { el, fill } from "../view/dom.js";
import { addTexts, t } from "../view/text.js";
import { readCoordinates } from "./coordinates.js";
import { drawing } from "./draw.js";
import { Footprint } from "./footprint.js";
import { DEGREES, zones } from "./systems.js";
import { Trouble } from "./trouble.js";
import { troubleText } from "./trouble-words.js";
import { LARGEST, readFootprint } from "./upload.js";

addTexts({
  "footprint.title": ["用地范围", "Footprint"],
  "footprint.crs": ["坐标系", "Coordinate system"],
  "footprint.asTold": ["按文件或文字中的说明", "As the file or text says"],
  "footprint.degrees": ["CGCS2000 经纬度（EPSG:4490）", "CGCS2000 degrees (EPSG:4490)"],
  "footprint.zone": ["3 度带，中央经线 {0}°E（{1}）", "3-degree zone, meridian {0}°E ({1})"],
  "footprint.numbered": ["3 度带 {0} 带，东坐标带带号（{1}）", "3-degree zone {0}, number before the easting ({1})"],
  "footprint.typed": ["输入坐标", "Type coordinates"],
  "footprint.help": [
    "每行一点：经度 纬度，或 东坐标,北坐标；空行开始另一个环，环内的环为空洞。也可粘贴报批坐标（[地块坐标]，点号,圈号,X,Y）。",
    "A point to a line: longitude latitude, or east,north; a blank line begins another ring, a ring in a ring is a hole. The exchange format of boundary points ([地块坐标]; name, ring, X, Y) is read as well.",
  ],
  "footprint.check": ["检查这些坐标", "Check these coordinates"],
  "footprint.file": ["上传文件", "Give a file"],
  "footprint.fileHelp": [
    "GeoJSON、压缩的 shapefile（.zip）或坐标文本，不超过 {0} MB；文件在浏览器中读取，只有坐标发往服务器。",
    "GeoJSON, a zipped shapefile or coordinates as text, up to {0} MB; it is read in the browser, and coordinates alone are sent.",
  ],
});

/** @param begun called when another footprint is about to be given @param given called with a Footprint @returns `element`; `stop()` ends what was begun on the map, `clear()` forgets what was typed as well */
export function inputForm(map, { begun, given }) {
  const failure = el("div", { role: "alert" });
  let attempts = 0;
  /** @returns the number of what was begun: only the last is wanted, however long a file took to be read */
  const begin = () => {
    fill(failure);
    begun();
    return ++attempts;
  };
  const attempt = async (read) => {
    const mine = begin();
    try {
      const found = await read();
      if (mine === attempts) {
        given(Footprint.of(found, crs.value));
      }
    } catch (e) {
      if (mine === attempts) {
        fill(failure, el("p", { class: "failure" }, () => troubleText(e)));
      }
    }
  };

  const draw = drawing(map, (rings) => {
    begin();
    // there to be written down, or put right by hand
    crs.value = DEGREES;
    typed.value = written(rings);
    given(new Footprint(DEGREES, [rings]));
  });
  const crs = el("select", { name: "crs" }, el("option", { value: "" }, () => t("footprint.asTold")), el("option", { value: DEGREES }, () => t("footprint.degrees")), zoneOptions());
  const typed = el("textarea", { name: "coordinates", rows: 5, spellcheck: "false", placeholder: "131.98 45.80" });
  const file = el("input", {
    type: "file",
    accept: ".geojson,.json,.zip,.txt,.csv",
    on: {
      change: () => {
        const [chosen] = file.files;
        if (chosen) {
          attempt(() => uploaded(chosen)).finally(() => {
            file.value = ""; // the same file may be given again
          });
        }
      },
    },
  });
  const element = el(
    "section",
    { class: "footprint" },
    el("h2", {}, () => t("footprint.title")),
    draw.element,
    el("label", { class: "wide" }, () => t("footprint.crs"), crs),
    el(
      "form",
      { on: { submit: (event) => (event.preventDefault(), attempt(() => readCoordinates(typed.value))) } },
      el("label", { class: "wide" }, () => t("footprint.typed"), typed),
      el("p", { class: "about" }, () => t("footprint.help")),
      el("div", { class: "actions" }, el("button", { type: "submit", class: "check-typed" }, () => t("footprint.check"))),
    ),
    el("label", { class: "wide" }, () => t("footprint.file"), file),
    el("p", { class: "about" }, () => t("footprint.fileHelp", LARGEST / 1e6)),
    failure,
  );
  const clear = () => {
    attempts++;
    draw.stop();
    typed.value = "";
    fill(failure);
  };
  return { element, stop: draw.stop, clear };
}

async function uploaded(file) {
  if (file.size > LARGEST) {
    throw new Trouble("large", LARGEST / 1e6); // before it is read
  }
  return readFootprint(JSZip, file.name, new Uint8Array(await file.arrayBuffer()));
}

function zoneOptions() {
  return zones().map(({ code, zone, meridian, isNumbered }) =>
    el("option", { value: code }, () => (isNumbered ? t("footprint.numbered", zone, code) : t("footprint.zone", meridian, code))),
  );
}
