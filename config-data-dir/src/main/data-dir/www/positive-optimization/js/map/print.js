/**
 * Printing: the map at a scale, with title, legend, scale bar and date, on a sheet of A4 or A3. The sheet is made on the page
 * and handed to the browser, which prints it or keeps it as PDF.
 */
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { dialog } from "../view/dialog.js";
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { addTexts, figure, language, localized, t } from "../view/text.js";

addTexts({
  "print.title": ["打印地图", "Print the map"],
  "print.heading": ["标题", "Title"],
  "print.default.approved": ["国土空间规划（备案版本）", "Territorial plan (approved)"],
  "print.default.draft": ["国土空间规划（维护草案）", "Territorial plan (draft)"],
  "print.version": ["版本", "Version"],
  "print.approved": ["备案版本", "Approved"],
  "print.draft": ["维护草案", "Draft"],
  "print.sheet": ["纸张", "Sheet"],
  "print.A4l": ["A4 横向", "A4 landscape"],
  "print.A4p": ["A4 纵向", "A4 portrait"],
  "print.A3l": ["A3 横向", "A3 landscape"],
  "print.A3p": ["A3 纵向", "A3 portrait"],
  "print.scale": ["比例尺分母", "Denominator of the scale"],
  "print.accept": ["打印", "Print"],
  "print.legend": ["图例", "Legend"],
  "print.scaleText": ["比例尺 1:{0}", "Scale 1:{0}"],
  "print.note": [
    "CGCS2000 经纬度，按规划中部纬度等距展开。{0}",
    "Degrees of CGCS2000, drawn true to scale at the middle latitude of the plan. {0}",
  ],
});

/** Millimetres of the sheets. */
const SHEETS = { A4l: [297, 210], A4p: [210, 297], A3l: [420, 297], A3p: [297, 420] };
/** Millimetres around the map: margins, title above, legend at the right, scale below. */
const MARGIN = 10;
const TITLE = 14;
const LEGEND = 58;
const FOOT = 14;
/** Dots to a millimetre (150 to the inch). */
const DOTS = 150 / 25.4;

export function printDialog(body, map, catalogue) {
  const choice = (name, values, first) =>
    el("select", { name }, values.map((v) => el("option", { value: v, selected: v === first }, () => t(`print.${v}`))));
  const versions = [DRAFT, APPROVED].filter((w) => catalogue.seesAny(w));
  const version = choice("version", versions, map.mode === "approved" ? APPROVED : versions[0]);
  const sheet = choice("sheet", Object.keys(SHEETS), "A4l");
  const heading = el("input", { name: "heading", maxlength: 60, required: true, value: t(`print.default.${version.value}`) });
  const scale = el("input", { name: "scale", type: "number", min: 500, max: 5_000_000, step: 1, required: true, value: likelyScale(map) });
  const failure = el("p", { class: "failure", role: "alert" });
  version.addEventListener("change", () => {
    heading.value = t(`print.default.${version.value}`);
  });
  dialog(
    body,
    () => t("print.title"),
    [
      el("label", {}, () => t("print.heading"), heading),
      el("label", {}, () => t("print.version"), version),
      el("label", {}, () => t("print.sheet"), sheet),
      el("label", {}, () => t("print.scale"), scale),
      failure,
    ],
    () => t("print.accept"),
    async (signal) => {
      try {
        await print(body, map, catalogue, version.value, sheet.value, heading.value, scale.valueAsNumber, signal);
        return true;
      } catch (e) {
        if (signal.aborted) {
          return true;
        }
        fill(failure, () => failureText(e));
        return false;
      }
    },
  );
}

/** @returns the scale at which what is seen now fits an A4 sheet, rounded up to two digits */
function likelyScale(map) {
  const [width, height] = map.main.getSize();
  const metres = map.view.getResolution();
  const [w, h] = frame(SHEETS.A4l);
  const exact = Math.max((width * metres) / w, (height * metres) / h) * 1000;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.min(5_000_000, Math.max(500, Math.ceil(exact / step) * step));
}

/** @returns millimetres of the map on a sheet */
function frame([width, height]) {
  return [width - 2 * MARGIN - LEGEND, height - 2 * MARGIN - TITLE - FOOT];
}

/** Makes the sheet, prints it, and takes it away. */
async function print(body, map, catalogue, workspace, sheetName, heading, scale, signal) {
  const sheet = SHEETS[sheetName];
  const [width, height] = frame(sheet);
  const [x, y] = map.view.getCenter();
  const half = [(width * scale) / 2000, (height * scale) / 2000];
  const extent = [x - half[0], y - half[1], x + half[0], y + half[1]];
  const codes = [...map.shown.keys()].filter((code) => catalogue.sees(workspace, code));
  const [picture, ...legends] = await Promise.all([
    drawn(map, workspace, codes, extent, [width, height], signal),
    ...codes.map((code) => map.wms.legend(workspace, code)),
  ]);
  signal.throwIfAborted();
  const date = new Date().toLocaleDateString(language() === "zh" ? "zh-CN" : "en", { dateStyle: "long" });
  const page = el(
    "section",
    { class: "sheet", "data-sheet": sheetName },
    el("h1", {}, heading),
    el("div", { class: "drawing" }, el("img", { src: picture, alt: heading, style: `width:${width}mm;height:${height}mm` })),
    el(
      "div",
      { class: "legends" },
      el("h2", {}, t("print.legend")),
      codes
        .map((code, i) => el("figure", {}, el("figcaption", {}, localized(catalogue.title(code))), el("img", { src: legends[i], alt: "" })))
        .reverse(),
    ),
    el("footer", {}, bar(scale), el("span", {}, t("print.scaleText", figure(scale, 0))), el("span", {}, t("print.note", date))),
  );
  // what a browser takes for the size of the sheet
  const rule = el("style", {}, `@page { size: ${sheet[0]}mm ${sheet[1]}mm; margin: 0 }`);
  document.head.append(rule);
  body.append(page);
  body.classList.add("printing");
  const done = () => {
    body.classList.remove("printing");
    page.remove();
    rule.remove();
  };
  window.addEventListener("afterprint", done, { once: true });
  try {
    await Promise.all([...page.querySelectorAll("img")].map((image) => image.decode()));
    signal.throwIfAborted();
  } catch (e) {
    window.removeEventListener("afterprint", done);
    done();
    throw e;
  }
  window.print();
}

/** @returns the map as an address of kind data: layers one over another with their opacities, what is marked on top left out */
async function drawn(map, workspace, codes, extent, [width, height], signal) {
  const canvas = el("canvas", { width: Math.round(width * DOTS), height: Math.round(height * DOTS) });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const pictures = await Promise.all(
    codes.map((code) =>
      map.wms.picture(workspace, code, {
        crs: "EPSG:4490",
        extent: map.plane.extentToDegrees(extent),
        width: canvas.width,
        height: canvas.height,
        signal,
      }),
    ),
  );
  pictures.forEach((picture, i) => {
    context.globalAlpha = map.shown.get(codes[i]);
    context.drawImage(picture, 0, 0);
  });
  return canvas.toDataURL("image/png");
}

/** @returns a scale bar of a round length of about a quarter of a sheet */
function bar(scale) {
  const target = (50 * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(target));
  const length = [5, 2, 1].map((f) => f * power).find((l) => l <= target);
  const text = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  return el("div", { class: "bar", style: `width:${((length / scale) * 1000).toFixed(3)}mm` }, el("span", {}, "0"), el("span", {}, text));
}
