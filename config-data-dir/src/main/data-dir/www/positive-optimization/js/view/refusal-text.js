/** What a server said when it took something not: its reasons in the language of the page, without the name of the layer. */
import { parsed } from "../service/refusal.js";
import { el } from "./dom.js";
import { failureText } from "./failure.js";
import { language } from "./text.js";

const LAYER = /^[a-z]+:[A-Z0-9]+[：:]\s*/;

/** @returns elements with the words of an error */
export function refusalText(error) {
  const now = () => parsed(failureText(error), language());
  const { reasons } = now();
  return reasons.length === 0
    ? [el("p", {}, () => now().heading)]
    : reasons.map((_, i) => el("p", {}, () => (now().reasons[i]?.text ?? "").replace(LAYER, "")));
}
