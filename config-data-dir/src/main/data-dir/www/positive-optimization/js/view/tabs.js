/** The panels of the page, of which one is shown: tabs (WAI-ARIA Authoring Practices), stepped through by the arrow keys. */
import { el } from "./dom.js";

export class Tabs {
  #panels = [];
  #list;
  #session;

  /** @param name function that names the list of tabs @param session who is signed in */
  constructor(name, session) {
    this.#session = session;
    this.#list = el("div", { role: "tablist", "aria-label": name, class: "tabs" });
    this.element = el("div", { class: "side", id: "panels", tabindex: "-1" }, this.#list);
  }

  /** Adds a panel; see `Shell.add`. */
  add(panel) {
    panel.tab = el(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${panel.id}`,
        "aria-controls": `panel-${panel.id}`,
        "aria-selected": "false",
        tabindex: "-1",
        on: { click: () => this.select(panel.id), keydown: (event) => this.#step(event, panel) },
      },
      panel.title,
    );
    this.#offer(panel);
    panel.holder = el(
      "section",
      { role: "tabpanel", id: `panel-${panel.id}`, "aria-labelledby": `tab-${panel.id}`, tabindex: "0", hidden: true },
      panel.element,
    );
    this.#list.append(panel.tab);
    this.element.append(panel.holder);
    this.#panels.push(panel);
    if (this.#panels.length === 1) {
      this.select(panel.id);
    }
  }

  #offer(panel) {
    panel.tab.hidden = panel.needsUser === true && !this.#session.user;
  }

  /** Offers the panels of who is signed in now, each of which is told. */
  refresh() {
    this.#panels.forEach((panel) => {
      this.#offer(panel);
      panel.refresh?.();
    });
    if (this.#panels.find((p) => !p.holder.hidden)?.tab.hidden) {
      this.select(this.#panels[0].id);
    }
  }

  /** Shows a panel. */
  select(id) {
    this.#panels.forEach((panel) => {
      const is = panel.id === id;
      const was = !panel.holder.hidden;
      panel.tab.setAttribute("aria-selected", String(is));
      panel.tab.tabIndex = is ? 0 : -1;
      panel.holder.hidden = !is;
      if (is && !was) {
        panel.shown?.();
      } else if (!is && was) {
        panel.hidden?.();
      }
    });
  }

  #step(event, panel) {
    const open = this.#panels.filter((p) => !p.tab.hidden);
    const at = open.indexOf(panel);
    const next = {
      ArrowRight: open[(at + 1) % open.length],
      ArrowLeft: open.at(at - 1),
      Home: open[0],
      End: open.at(-1),
    }[event.key];
    if (next) {
      event.preventDefault(); // Home and End would scroll
      this.select(next.id);
      next.tab.focus();
    }
  }
}
