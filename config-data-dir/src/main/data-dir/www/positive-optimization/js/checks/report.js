/**
 * What a conformity report says, after report.schema.json: rules by chapter, what each comes to, the figures that decide it.
 * Nothing is judged here: a verdict is that of the server, and what is not told is told of nobody.
 */
import { decimalsOf, inUnit, withUnit } from "../view/units.js";

/** Identifier of the reports that this page reads. */
export const SCHEMA = "urn:positive-optimization:report:1";

/** Verdicts, the gravest first. */
const VERDICTS = ["FAIL", "INCOMPLETE", "WARN", "PASS"];

/** Stands where verdicts stand, for a rule that only informs: it neither conforms nor fails. */
export const INFORMATION = "INFORMATION";

const CHAPTERS = [
  ["FRAME", "GAD"],
  ["FARMLAND", "CP"],
  ["REDLINE", "E"],
  ["URBAN_BOUNDARY", "U"],
  ["ZONING", "Z"],
  ["LAND_USE", "L"],
  ["FOUR_LINES", "F"],
  ["PROJECTS", "K"],
  ["CONSISTENCY", "N"],
  ["SUBMISSION", "S"],
];
const DEMANDS = { AT_LEAST: ["≥", "<"], AT_MOST: ["≤", ">"], EQUAL: ["=", "≠"] };

/**
 * @returns the report that a text holds
 * @throws RangeError when it is none, or one of a schema that is not known here
 */
export function readReport(text) {
  let report = null;
  try {
    report = JSON.parse(text);
  } catch {
    // said below
  }
  if (report?.schema !== SCHEMA || !VERDICTS.includes(report.verdict) || !Array.isArray(report.rules)) {
    throw new RangeError("no report");
  }
  return report;
}

/** @returns the chapter of a rule, told by the first letter of its id */
export function chapterOf(id) {
  return CHAPTERS.find(([, letters]) => id !== "" && letters.includes(id[0]))?.[0] ?? "OTHER";
}

/** @returns [[chapter, rules]]: chapters in the order of the plan, rules in that of the report; no empty chapter */
export function byChapter(rules) {
  return [...CHAPTERS.map(([name]) => name), "OTHER"]
    .map((chapter) => [chapter, rules.filter((rule) => chapterOf(rule.id) === chapter)])
    .filter(([, some]) => some.length > 0);
}

/** @returns what a rule comes to: its verdict, or INFORMATION; a verdict that is not known here is INCOMPLETE */
export function standing(rule) {
  if (rule.verdict === "PASS" && rule.severity === "I") {
    return INFORMATION;
  }
  return VERDICTS.includes(rule.verdict) ? rule.verdict : "INCOMPLETE";
}

/** @returns how many rules come to what: Map, the gravest first, information last */
export function counts(rules) {
  return new Map([...VERDICTS, INFORMATION].map((verdict) => [verdict, rules.filter((r) => standing(r) === verdict).length]));
}

/** @returns whether a measure does not keep its limit, both rounded to the unit; false when it cannot be told */
export function breaks({ after, limit, direction, unit }) {
  if (!(direction in DEMANDS) || !Number.isFinite(after ?? NaN) || !Number.isFinite(limit ?? NaN)) {
    return false;
  }
  const order = Math.round((after - limit) * 10 ** decimalsOf(unit));
  return { AT_LEAST: order < 0, AT_MOST: order > 0, EQUAL: order !== 0 }[direction];
}

/** @returns the relation of a measure to its limit that does hold, "" without a demand */
function relation(measure) {
  return DEMANDS[measure.direction]?.[breaks(measure) ? 1 : 0] ?? "";
}

/** @returns the relation to its limit that is demanded of a measure, "" without a demand */
export function demand(measure) {
  return DEMANDS[measure.direction]?.[0] ?? "";
}

/** @returns a measure in one line without its label: before → after, relation, limit */
export function line(measure, language) {
  const { before, after, limit, unit } = measure;
  const from = before === null ? "" : `${inUnit(before, unit)} → `;
  const held = limit === null ? "" : ` ${relation(measure)} ${inUnit(limit, unit)}`;
  return `${from}${withUnit(after, unit, language)}${held}`;
}

/** @returns the figures that decide a rule: those that break a limit, those that keep one, or else those that are shown */
export function decisive(rule, most = 3) {
  const limited = rule.measures.filter((m) => m.direction !== "NONE");
  const sorted = [...limited.filter(breaks), ...limited.filter((m) => !breaks(m))];
  return (sorted.length > 0 ? sorted : rule.measures).slice(0, most);
}

/**
 * @param standings those that are wanted, or an empty set for all
 * @param words that must occur in number, title, definition, reason, clause or findings, in either language
 * @returns the rules that are wanted
 */
export function filtered(rules, standings, words) {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (standings.size > 0 && !standings.has(standing(rule))) {
      return false;
    }
    const said = [rule.title, rule.text, rule.reason, ...rule.findings.map((f) => f.text)].flatMap((x) => [x.zh, x.en]);
    const text = [rule.id, rule.clause, ...said].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
