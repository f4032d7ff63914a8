/**
 * Positions as people type them: two numbers to a line, parted by spaces, a comma or a semicolon, longitude before latitude or
 * east before north; a blank line begins another list.
 */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** @returns the lines of a text without what stands around them, the signs of a Chinese keyboard as those of others */
export function linesOf(text) {
  return text.replace(/^\ufeff/, "").replace(/[，；、]/g, ",").split(/\r\n|\r|\n/).map((line) => line.trim());
}

/**
 * @param lines of `linesOf`
 * @returns {lists, wrong}: lists of positions [x, y], none of them empty; `wrong` the first line that is no position, counted from
 *     1, or null: lists then end before it
 */
export function positionsOf(lines) {
  const lists = [[]];
  for (const [i, line] of lines.entries()) {
    const parts = line.split(/[,;\s]+/).filter(Boolean);
    if (line === "") {
      lists.push([]);
    } else if (parts.length === 2 && parts.every((part) => NUMBER.test(part))) {
      lists.at(-1).push(parts.map(Number));
    } else {
      return { lists: lists.filter((l) => l.length > 0), wrong: i + 1 };
    }
  }
  return { lists: lists.filter((l) => l.length > 0), wrong: null };
}

/** @returns closed rings as text, which is read as the same numbers again; the last position, which is the first, is left out */
export function written(rings) {
  return rings.map((ring) => ring.slice(0, -1).map(([x, y]) => `${x} ${y}`).join("\n")).join("\n\n");
}
