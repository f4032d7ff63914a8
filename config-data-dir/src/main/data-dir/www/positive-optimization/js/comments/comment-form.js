/** Writing a comment: kind, text, place. */
import { el, fill, respeak } from "../view/dom.js";
import { localized, t } from "../view/text.js";
import { refusalText } from "../view/refusal-text.js";
import { fault, lengthOf } from "./draft.js";
import { KINDS, LONGEST, SHORTEST } from "./inbox.js";

/**
 * @param app the page
 * @param inbox where comments go
 * @param marks on the map
 * @param sent called when one has been sent
 * @returns {element, about, click}; `about(place, feature)` begins a comment on a feature, `click(place)` takes a place of the map
 *     and gives whether it was wanted
 */
export function commentForm({ map, catalogue }, inbox, marks, sent) {
  let feature = null;
  let touched = null;
  let isPicking = false;

  const kinds = KINDS.map((kind) => el("label", { class: "check" }, el("input", { type: "radio", name: "kind", value: kind }), () => t(`comments.kind.${kind}`)));
  const text = el("textarea", { name: "text", rows: 5, required: true, on: { input: () => respeak(count) } });
  const count = el("small", { class: "about" }, () => t("comments.count", lengthOf(text.value), LONGEST));
  const degrees = (name) => el("input", { name, type: "number", step: "any", on: { input: () => marks.choose(place()) } });
  const [longitude, latitude] = [degrees("longitude"), degrees("latitude")];
  const about = el("p", { class: "about" });
  const pick = el("button", { type: "button", "aria-pressed": "false", on: { click: () => picking(!isPicking) } }, () => t(isPicking ? "comments.picking" : "comments.pick"));
  const trap = el("input", { name: "website", type: "text", tabindex: "-1", autocomplete: "off" });
  const send = el("button", { type: "submit", class: "first" }, () => t("comments.send"));
  const said = el("div", { role: "status", "aria-live": "polite" });

  const place = () => {
    const at = [longitude.valueAsNumber, latitude.valueAsNumber];
    return at.every(Number.isFinite) ? at : null;
  };

  const picking = (is) => {
    isPicking = is;
    pick.setAttribute("aria-pressed", String(is));
    respeak(pick);
  };

  const put = (at) => {
    [longitude.value, latitude.value] = at.map((v) => v.toFixed(6));
    marks.choose(place());
  };

  const tell = (is, ...content) => {
    fill(said, el("div", { class: is ? "" : "failure" }, content));
    said.scrollIntoView({ block: "nearest" });
  };

  const fillAbout = () => {
    fill(
      about,
      feature
        ? [
            el("span", {}, () => t("comments.feature", `${localized(catalogue.title(feature.code))} ${feature.name}`)),
            " ",
            el("button", { type: "button", class: "link", on: { click: () => [(feature = null), fillAbout()] } }, () => t("comments.noFeature")),
          ]
        : null,
    );
  };

  const submit = async (event) => {
    event.preventDefault();
    const comment = { kind: element.elements.kind.value, text: text.value.trim(), place: place(), feature };
    const wrong = fault(comment, map.plane.extent, trap.value, performance.now() - (touched ?? performance.now()));
    if (wrong) {
      tell(false, el("p", {}, () => t(wrong, SHORTEST)));
      return;
    }
    send.disabled = true;
    tell(true, el("p", {}, () => t("comments.sending")));
    try {
      await inbox.send(comment);
      element.reset();
      feature = null;
      touched = null;
      fillAbout();
      marks.choose(null);
      respeak(count);
      tell(true, el("p", {}, () => t("comments.thanks")));
      await sent();
    } catch (e) {
      // what was written stays, to be mended
      tell(false, refusalText(e));
    } finally {
      send.disabled = false;
    }
  };

  const element = el(
    "form",
    { class: "comment", novalidate: true, on: { submit, input: () => (touched ??= performance.now()) } },
    about,
    el("fieldset", {}, el("legend", {}, () => t("comments.kind")), kinds),
    el("label", { class: "wide" }, () => t("comments.text"), text),
    count,
    el(
      "fieldset",
      {},
      el("legend", {}, () => t("comments.place")),
      pick,
      el("p", { class: "about" }, () => t("comments.typed")),
      el("label", {}, () => t("comments.longitude"), longitude),
      el("label", {}, () => t("comments.latitude"), latitude),
    ),
    // people do not see it; a program that fills every field fills it
    el("div", { class: "trap", "aria-hidden": "true" }, el("label", {}, () => t("comments.trap"), trap)),
    el("div", { class: "actions" }, send),
    said,
  );

  return {
    element,
    about(at, named) {
      feature = named;
      touched ??= performance.now();
      fillAbout();
      if (at) {
        put(at);
      }
      text.focus();
    },
    click(at) {
      if (!isPicking) {
        return false;
      }
      picking(false);
      touched ??= performance.now();
      put(at);
      return true;
    },
    stop: () => picking(false),
  };
}
