/** The fields of a feature, as the database specification has them. */
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { figure, localized, t } from "../view/text.js";
import { IDENTIFIER } from "./identifier.js";
import { PART_AREAS } from "./shares.js";

/**
 * @param catalogue of layers
 * @param bench the workbench; what is typed becomes a step of it
 * @returns {element, show}; `show` fills it for the feature that is chosen. Of one that is shown already only values change: what
 *     one is about to type in, or to click, stays where it is
 */
export function attributeForm(catalogue, bench) {
  const element = el("form", { class: "attributes", "aria-label": () => t("edit.attributes"), on: { submit: (e) => e.preventDefault() } });
  const area = el("output", { "aria-live": "off" });
  let shown = null;

  const show = () => {
    const feature = bench.feature(bench.selected);
    const { definition } = bench;
    if (!feature) {
      fill(element);
    } else if (shown?.id === feature.id && shown.code === bench.code) {
      (definition?.fields ?? []).forEach(({ name }) => {
        const value = String(feature.properties[name] ?? "");
        const control = element.elements.namedItem(name);
        if (control.value !== value) {
          control.value = value;
        }
      });
    } else {
      fill(
        element,
        el("h2", {}, () => t("edit.attributes")),
        el("p", { class: "area" }, () => t("edit.area"), "：", area),
        (definition?.fields ?? []).map((field) => entry(catalogue, bench, feature, definition, field)),
      );
    }
    if (feature && feature.geometry !== shown?.geometry) {
      tellArea(bench, feature, area);
    }
    shown = feature ? { id: feature.id, code: bench.code, geometry: feature.geometry } : null;
  };
  return { element, show };
}

/** The answer for what is not shown any more is left aside. */
function tellArea(bench, feature, area) {
  const say = (text) => bench.feature(bench.selected)?.geometry === feature.geometry && fill(area, el("span", {}, text));
  fill(area, "…");
  bench.areaOf(feature).then(
    (value) => say(() => t("edit.areaText", figure(value))),
    (e) => say(() => t("edit.areaAway", failureText(e))),
  );
}

function entry(catalogue, bench, feature, definition, field) {
  const { code } = bench;
  const value = feature.properties[field.name] ?? "";
  const codes = catalogue.codes(code, field.name);
  const isWhole = field.name === definition.areaField;
  const isName = field.name === definition.nameField && catalogue.codes(code, definition.codeField) !== null;
  const properties = {
    name: field.name,
    required: field.mandatory === true && !isWhole,
    readonly: isWhole || isName,
    on: { change: (event) => take(catalogue, bench, definition, field, event.target.value) },
  };
  const hint = isWhole ? "edit.atSave" : isName ? "edit.follows" : PART_AREAS.includes(field.name) ? "edit.partArea" : null;
  return el(
    "label",
    {},
    el("span", {}, () => `${localized(field.title)}${field.mandatory ? " *" : ""}`, el("small", {}, ` ${field.name}`)),
    codes ? choice(codes, value, properties) : input(field, value, properties),
    hint ? el("small", { class: "about" }, () => t(hint)) : null,
  );
}

function input(field, value, properties) {
  const isNumber = field.type === "REAL" || field.type === "INTEGER";
  return el("input", {
    ...properties,
    type: isNumber ? "number" : "text",
    step: isNumber ? (field.type === "INTEGER" ? "1" : "any") : null,
    maxlength: isNumber ? null : field.length,
    inputmode: field.name === IDENTIFIER ? "numeric" : null,
    value,
  });
}

/** A value that no table has is kept, and can be seen. */
function choice(codes, value, properties) {
  const isKnown = value === "" || codes.some(([code]) => code === value);
  return el(
    "select",
    properties,
    el("option", { value: "", selected: value === "" }, () => t("edit.unset")),
    isKnown ? null : el("option", { value, selected: true }, String(value)),
    codes.map(([code, name]) => el("option", { value: code, selected: code === value }, () => `${code} ${localized(name)}`)),
  );
}

function take(catalogue, bench, definition, field, text) {
  const feature = bench.feature(bench.selected);
  const isNumber = field.type === "REAL" || field.type === "INTEGER";
  const value = text.trim() === "" ? null : isNumber ? Number(text) : text.trim();
  const values = { [field.name]: value };
  if (field.name === definition.codeField && definition.nameField) {
    // names in the database are Chinese
    values[definition.nameField] = catalogue.codeName(bench.code, field.name, value)?.zh ?? feature.properties[definition.nameField];
  }
  bench.set(feature.id, values);
}
