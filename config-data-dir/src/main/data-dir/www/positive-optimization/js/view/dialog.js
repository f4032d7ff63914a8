/** A dialog of the page. */
import { el } from "./dom.js";
import { addTexts, t } from "./text.js";

addTexts({ "dialog.cancel": ["取消", "Cancel"] });

/**
 * Opens a dialog; Escape closes it.
 *
 * @param title function that gives its title
 * @param content what is in its form
 * @param accept function that gives the name of the button that submits
 * @param submit called with a signal that the dialog has been closed meanwhile; the dialog closes unless it gives false, or fails
 * @returns the dialog element
 */
export function dialog(body, title, content, accept, submit) {
  const box = el("dialog", { "aria-label": title });
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", {}, title),
    content,
    el(
      "div",
      { class: "actions" },
      el("button", { type: "submit", class: "first" }, accept),
      el("button", { type: "button", on: { click: () => box.close() } }, () => t("dialog.cancel")),
    ),
  );
  const closed = new AbortController();
  let isBusy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) {
      return;
    }
    isBusy = true;
    try {
      if ((await submit(closed.signal)) !== false) {
        box.close();
      }
    } finally {
      isBusy = false;
    }
  });
  box.addEventListener("close", () => {
    closed.abort();
    box.remove();
  });
  box.append(form);
  body.append(box);
  box.showModal();
  return box;
}
