/** The panel "Siting": where a footprint lies, asked as soon as there is one. */
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { el, fill } from "../view/dom.js";
import { running } from "../view/running.js";
import { addTexts, localized, t } from "../view/text.js";
import { inputForm } from "./input-form.js";
import { site } from "./site.js";
import { SiteMarks } from "./site-marks.js";
import { siteView } from "./site-view.js";
import { troubleText } from "./trouble-words.js";

addTexts({
  "siting.title": ["选址", "Siting"],
  "siting.about": [
    "画出或上传拟用地范围，立即查看涉及哪些控制线和分区、面积多少。",
    "Draw a footprint or give a file: which lines and zones does it touch, and how much of them?",
  ],
  "siting.plan": ["对照", "Against"],
  "siting.approved": ["备案版本", "Approved plan"],
  "siting.draft": ["维护草案", "Draft"],
  "siting.type": ["项目类型", "Type of project"],
  "siting.anyType": ["未定", "Not said"],
  "siting.typed": ["{0} {1}", "{0} {1}"],
  "siting.running": ["正在检查选址……", "Looking at the site ..."],
  "siting.done": ["选址检查完成。", "The site has been looked at."],
});

export function sitingPanel(app) {
  const { map, session, catalogue } = app;
  const plan = el("select", { name: "plan", on: { change: () => again() } });
  const types = catalogue.codes("ZDXMAPB", "XMLX") ?? [];
  const type = el(
    "select",
    { name: "type", on: { change: () => again() } },
    el("option", { value: "" }, () => t("siting.anyType")),
    types.map(([code, name]) => el("option", { value: code }, () => t("siting.typed", code, localized(name)))),
  );
  const marks = new SiteMarks(map);
  const progress = running();
  const failure = el("div", { role: "alert" });
  const results = el("div", { class: "results" });
  let footprint = null;
  let user = session.user;

  const clear = () => {
    footprint = null;
    progress.cancel();
    marks.clear();
    fill(results);
    fill(failure);
  };
  const look = async (given) => {
    clear();
    footprint = given;
    try {
      marks.footprint(given);
      const result = await progress.run(
        () => t("siting.running"),
        (watch) => site(app, plan.value, given, type.value, watch),
        () => t("siting.done"),
      );
      if (result && footprint === given) {
        marks.ground(result.ground);
        fill(results, siteView(result, (ground) => marks.highlight(ground)));
        results.scrollIntoView({ block: "nearest" });
      }
    } catch (e) {
      fill(failure, el("p", { class: "failure" }, () => troubleText(e)));
    }
  };
  const again = () => footprint && look(footprint);
  const input = inputForm(map, { begun: clear, given: look });
  const element = el(
    "div",
    { class: "siting" },
    el("p", { class: "about" }, () => t("siting.about")),
    el("label", { class: "wide" }, () => t("siting.plan"), plan),
    el("label", { class: "wide" }, () => t("siting.type"), type),
    input.element,
    progress.element,
    failure,
    results,
  );
  const fillPlans = () =>
    fill(
      plan,
      [DRAFT, APPROVED].filter((w) => catalogue.seesAny(w)).map((w) => el("option", { value: w }, () => t(`siting.${w}`))),
    );
  fillPlans();
  return {
    id: "siting",
    title: () => t("siting.title"),
    element,
    needsUser: true,
    refresh() {
      if (session.user !== user) {
        // what one user gave is not for the next
        user = session.user;
        clear();
        input.clear();
        fillPlans();
      }
    },
    hidden: () => input.stop(),
  };
}
