/** What lies where the map was clicked, in words: fields by their names, codes by what they mean. */
import { ol } from "../lib.js";
import { DRAFT } from "../service/catalogue.js";
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { addTexts, figure, localized, t } from "../view/text.js";

addTexts({
  "info.title": ["此处的规划内容", "What is planned here"],
  "info.none": ["此处没有所选图层的内容。", "None of the chosen layers has anything here."],
  "info.close": ["关闭", "Close"],
  "info.version.approved": ["备案版本", "Approved"],
  "info.version.draft": ["维护草案", "Draft"],
  "info.coded": ["{0}（{1}）", "{0} ({1})"],
});

/** Fields of database keeping, which tell a reader nothing. */
const DULL = new Set(["YSDM", "BSM", "fid"]);
/** Codes beside which a field has the name; who has not signed in reads the name alone. */
const CODES = new Set(["XZQDM"]);

/**
 * Shows features at a click. What else can be done with a feature is offered by others through `app.actions`, a list of
 * functions (workspace, code, feature) that give an element or null; `app.closeInfo` takes it away.
 */
export function showFeatures(app) {
  const { map, wms, catalogue, session } = app;
  app.actions = [];
  const element = el("aside", { class: "info", hidden: true, "aria-label": () => t("info.title") });
  const picked = map.addVector(new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#d6006c", width: 3 }) }), 900);
  map.element.append(element);

  let asking = new AbortController();
  /** An answer that is on its way is wanted no more. */
  const close = () => {
    asking.abort();
    element.hidden = true;
    picked.clear();
  };

  app.closeInfo = close;

  const open = (...content) => {
    fill(
      element,
      el("button", { type: "button", class: "close", "aria-label": () => t("info.close"), on: { click: close } }, "×"),
      el("h2", {}, () => t("info.title")),
      content,
    );
    element.hidden = false;
  };

  const ask = async (workspace, view) => {
    const codes = [...map.shown.keys()].reverse().filter((code) => catalogue.sees(workspace, code));
    return codes.length === 0 ? [] : (await wms.info(workspace, codes, view)).map((feature) => ({ workspace, feature }));
  };

  map.takeClicks(async (event, clicked) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const [width, height] = clicked.getSize();
    const view = {
      crs: "EPSG:4490",
      extent: map.plane.extentToDegrees(map.view.calculateExtent([width, height])),
      width,
      height,
      x: event.pixel[0],
      y: event.pixel[1],
      signal,
    };
    const workspaces = clicked === map.second ? [DRAFT] : map.workspaces;
    try {
      const near = (await Promise.all(workspaces.map((w) => ask(w, view)))).flat();
      signal.throwIfAborted();
      const found = near.filter(({ feature }) => touches(map.plane, feature, event.coordinate));
      picked.clear();
      picked.addFeatures(map.plane.features({ type: "FeatureCollection", features: found.map((f) => f.feature) }));
      open(
        found.length === 0 ? el("p", {}, () => t("info.none")) : found.map((f) => described(app, f.workspace, f.feature)),
      );
    } catch (e) {
      if (!signal.aborted) {
        open(el("p", { class: "failure" }, () => failureText(e)));
      }
    }
  });
  window.addEventListener("keydown", (event) => event.key === "Escape" && close());
  session.addEventListener("change", close);
}

/** A server gives what lies within some pixels of a click: of surfaces only those are meant that were hit. */
function touches(plane, feature, coordinate) {
  const geometry = plane.format.readGeometry(feature.geometry);
  return /Polygon$/.test(geometry.getType()) ? geometry.intersectsCoordinate(coordinate) : true;
}

function described(app, workspace, feature) {
  const { catalogue, session } = app;
  const code = String(feature.id).split(".")[0];
  const { chapter, codeField, nameField } = catalogue.definition(code) ?? {};
  const isPlain = !session.user;
  const isDull = (name) => DULL.has(name) || (isPlain && (CODES.has(name) || (nameField && name === codeField)));
  const rows = Object.entries(feature.properties).filter(([name, value]) => value !== null && value !== "" && !isDull(name));
  return el(
    "section",
    {},
    el("h3", {}, () => `${localized(catalogue.title(code))} · ${t(`info.version.${workspace}`)}`),
    isPlain && chapter ? el("p", { class: "about" }, () => t(`layers.about.${chapter}`)) : null,
    el(
      "dl",
      {},
      rows.map(([name, value]) => [
        el("dt", {}, () => localized(catalogue.fieldTitle(code, name))),
        el("dd", {}, () => (name === nameField ? nameText(catalogue, code, feature) : valueText(catalogue, code, name, value, isPlain))),
      ]),
    ),
    app.actions.map((action) => action(workspace, code, feature)),
  );
}

/** Names in the database are Chinese; that of a code has one in both languages. */
function nameText(catalogue, code, { properties }) {
  const { codeField, nameField } = catalogue.definition(code);
  return localized(catalogue.codeName(code, codeField, properties[codeField])) || String(properties[nameField]);
}

/**
 * @returns a value as a reader wants it: the name of a code, with the code behind it unless he wants plain words, figures with
 *     separators
 */
function valueText(catalogue, code, name, value, isPlain = false) {
  const meaning = catalogue.codeName(code, name, value);
  if (meaning) {
    return isPlain ? localized(meaning) : t("info.coded", localized(meaning), value);
  }
  return typeof value === "number" ? figure(value) : String(value);
}
