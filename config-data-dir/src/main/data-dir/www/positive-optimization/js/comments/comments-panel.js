/** What the public thinks of the plan: writing a comment, reading those that are shown, and looking at all for who may. */
import { el, fill } from "../view/dom.js";
import { failureText } from "../view/failure.js";
import { paged } from "../view/paged.js";
import { figure, t } from "../view/text.js";
import { commentForm } from "./comment-form.js";
import { commentEntry } from "./comment-list.js";
import { Inbox, MOST } from "./inbox.js";
import { Marks } from "./marks.js";
import { moderation } from "./moderation.js";
import { middleOf } from "./middle.js";
import "./texts.js";

export function commentsPanel(app) {
  const { map, server, wfs, session, shell, catalogue } = app;
  const inbox = new Inbox(server, wfs);
  const marks = new Marks(map);
  let giveBack = null;
  let pages = null;
  let comments = [];
  let isOpen = null;

  const list = el("ul", { class: "comment-list" });
  const turn = el("div");
  const note = el("p", { class: "about", role: "status", "aria-live": "polite" });
  const say = (text, kind = "about") => fill(note, el("span", { class: kind }, text));

  const read = async () => {
    comments = await inbox.shown();
    pages = paged(comments, (c) => commentEntry(app, marks, c), list);
    fill(turn, pages.element);
    if (comments.length === 0) {
      fill(list, el("li", {}, () => t("comments.none")));
    }
    fill(note, comments.length >= MOST ? el("span", {}, () => t("comments.first", figure(MOST))) : null);
    if (giveBack) {
      marks.show(comments);
    }
  };

  /** That the list cannot be read does not mean that what came before failed. */
  const again = () => read().catch((e) => say(() => failureText(e), "failure"));
  const form = commentForm(app, inbox, marks, again);
  const office = moderation(app, inbox, marks, again);
  office.element.hidden = true;
  const open = el(
    "div",
    { hidden: true },
    el("p", { class: "about" }, () => t("comments.about")),
    el("h2", {}, () => t("comments.write")),
    form.element,
    el("h2", {}, () => t("comments.shown")),
    list,
    turn,
  );
  const element = el("div", { class: "comments" }, note, office.element, open);

  /** Whether the server takes comments can change with who is signed in, and while the page is open. */
  const look = async () => {
    try {
      isOpen = inbox.isOpen();
      open.hidden = !(await isOpen);
      if (!open.hidden) {
        await read();
      } else {
        say(() => t("comments.away"));
      }
      const asked = session.user;
      const isOffice = asked !== null && (await inbox.isModerated());
      office.element.hidden = !isOffice || session.user !== asked;
      if (!office.element.hidden) {
        await office.refresh();
      }
    } catch (e) {
      isOpen = null;
      say(() => failureText(e), "failure");
    }
  };

  const click = (event, clicked) => {
    if (form.click(map.plane.toDegrees(event.coordinate))) {
      return true;
    }
    const id = marks.at(event.pixel, clicked);
    if (id === null) {
      return false;
    }
    pages.show(comments.find((c) => c.id === id));
    const entry = list.querySelector(`[data-id="${CSS.escape(id)}"]`);
    entry?.scrollIntoView({ block: "nearest" });
    entry?.focus();
    return true;
  };

  app.actions.push((workspace, code, feature) => {
    const about = () => {
      app.closeInfo();
      shell.select("comments");
      form.about(middleOf(feature.geometry), { code, id: String(feature.properties.BSM ?? feature.id), name: nameOf(code, feature) });
    };
    const button = el("button", { type: "button", hidden: true, on: { click: about } }, () => t("comments.on"));
    isOpen ??= inbox.isOpen().catch(() => false);
    isOpen.then((is) => (button.hidden = !is));
    return button;
  });

  const nameOf = (code, { properties, id }) => {
    const { nameField } = catalogue.definition(code) ?? {};
    return String(properties[nameField] ?? properties.MC ?? properties.BSM ?? id);
  };

  return {
    id: "comments",
    title: () => t("comments.title"),
    element,
    refresh: () => {
      if (!session.user) {
        office.clear();
        office.element.hidden = true;
      }
      if (giveBack) {
        look();
      }
    },
    shown: () => {
      giveBack = map.takeClicks(click);
      look();
    },
    hidden: () => {
      giveBack?.();
      giveBack = null;
      form.stop();
      marks.clear();
    },
  };
}
