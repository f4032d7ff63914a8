/** A long list of which the page shows a part: never thousands of elements. */
import { el, fill } from "./dom.js";
import { addTexts, figure, t } from "./text.js";

addTexts({
  "paged.part": ["第 {0}–{1} 条，共 {2} 条", "{0}–{1} of {2}"],
  "paged.before": ["上一页", "Earlier"],
  "paged.after": ["下一页", "Later"],
  "paged.pages": ["翻页", "Pages"],
});

/**
 * @param items what is listed
 * @param entry function that makes the element of an item
 * @param holder element that has the entries, such as a list or the body of a table; filled here
 * @param size entries to a page
 * @returns `element` the buttons, hidden when one page has everything; `show(item)` turns to the page of an item
 */
export function paged(items, entry, holder, size = 20) {
  let first = 0;
  const turn = (to) => {
    first = to;
    fill(holder, items.slice(first, first + size).map(entry));
    before.disabled = first === 0;
    after.disabled = first + size >= items.length;
    fill(told, () => t("paged.part", figure(first + 1), figure(Math.min(items.length, first + size)), figure(items.length)));
  };
  const button = (key, by) => el("button", { type: "button", on: { click: () => turn(first + by * size) } }, () => t(key));
  const before = button("paged.before", -1);
  const after = button("paged.after", 1);
  const told = el("span", { "aria-live": "polite" });
  const element = el("div", { class: "pages", role: "group", "aria-label": () => t("paged.pages") }, before, told, after);
  element.hidden = items.length <= size;
  turn(0);
  return {
    element,
    show(item) {
      const at = items.indexOf(item);
      if (at >= 0 && (at < first || at >= first + size)) {
        turn(at - (at % size));
      }
    },
  };
}
