/** Editing the draft: a layer is chosen, its features around the view are drawn on, and all that was done is saved at once. */
import { DRAFT } from "../service/catalogue.js";
import { el, fill, respeak } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { localized, t } from "../view/text.js";
import { attributeForm } from "./form.js";
import { Gestures } from "./gestures.js";
import { history } from "./history.js";
import { outcome } from "./outcome.js";
import { Overlay } from "./overlay.js";
import { IDENTIFIER } from "./identifier.js";
import { isEditable, layerChoice } from "./layer-choice.js";
import { toolbar } from "./toolbar.js";
import { unsaved } from "./unsaved.js";
import { Workbench } from "./workbench.js";
import "./texts.js";

export function editPanel(app) {
  const { map, catalogue, session, shell } = app;
  const bench = new Workbench(app);
  const overlay = new Overlay(map, bench);
  let isShown = false;
  let owner = null;
  let wanted = null;

  /** Name of a feature, as lists have it: identifier and class. */
  const label = (id) => {
    const feature = bench.feature(id) ?? bench.edits.of(id)?.before;
    const properties = feature?.properties ?? {};
    const { codeField, nameField } = bench.definition ?? {};
    const kind = localized(catalogue.codeName(bench.code, codeField, properties[codeField])) || properties[nameField] || "";
    const name = properties[IDENTIFIER] || (id.startsWith("new.") ? t("edit.new", id.slice(4)) : id);
    return `${name} ${kind}`.trim();
  };

  /** Does what may fail, and says why it did. */
  const tried = async (action) => {
    try {
      await action();
    } catch (e) {
      if (isShown) {
        overlay.redraw(bench.selected);
      }
      result.failed(e);
    }
  };

  const say = (text, kind = "") => fill(status, el("span", { class: kind }, text));

  const look = () => {
    if (!isShown || !bench.code) {
      return Promise.resolve();
    }
    if (bench.features.length === 0) {
      say(() => t("edit.reading"));
    }
    return bench.look(map.plane.extentToDegrees(map.view.calculateExtent(map.main.getSize()))).then(
      () => wanted && bench.feature(wanted) && [bench.select(wanted), (wanted = null)],
      (e) => say(() => failureText(e), "failure"),
    );
  };

  const again = () => {
    map.reload();
    return look();
  };

  const result = outcome(app, bench, overlay, label, again);
  const gestures = new Gestures(map, overlay, {
    pick: (id) => (gestures.tool === "merge" && bench.selected && id && id !== bench.selected ? tools.merge(id) : bench.select(id)),
    draw: (rings) => tried(() => bench.draw(rings)),
    reshape: (id, polygons) => tried(() => bench.reshape(id, polygons)),
    split: (line) => tools.split(line),
  });
  const tools = toolbar(bench, gestures, label, tried);
  const form = attributeForm(catalogue, bench);
  const pending = unsaved(bench, overlay, label, result, { tried, again, busy: (is) => busy(is) });
  const status = el("p", { class: "about", role: "status", "aria-live": "polite" });
  const life = el("div");
  const list = el("select", { size: 6, "aria-label": () => t("edit.features"), on: { change: () => choose(list.value) } });
  const layers = layerChoice(catalogue, (code) => open(code));

  const choose = (id) => {
    if (bench.feature(id)) {
      bench.select(id);
      overlay.zoomToGeometries([bench.feature(id).geometry]);
    }
  };

  /** What is being saved is not to be changed meanwhile. */
  const busy = (is) => {
    body.inert = is;
    layers.element.disabled = is;
    if (is) {
      gestures.disarm();
    } else if (isShown) {
      gestures.arm(gestures.tool);
    }
  };

  const open = (code) => {
    if (body.inert) {
      return;
    }
    if (code !== bench.code && !bench.edits.isEmpty && !confirm(t("edit.discardAsk"))) {
      layers.element.value = bench.code;
      return;
    }
    result.clear();
    if (code !== bench.code) {
      bench.open(code || null);
    }
    layers.element.value = code;
    body.hidden = !code;
    if (code) {
      look();
    }
  };

  bench.addEventListener("change", () => {
    // what was asked for may arrive after the panel has gone, or whoever asked
    if (isShown) {
      overlay.refresh();
    }
    gestures.follow();
    const { features, selected } = bench;
    say(() => (bench.tooMany ? t("edit.tooMany") : t("edit.read", features.length)));
    fill(list, features.map((f) => el("option", { value: f.id, selected: f.id === selected }, () => label(f.id))));
    form.show();
    tools.refresh();
    pending.refresh();
    fill(life, bench.feature(selected) && !selected.startsWith("new.") ? history(app, DRAFT, bench.code, selected) : null);
  });
  map.maps.forEach((m) => m.on("moveend", look));
  window.addEventListener("keydown", (event) => event.key === "Escape" && gestures.abort());
  window.addEventListener("beforeunload", (event) => !bench.edits.isEmpty && event.preventDefault());

  const body = el(
    "div",
    { hidden: true },
    status,
    tools.element,
    result.element,
    pending.element,
    el("label", { class: "wide" }, () => t("edit.features"), list),
    form.element,
    life,
  );
  const element = el(
    "div",
    { class: "edit" },
    el("p", { class: "about" }, () => t("edit.about")),
    el("label", { class: "wide" }, () => t("edit.layer"), layers.element),
    body,
  );

  const refresh = () => {
    // what one has not saved is nothing for the next
    if (session.user && session.user !== owner) {
      owner = session.user;
      bench.open(null);
      body.hidden = true;
    }
    layers.refresh(bench.code);
    respeak(element);
  };

  app.actions.push((workspace, code, feature) =>
    session.user
      ? el(
          "div",
          { class: "actions" },
          workspace === DRAFT && isEditable(catalogue, code)
            ? el("button", { type: "button", on: { click: () => take(code, String(feature.id)) } }, () => t("edit.this"))
            : null,
          history(app, workspace, code, String(feature.id)),
        )
      : null,
  );

  const take = (code, id) => {
    wanted = id;
    app.closeInfo();
    shell.select("edit");
    open(code);
  };

  refresh();
  return {
    id: "edit",
    title: () => t("edit.title"),
    element,
    needsUser: true,
    refresh,
    shown: () => {
      isShown = true;
      if (map.mode === "approved" || map.mode === "side") {
        map.setMode("draft");
        shell.refresh();
      }
      gestures.arm(gestures.tool);
      overlay.refresh();
      look();
    },
    hidden: () => {
      isShown = false;
      gestures.disarm();
      overlay.clear();
    },
  };
}
