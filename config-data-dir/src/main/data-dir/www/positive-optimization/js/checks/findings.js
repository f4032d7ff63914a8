/**
 * The findings of a report with their ground. The list of a report may be cut; the features of output `findings` are all of
 * them, with the same keys. Where the features could not be had, a finding has its point.
 */
export class Findings {
  #byRule = new Map();
  #byKey = new Map();

  /** @param report the report @param features GeoJSON of output `findings`, or null */
  constructor(report, features) {
    const grounds = new Map((features?.features ?? []).map((f) => [f.properties.key, f]));
    for (const rule of report.rules) {
      this.#byRule.set(
        rule.id,
        rule.findings.map((finding) => this.#add(rule, finding, grounds.get(finding.key))),
      );
    }
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    for (const feature of grounds.values()) {
      const rule = rules.get(feature.properties.rule);
      if (rule && !this.#byKey.has(feature.properties.key)) {
        this.#byRule.get(rule.id).push(this.#add(rule, unlisted(feature.properties), feature));
      }
    }
  }

  #add(rule, finding, feature) {
    const point = finding.point ? { type: "Point", coordinates: finding.point } : null;
    const entry = { ...finding, rule, geometry: feature?.geometry ?? point };
    this.#byKey.set(finding.key, entry);
    return entry;
  }

  /** @returns findings of a rule, in the order of the report */
  of(id) {
    return this.#byRule.get(id) ?? [];
  }

  /** @returns the finding of a key, or undefined */
  get(key) {
    return this.#byKey.get(key);
  }

  /** @returns all findings */
  get all() {
    return [...this.#byRule.values()].flat();
  }

  /** @returns the finding that many before or after one, among those of rules that are shown; null at the end */
  beside(key, by, ids) {
    const order = ids.flatMap((id) => this.of(id));
    const at = order.findIndex((f) => f.key === key);
    return at < 0 ? null : order[at + by] ?? null;
  }
}

/** A finding that the report does not list, from the attributes of its feature. */
function unlisted(p) {
  const ids = (text) => (text ? text.split(",") : []);
  return {
    key: p.key,
    layer: p.layer,
    severity: p.severity,
    text: { zh: p.text_zh, en: p.text_en },
    approvedIds: ids(p.approved_ids),
    draftIds: ids(p.draft_ids),
    area_m2: p.area_m2,
    width_m: p.width_m,
    point: null,
    county: p.county ?? "",
    place: null,
    statement: p.statement ? { text: p.statement, author: p.statement_author, date: p.statement_date } : null,
  };
}
