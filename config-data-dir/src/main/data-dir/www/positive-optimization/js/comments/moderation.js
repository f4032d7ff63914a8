/** Looking at comments: showing, hiding, answering and deleting them. */
import { el, fill } from "../view/dom.js";
import { paged } from "../view/paged.js";
import { refusalText } from "../view/refusal-text.js";
import { figure, t } from "../view/text.js";
import { commentEntry } from "./comment-list.js";
import { HIDDEN, LONGEST, MOST, SHOWN, WAITING } from "./inbox.js";

/**
 * @param app the page
 * @param inbox where comments are
 * @param marks on the map
 * @param changed called when what the public sees has changed
 * @returns {element, refresh, clear}
 */
export function moderation(app, inbox, marks, changed) {
  const list = el("ul", { class: "comment-list" });
  const pages = el("div");
  const said = el("div", { role: "status", "aria-live": "polite" });
  const state = el(
    "select",
    { on: { change: () => tried(refresh) } },
    [WAITING, SHOWN, HIDDEN].map((value) => el("option", { value }, () => t(`comments.state.${value}`))),
  );

  const tried = async (action) => {
    try {
      await action();
    } catch (e) {
      fill(said, el("div", { class: "failure" }, refusalText(e)));
    }
  };

  const act = (action) =>
    tried(async () => {
      await action();
      fill(said, el("p", {}, () => t("comments.done")));
      await refresh();
      await changed();
    });

  const entry = (comment) => {
    const reply = el("textarea", { rows: 2, maxlength: LONGEST });
    reply.value = comment.properties.HFNR ?? "";
    const button = (key, click) => el("button", { type: "button", on: { click } }, () => t(key));
    const to = (SHZT) => button(SHZT === SHOWN ? "comments.publish" : "comments.hide", () => act(() => inbox.moderate(comment.id, { SHZT })));
    return commentEntry(
      app,
      marks,
      comment,
      el("label", { class: "wide" }, () => t("comments.reply"), reply),
      el(
        "div",
        { class: "actions" },
        [SHOWN, HIDDEN].filter((s) => s !== comment.properties.SHZT).map(to),
        button("comments.saveReply", () => act(() => inbox.moderate(comment.id, { HFNR: reply.value.trim() }))),
        button("comments.delete", () => confirm(t("comments.deleteAsk")) && act(() => inbox.delete(comment.id))),
      ),
    );
  };

  const refresh = async () => {
    const { user } = app.session;
    const all = await inbox.all();
    if (app.session.user !== user) {
      return;
    }
    const comments = all.filter((c) => c.properties.SHZT === state.value);
    const cut = all.length >= MOST ? el("p", { class: "failure" }, () => t("comments.some", figure(MOST))) : null;
    fill(pages, paged(comments, entry, list).element, cut);
    if (comments.length === 0) {
      fill(list, el("li", {}, () => t("comments.noneInState")));
    }
  };

  /** What one could see is not for the next. */
  const clear = () => [list, pages, said].forEach((holder) => fill(holder));

  const element = el(
    "section",
    { class: "moderation" },
    el("h2", {}, () => t("comments.moderate")),
    el("label", {}, () => t("comments.state"), state),
    said,
    list,
    pages,
  );
  return { element, refresh, clear };
}
