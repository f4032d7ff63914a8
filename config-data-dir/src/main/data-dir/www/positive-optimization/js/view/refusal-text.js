/** What a server said when it took something not: a heading and its reasons, in the language of the page. */
import { parsed } from "../service/refusal.js";
import { el } from "./dom.js";
import { failureText } from "./failure.js";
import { language } from "./text.js";

/** @returns elements with the words of an error */
export function refusalText(error) {
  const now = () => parsed(failureText(error), language());
  return [
    el("p", {}, () => now().heading),
    ...now().reasons.map((_, i) => el("p", {}, () => now().reasons[i]?.text ?? "")),
  ];
}
