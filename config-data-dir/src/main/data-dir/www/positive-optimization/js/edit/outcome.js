/** What became of a save: saved, refused by the server, or not sent. */
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { language, localized, t } from "../view/text.js";
import { GeometryError } from "./geometry/rings.js";
import { parsed } from "../service/refusal.js";
import { NotSaved } from "./saving.js";

/**
 * @param app the page
 * @param bench the workbench
 * @param overlay where places are marked
 * @param label gives the name of a feature by its id
 * @param taken called when the last save has been taken back
 * @returns {element, saved, failed, clear}
 */
export function outcome(app, bench, overlay, label, taken) {
  const element = el("div", { class: "outcome", role: "status", "aria-live": "polite" });

  const clear = () => {
    fill(element);
    overlay.mark([]);
  };

  const said = (text) => {
    fill(element, el("p", {}, text));
    seen();
  };

  /** On a small screen it may lie out of sight. */
  const seen = () => element.scrollIntoView({ block: "nearest" });

  const saved = (changes) => {
    clear();
    const count = (kind) => changes.filter((c) => c.kind === kind).length;
    const takeBack = async () => {
      if (!bench.canTakeBack) {
        return;
      }
      try {
        await bench.takeBack();
        said(() => t("edit.takenBack"));
        taken();
      } catch (e) {
        failed(e);
      }
    };
    said(() => t("edit.saved", count("insert"), count("update"), count("remove")));
    element.append(
      el(
        "div",
        { class: "actions" },
        document.getElementById("tab-checks") ? button("edit.check", () => app.shell.select("checks")) : null,
        bench.canTakeBack ? button("edit.takeBack", takeBack) : null,
      ),
    );
  };

  const failed = (e) => {
    clear();
    if (e instanceof GeometryError) {
      fill(element, el("p", { class: "failure" }, () => t(e.reason)));
    } else if (e instanceof NotSaved) {
      fill(element, el("p", { class: "failure" }, () => t(e.reason)), el("ul", {}, e.ids.map((id) => el("li", {}, concerned(e, id)))));
    } else {
      refused(e);
    }
    seen();
  };

  const concerned = (e, id) => {
    const fields = (e.fields.get(id) ?? []).map((name) => () => `${localized(app.catalogue.fieldTitle(bench.code, name))} `);
    const link = el("button", { type: "button", class: "link", on: { click: () => show(id) } }, () => label(id));
    return [link, ...(fields.length > 0 ? ["：", ...fields] : [])];
  };

  const show = (id) => {
    const feature = bench.feature(id) ?? bench.edits.of(id)?.before;
    if (feature) {
      bench.select(bench.feature(id) ? id : null);
      overlay.zoomToGeometries([feature.geometry]);
    }
  };

  /** The words of the server; what was edited is shown, and every place that they name is marked on it. */
  const refused = (e) => {
    const words = failureText(e);
    const now = () => parsed(words, language());
    const { reasons } = now();
    fill(
      element,
      el("p", { class: "failure" }, () => t(e.status === 0 ? "edit.unknown" : "edit.refused")),
      el("p", { class: "failure" }, () => now().heading),
      reasons.length === 0
        ? null
        : el("ol", { "aria-label": () => t("edit.reasons") }, reasons.map((r, i) => el("li", {}, () => now().reasons[i]?.text ?? "", placeOf(r)))),
    );
    const places = reasons.map((r) => r.place).filter(Boolean);
    overlay.mark(places);
    const named = bench.feature(reasons.find((r) => r.feature)?.feature);
    if (e.status !== 0 && e.status !== 401) {
      const edited = named ? [named] : bench.edits.changes().map((c) => c.after ?? c.before);
      overlay.zoomToGeometries([...edited.map((f) => f.geometry), ...places.map((coordinates) => ({ type: "Point", coordinates }))]);
    }
    if (named) {
      bench.select(named.id);
    }
  };

  const placeOf = ({ place, size, feature }) => {
    if (place) {
      return [" ", button("edit.show", () => overlay.zoomToPlace(place, size))];
    }
    return bench.feature(feature) ? [" ", button("edit.show", () => show(feature))] : null;
  };

  return { element, saved, failed, clear, said };
}

function button(key, click) {
  return el("button", { type: "button", on: { click } }, () => t(key));
}
