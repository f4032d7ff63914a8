/** Running the checks on the server, and what they give. */
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { literal } from "../service/wps.js";
import { addTexts, language, t } from "../view/text.js";
import { Findings } from "./findings.js";
import { readReport } from "./report.js";

addTexts({
  "checks.process.po:PositiveOptimization": ["全部规则", "All rules"],
  "checks.process.po:ControlLines": ["三条控制线", "Control lines"],
  "checks.process.po:Zoning": ["规划分区", "Planning zones"],
  "checks.process.po:LandUse": ["中心城区用地", "Land use of the central city"],
  "checks.process.po:FourLines": ["城市四线", "Four urban control lines"],
  "checks.process.po:KeyProjects": ["重点建设项目", "Key projects"],
  "checks.process.po:Consistency": ["指标与图数一致性", "Consistency of indicators and layers"],
  "checks.noReport": ["服务器的回答不是本页能读的检查报告。", "The answer of the server is no report that this page can read."],
  "checks.large": [
    "图斑数据过大（超过 {0} MB），未在地图上绘出；请下载 GeoPackage。",
    "The features are too large for this page (over {0} MB) and are not drawn; download the GeoPackage.",
  ],
});

/** The process of the whole rule set. */
export const WHOLE = "po:PositiveOptimization";

/** All that can be run, the whole rule set first. */
export const PROCESSES = [WHOLE, "po:ControlLines", "po:Zoning", "po:LandUse", "po:FourLines", "po:KeyProjects", "po:Consistency"];

/** Most bytes of features that are read into the page. */
const LARGEST = 50_000_000;
const JSON_TYPE = "application/json";

/** @returns inputs of a process that checks the draft */
export function inputs() {
  return [literal("approved", APPROVED), literal("draft", DRAFT), literal("lang", language())];
}

/**
 * @param process one of PROCESSES
 * @param watch `told` and `signal`, as of `Wps.run`
 * @returns {process, when, text, report, findings, changes, warning}: the report as it came and as it is read, its findings, the
 *     changes as GeoJSON or null, and a function that says what could not be had, or null
 */
export async function check({ wps, server }, process, watch) {
  const outputs = { report: JSON_TYPE, findings: JSON_TYPE, changes: JSON_TYPE };
  const places = await wps.run(process, inputs(), outputs, watch);
  const text = await server.text(places.get("report"), watch);
  const [findings, changes] = [await features(server, places.get("findings"), watch), await features(server, places.get("changes"), watch)];
  const report = readable(() => readReport(text));
  const isCut = findings === null || changes === null;
  return {
    process,
    when: new Date(),
    text,
    report,
    findings: new Findings(report, findings),
    changes,
    warning: isCut ? () => t("checks.large", LARGEST / 1e6) : null,
  };
}

/** @returns GeoJSON, or null when it is larger than is read here */
async function features(server, address, { signal }) {
  const response = await server.ask(address, { signal });
  const parts = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > LARGEST) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const text = await new Blob(parts).text();
  return readable(() => JSON.parse(text));
}

/** @returns what is read @throws Error in words when it cannot be */
function readable(read) {
  try {
    return read();
  } catch {
    throw new Error(t("checks.noReport"));
  }
}
