/** The report as files. */
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { running } from "../view/running.js";
import { save, stamp } from "../view/save.js";
import { addTexts, t } from "../view/text.js";
import { inputs } from "./check.js";

addTexts({
  "downloads.title": ["下载报告", "Download the report"],
  "downloads.about": [
    "JSON 即本页所示的结果；其他格式由服务器重新检查后写出。",
    "JSON is what this page shows; for other formats the server checks again and writes what it finds.",
  ],
  "downloads.html": ["报告（HTML）", "Report (HTML)"],
  "downloads.json": ["报告（JSON）", "Report (JSON)"],
  "downloads.csv": ["逐条比对表（CSV）", "Conformity table (CSV)"],
  "downloads.zip": ["全部表格（ZIP）", "All tables (ZIP)"],
  "downloads.gpkg": ["问题与变化图斑（GeoPackage）", "Findings and changes (GeoPackage)"],
  "downloads.name.html": ["正向优化检查报告", "conformity-report"],
  "downloads.name.json": ["正向优化检查报告", "conformity-report"],
  "downloads.name.csv": ["逐条比对表", "conformity-table"],
  "downloads.name.zip": ["正向优化检查表格", "conformity-tables"],
  "downloads.name.gpkg": ["问题与变化图斑", "findings-and-changes"],
  "downloads.running": ["服务器正在检查并写出文件……", "The server checks and writes the file ..."],
  "downloads.saved": ["已保存 {0}。", "Saved as {0}."],
  "downloads.changed": [
    "文件的结论与本页不同：检查之后规划或规则有变。请重新检查。",
    "The file does not say what this page says: plan or rules have changed since. Run the checks again.",
  ],
});

/** Formats in which the process gives its report. */
const FORMATS = {
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  zip: "application/zip",
  gpkg: "application/geopackage+sqlite3",
};

/** @param until signal at which a file is wanted no more */
export function downloads({ wps, server }, { process, report, text, when }, until) {
  const progress = running(until);
  const failure = el("div", { role: "alert" });
  const saved = el("p", { class: "about", role: "status", "aria-live": "polite" });
  const buttons = Object.keys(FORMATS).map((kind) =>
    el("button", { type: "button", class: `download-${kind}`, on: { click: () => get(kind) } }, () => t(`downloads.${kind}`)),
  );

  const get = async (kind) => {
    fill(failure);
    fill(saved);
    buttons.forEach((button) => (button.disabled = true));
    try {
      if (kind === "json") {
        keep(kind, new Blob([text], { type: FORMATS.json }), when);
      } else {
        await progress.run(() => t("downloads.running"), (watch) => written(kind, watch));
      }
    } catch (e) {
      fill(failure, el("p", { class: "failure" }, () => failureText(e)));
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  };

  const written = async (kind, watch) => {
    const answer = await wps.run(process, inputs(), { report: FORMATS[kind], verdict: null, findingsTotal: null }, watch);
    const blob = await (await server.ask(answer.get("report"), watch)).blob();
    watch.signal.throwIfAborted();
    keep(kind, blob, new Date());
    const findings = report.rules.reduce((sum, rule) => sum + rule.findingsTotal, 0);
    if (answer.get("verdict") !== report.verdict || Number(answer.get("findingsTotal")) !== findings) {
      fill(failure, el("p", { class: "failure" }, () => t("downloads.changed")));
    }
  };

  const keep = (kind, blob, date) => {
    const name = `${t(`downloads.name.${kind}`)}_${stamp(date)}.${kind}`;
    save(blob, name);
    fill(saved, () => t("downloads.saved", name));
  };

  return el(
    "details",
    { class: "downloads" },
    el("summary", {}, () => t("downloads.title")),
    el("p", { class: "about" }, () => t("downloads.about")),
    el("div", { class: "actions" }, buttons),
    progress.element,
    saved,
    failure,
  );
}
