/** Whether a comment can be sent. The server decides; this says early what it would say, and is in the way of programs. */
import { KINDS, LONGEST, SHORTEST } from "./inbox.js";

/** Nobody reads the form, writes and sends it in less (milliseconds). */
export const SOONEST = 4000;

/**
 * @param comment {kind, text, place}
 * @param extent of the plan in degrees
 * @param trap what stands in the field that people do not see
 * @param millis since the form was first touched
 * @returns key of a text that says what is wrong, or null
 */
export function fault({ kind, text, place }, extent, trap, millis) {
  if (trap !== "") {
    return "comments.spam";
  }
  if (!KINDS.includes(kind)) {
    return "comments.noKind";
  }
  const length = lengthOf(text);
  if (length < SHORTEST || length > LONGEST) {
    return "comments.short";
  }
  if (!isWithin(place, extent)) {
    return "comments.noPlace";
  }
  return millis < SOONEST ? "comments.hasty" : null;
}

/** @returns characters as people count them, not halves of them */
export function lengthOf(text) {
  return [...text.trim()].length;
}

/** @returns whether a place lies in the plan, or near it */
function isWithin(place, [west, south, east, north]) {
  const [x, y] = place ?? [];
  return x >= west - 0.5 && x <= east + 0.5 && y >= south - 0.5 && y <= north + 0.5;
}
