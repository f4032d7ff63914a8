/** A process that runs on the server: how far it is, and the way to end it. */
import { el, fill, respeak } from "./dom.js";
import { addTexts, t } from "./text.js";

addTexts({
  "running.percent": ["已完成 {0}%", "{0} % done"],
  "running.cancel": ["取消", "Cancel"],
  "running.cancelled": ["已取消，没有结果。", "Cancelled; there is no result."],
  "running.bar": ["进度", "Progress"],
});

/** Percent between what a screen reader is told, so that it can be listened to. */
const SPOKEN_STEP = 10;

/**
 * @param until signal at which whatever runs is ended, for it is wanted no more; or nothing
 * @returns `element`, and `run(what, action, done)`: shows progress while action({told, signal}) runs and gives what it gives, or
 *     null when it was cancelled; `what` and `done` give texts; `cancel()` ends what runs
 */
export function running(until) {
  let abort = null;
  let percent = 0;
  const bar = el("progress", { max: 100, value: 0, "aria-label": () => t("running.bar") });
  const seen = el("span", { class: "percent", "aria-hidden": "true" }, () => t("running.percent", percent));
  const heard = el("p", { class: "heard", role: "status", "aria-live": "polite" });
  const what = el("p", { class: "what" });
  const box = el(
    "div",
    { class: "running", hidden: true },
    what,
    bar,
    el("div", { class: "actions" }, seen, el("button", { type: "button", class: "cancel", on: { click: () => cancel() } }, () => t("running.cancel"))),
  );
  const element = el("div", { class: "run-status" }, box, heard);

  const tell = (value) => {
    const was = Math.floor(percent / SPOKEN_STEP);
    percent = Math.round(value);
    bar.value = percent;
    respeak(seen);
    if (Math.floor(percent / SPOKEN_STEP) !== was) {
      fill(heard, () => t("running.percent", percent));
    }
  };
  const cancel = () => abort?.abort();
  until?.addEventListener("abort", cancel);

  const run = async (title, action, done = () => "") => {
    cancel();
    const mine = new AbortController();
    abort = mine;
    percent = 0;
    fill(what, title);
    fill(heard, title);
    tell(0);
    box.hidden = false;
    try {
      const result = await action({ told: (value) => abort === mine && tell(value), signal: mine.signal });
      mine.signal.throwIfAborted();
      fill(heard, done);
      return result;
    } catch (e) {
      const { aborted } = mine.signal;
      if (abort === mine) {
        fill(heard, aborted ? () => t("running.cancelled") : null);
      }
      if (aborted) {
        return null;
      }
      throw e;
    } finally {
      if (abort === mine) {
        abort = null;
        box.hidden = true;
      }
    }
  };
  return { element, run, cancel };
}
