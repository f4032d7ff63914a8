/**
 * The frame of the page: heading, language, signing in, panels in tabs, the map with its modes, and a line that tells what
 * happens. On a narrow screen the panels lie below the map.
 */
import { MODES } from "../map/plan-map.js";
import { printDialog } from "../map/print.js";
import { position } from "../map/position.js";
import { DRAFT } from "../service/catalogue.js";
import { el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { signInDialog } from "./sign-in.js";
import { Tabs } from "./tabs.js";
import { addTexts, language, setLanguage, t } from "./text.js";

addTexts({
  "shell.title": ["国土空间规划", "Territorial plan"],
  "shell.skip": ["跳到功能面板", "Skip to the panels"],
  "shell.other": ["English", "中文"],
  "shell.signIn": ["登录", "Sign in"],
  "shell.signOut": ["退出（{0}）", "Sign out ({0})"],
  "shell.print": ["打印", "Print"],
  "shell.whole": ["全图", "Whole plan"],
  "shell.in": ["放大", "Zoom in"],
  "shell.out": ["缩小", "Zoom out"],
  "shell.panels": ["功能", "Panels"],
  "shell.map": ["规划地图：方向键移动，加减键缩放", "Map of the plan: arrow keys move it, plus and minus zoom"],
  "shell.second": ["维护草案地图", "Map of the draft"],
  "shell.modes": ["版本", "Version"],
  "shell.mode.approved": ["备案版本", "Approved"],
  "shell.mode.draft": ["维护草案", "Draft"],
  "shell.mode.swipe": ["卷帘对比", "Swipe"],
  "shell.mode.side": ["并排对比", "Side by side"],
  "shell.split": ["左侧备案版本的比例", "Share of the approved plan, at the left"],
  "shell.busy": ["正在绘制……", "Drawing …"],
  "shell.wait": ["正在读取规划……", "Reading the plan …"],
  "shell.close": ["关闭", "Close"],
});

/** How long a message that is no error stays. */
const MESSAGE_MILLIS = 6000;

export class Shell {
  #session;
  #server;
  #tabs;
  #modes = el("fieldset", { class: "modes" });
  #split;
  #seesDraft = false;
  #message = el("div", { class: "message", role: "status", "aria-live": "polite" });
  #user = el("button", { type: "button", on: { click: () => this.#sign() } });
  #body;

  constructor(body, session, server) {
    this.#body = body;
    this.#session = session;
    this.#server = server;
    this.#tabs = new Tabs(() => t("shell.panels"), session);
    this.#split = el("input", {
      type: "range",
      class: "split",
      min: 0,
      max: 100,
      value: 50,
      "aria-label": () => t("shell.split"),
    });
    this.mapElement = el(
      "div",
      { class: "maps" },
      el("div", { class: "map-main", tabindex: "0", role: "application", "aria-label": () => t("shell.map") }),
      el("div", { class: "map-second", tabindex: "0", role: "application", "aria-label": () => t("shell.second") }),
      el("div", { class: "divider", "aria-hidden": "true" }),
      this.#split,
      el("p", { class: "wait" }, () => t("shell.wait")),
    );
    this.#fillUser();
    session.addEventListener("change", () => this.#fillUser());
    body.append(
      el("a", { class: "skip", href: "#panels" }, () => t("shell.skip")),
      el(
        "header",
        {},
        el("h1", {}, () => t("shell.title")),
        this.#modes,
        el("button", { type: "button", class: "language", on: { click: () => setLanguage(language() === "zh" ? "en" : "zh") } }, () =>
          t("shell.other"),
        ),
        this.#user,
      ),
      el("main", {}, this.mapElement, this.#tabs.element),
      this.#message,
    );
  }

  #fillUser() {
    const user = this.#session.user;
    fill(this.#user, () => (user ? t("shell.signOut", user) : t("shell.signIn")));
  }

  #sign() {
    if (this.#session.user) {
      this.#session.signOut();
    } else {
      signInDialog(this.#body, this.#session, this.#server);
    }
  }

  /** Puts the controls on the map. */
  attach(map, catalogue) {
    this.map = map;
    this.catalogue = catalogue;
    this.#split.addEventListener("input", () => map.setSplit(this.#split.valueAsNumber / 100));
    const button = (name, action) =>
      el(
        "button",
        { type: "button", "aria-label": () => t(`shell.${name}`), title: () => t(`shell.${name}`), on: { click: action } },
        icon(name),
      );
    const zoom = (by) => map.view.animate({ zoom: map.view.getZoom() + by, duration: 150 });
    this.mapElement.append(
      el(
        "div",
        { class: "map-buttons" },
        button("in", () => zoom(1)),
        button("out", () => zoom(-1)),
        button("whole", () => map.zoomToPlan()),
        button("print", () => printDialog(this.#body, map, catalogue)),
      ),
      position(map),
      el("p", { class: "busy", "aria-hidden": "true" }, () => t("shell.busy")),
    );
    this.mapElement.querySelector(".wait").remove();
    map.main.on("loadstart", () => this.mapElement.setAttribute("aria-busy", "true"));
    map.main.on("loadend", () => this.mapElement.setAttribute("aria-busy", "false"));
    this.refresh();
  }

  /** Shows what may be seen by who is signed in now. */
  refresh() {
    const sees = this.catalogue.seesAny(DRAFT);
    // who signs in has come for the draft
    const mode = sees ? (this.#seesDraft ? this.map.mode : "draft") : "approved";
    this.#seesDraft = sees;
    const choices = (sees ? MODES : ["approved"]).map((name) =>
      el(
        "label",
        {},
        el("input", { type: "radio", name: "mode", value: name, checked: name === mode, on: { change: () => this.map.setMode(name) } }),
        () => t(`shell.mode.${name}`),
      ),
    );
    fill(this.#modes, el("legend", {}, () => t("shell.modes")), choices);
    if (mode !== this.map.mode) {
      this.map.setMode(mode);
    }
    this.#tabs.refresh();
  }

  /**
   * Adds a panel.
   *
   * @param panel `id`; `title` function that gives its name; `element` its content; `needsUser` whether it is for who has
   *     signed in; `refresh` called when who is signed in has changed; `shown` and `hidden` called when it comes and goes
   */
  add(panel) {
    this.#tabs.add(panel);
  }

  /** Shows a panel. */
  select(id) {
    this.#tabs.select(id);
  }

  /** Tells something. @param text function that gives it @param kind "info", or "error", which stays until it is closed */
  tell(text, kind = "info") {
    clearTimeout(this.timer);
    const clear = () => this.#message.replaceChildren();
    this.#message.dataset.kind = kind;
    fill(
      this.#message,
      el("p", {}, text),
      el("button", { type: "button", "aria-label": () => t("shell.close"), on: { click: clear } }, "×"),
    );
    if (kind !== "error") {
      this.timer = setTimeout(clear, MESSAGE_MILLIS);
    }
  }
}
