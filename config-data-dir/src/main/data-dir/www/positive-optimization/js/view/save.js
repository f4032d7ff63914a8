/** Saving what the server gave as a file of the user. */
import { el } from "./dom.js";

/** How long the browser may take until it has begun to save. */
const KEPT_MILLIS = 60_000;

/** @param blob content @param name of the file */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS);
}

/** @returns a moment for the name of a file, local time: 20261129-0945 */
export function stamp(date) {
  const two = (n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}-${two(date.getHours())}${two(date.getMinutes())}`;
}
