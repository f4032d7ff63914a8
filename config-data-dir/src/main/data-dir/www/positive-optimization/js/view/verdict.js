/** A verdict in words and colour, with a sign that tells it without colour. */
import { el } from "./dom.js";
import { t } from "./text.js";
import "./report-words.js";

const SIGNS = { PASS: "✔", FAIL: "✘", WARN: "!", INCOMPLETE: "?", INFORMATION: "i" };

/** @param verdict PASS, FAIL, WARN, INCOMPLETE or INFORMATION; anything else is INCOMPLETE */
export function verdictBadge(verdict) {
  const known = Object.hasOwn(SIGNS, verdict) ? verdict : "INCOMPLETE";
  return el(
    "span",
    { class: "verdict", "data-verdict": known },
    el("span", { "aria-hidden": "true" }, `${SIGNS[known]} `),
    () => t(`verdict.${known}`),
  );
}
