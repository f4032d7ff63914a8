/** Labels of charts, shortened to the room that there is. */

/** Width of a letter to the size of the font: Chinese fills a square, other letters take somewhat more than half of it. */
const WIDE = 1;
const NARROW = 0.56;

/** @returns width of a text in pixels, about */
export function widthOf(text, size) {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? WIDE : NARROW), 0) * size;
}

/** @param room pixels @param size of the font in pixels @returns the text, or as much of its beginning as there is room for */
export function shortened(text, room, size) {
  if (widthOf(text, size) <= room) {
    return text;
  }
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > room) {
    letters.pop();
  }
  return `${letters.join("").trimEnd()}…`;
}
