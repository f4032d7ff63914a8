/** Which layer is edited: those of the draft that have ground, first those that this round maintains. */
import { DRAFT } from "../service/catalogue.js";
import { el, fill } from "../view/dom.js";
import { localized, t } from "../view/text.js";

/** @returns whether features of a layer can be edited here: lines and tables cannot */
export function isEditable(catalogue, code) {
  return catalogue.definition(code)?.geometry === "SURFACE";
}

/** @param taken called with a code, or "" for none @returns {element, refresh}; `refresh` offers what can be seen now */
export function layerChoice(catalogue, taken) {
  const element = el("select", { name: "layer", on: { change: () => taken(element.value) } });
  const group = (key, codes, chosen) =>
    el(
      "optgroup",
      { label: () => t(key) },
      codes.map((code) => el("option", { value: code, selected: code === chosen }, () => localized(catalogue.title(code)))),
    );
  const refresh = (chosen) => {
    const codes = catalogue.chapters().flatMap((c) => c.codes).filter((code) => catalogue.sees(DRAFT, code) && isEditable(catalogue, code));
    const isMaintained = (code) => catalogue.definition(code).maintained;
    fill(
      element,
      el("option", { value: "", selected: !chosen }, () => t("edit.choose")),
      group("edit.maintained", codes.filter(isMaintained), chosen),
      group("edit.others", codes.filter((c) => !isMaintained(c)), chosen),
    );
  };
  return { element, refresh };
}
