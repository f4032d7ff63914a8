/** The panel "Checks": runs the checks of the draft, and shows what came out. */
import { DRAFT } from "../service/catalogue.js";
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { running } from "../view/running.js";
import "../view/report-words.js";
import { addTexts, t } from "../view/text.js";
import { PROCESSES, check } from "./check.js";
import { resultView } from "./result-view.js";

addTexts({
  "checks.title": ["检查", "Checks"],
  "checks.about": [
    "按规则逐条比较维护草案与备案版本，证明修改是否属于正向优化。",
    "Compares the draft with the approved plan rule by rule: is the edit a positive optimisation?",
  ],
  "checks.process": ["检查内容", "What to check"],
  "checks.run": ["开始检查", "Run the checks"],
  "checks.running": ["正在检查……", "Checking ..."],
  "checks.wide": ["加宽面板", "Wider panel"],
  "checks.done": ["检查完成。", "The checks are done."],
});

export function checksPanel(app) {
  const { session } = app;
  const process = el(
    "select",
    { name: "process" },
    PROCESSES.map((name) => el("option", { value: name }, () => t(`checks.process.${name}`))),
  );
  const start = el("button", { type: "submit", class: "first" }, () => t("checks.run"));
  let isWide = false;
  const wide = el(
    "button",
    { type: "button", class: "widen", "aria-pressed": "false", on: { click: () => widen(!isWide) } },
    () => t("checks.wide"),
  );
  const widen = (to) => {
    isWide = to;
    wide.setAttribute("aria-pressed", String(isWide));
    element.closest(".side").classList.toggle("broad", isWide);
  };
  const form = el(
    "form",
    { class: "run", on: { submit: (event) => (event.preventDefault(), run()) } },
    el("p", { class: "about" }, () => t("checks.about")),
    el("label", { class: "wide" }, () => t("checks.process"), process),
    el("div", { class: "actions" }, start, wide),
  );
  const progress = running();
  const failure = el("div", { role: "alert" });
  const results = el("div", { class: "results" });
  const element = el("div", { class: "checks" }, form, progress.element, failure, results);
  let view = null;
  let user = session.user;

  const clear = () => {
    view?.remove();
    view = null;
    fill(results);
    fill(failure);
  };

  const run = async () => {
    clear();
    start.disabled = true;
    const asked = session.user;
    try {
      const result = await progress.run(
        () => t("checks.running"),
        (watch) => check(app, process.value, watch),
        () => t("checks.done"),
      );
      if (result && session.user === asked) {
        view = resultView(app, result);
        showDraft(app);
        fill(results, view.element);
      }
    } catch (e) {
      fill(failure, el("p", { class: "failure" }, () => failureText(e)));
    } finally {
      start.disabled = false;
    }
  };

  return {
    id: "checks",
    title: () => t("checks.title"),
    element,
    needsUser: true,
    refresh() {
      // what one user was shown is not for the next
      if (session.user !== user) {
        user = session.user;
        progress.cancel();
        clear();
      }
    },
    shown() {
      view?.shown();
      widen(isWide);
    },
    hidden() {
      view?.hidden();
      element.closest(".side").classList.remove("broad");
    },
  };
}

/** What is found is found in the draft. */
function showDraft({ map, catalogue, shell }) {
  if (map.mode === "approved" && catalogue.seesAny(DRAFT)) {
    map.setMode("draft");
    shell.refresh();
  }
}
