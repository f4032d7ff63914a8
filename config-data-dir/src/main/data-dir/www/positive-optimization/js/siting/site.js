/** Asking the server where a footprint lies. */
import { complex, literal } from "../service/wps.js";
import { addTexts, language, t } from "../view/text.js";

addTexts({
  "site.noReport": ["服务器的回答无法读取。", "The answer of the server cannot be read."],
});

const SCHEMA = "urn:positive-optimization:tables:1";
/** Layer, class, area, what has to be stated. */
const COLUMNS = 4;
const JSON_TYPE = "application/json";

/**
 * @param plan workspace @param footprint a Footprint @param type of the project, or ""
 * @param watch `told` and `signal`, as of `Wps.run`
 * @returns {verdict, notes, rows, columns, ground, figures}: notes as {zh, en}; rows of the table of the report, and the ground of
 *     each as a GeoJSON feature; figures in m², by name
 */
export async function site({ wps, server }, plan, footprint, type, watch) {
  const inputs = [
    literal("plan", plan),
    complex("footprint", footprint.wkt, "application/wkt"),
    literal("crs", footprint.crs),
    type ? literal("type", type) : null,
    literal("lang", language()),
  ].filter(Boolean);
  const figures = ["area", "onFarmland", "onRedLine", "outsideBoundary"];
  const outputs = { report: JSON_TYPE, ground: JSON_TYPE, verdict: null, ...Object.fromEntries(figures.map((f) => [f, null])) };
  const answer = await wps.run("po:SitingCheck", inputs, outputs, watch);
  const [report, ground] = await Promise.all(["report", "ground"].map((name) => server.json(answer.get(name), watch)));
  const [table] = report.tables ?? [];
  if (report.schema !== SCHEMA || table?.columns.length !== COLUMNS || table.rows.length !== ground.features.length) {
    throw new Error(t("site.noReport"));
  }
  return {
    verdict: answer.get("verdict"),
    notes: report.notes,
    columns: table.columns,
    rows: table.rows,
    note: table.note,
    ground: ground.features,
    figures: Object.fromEntries(figures.map((name) => [name, number(answer.get(name))])),
  };
}

/** @returns the number of a literal, null when it is none */
function number(text) {
  return text === undefined || text === null || text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text);
}
