/**
 * Carrying a change of a border over to the neighbour across it. A gesture changes one run of vertices of a ring; a neighbour that
 * has the same run gets the same new one, and one that meets the ring in a single moved vertex moves with it.
 */
import { key } from "./rings.js";

/**
 * @param before rings of a polygon before a gesture
 * @param after its rings after it
 * @returns what changed: [{from, to, gone, come}], vertices `gone` between the unmoved `from` and `to` became `come`
 */
export function runs(before, after) {
  return before.length === after.length ? before.flatMap((ring, i) => run(ring.slice(0, -1), after[i].slice(0, -1))) : [];
}

function run(before, after) {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && key(before[head]) === key(after[head])) {
    head++;
  }
  let tail = 0;
  while (tail < least - head && key(before.at(-1 - tail)) === key(after.at(-1 - tail))) {
    tail++;
  }
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  if ((gone.length === 0 && come.length === 0) || head + tail < 2) {
    return [];
  }
  return [{ from: before.at(head - 1), to: before[(before.length - tail) % before.length], gone, come }];
}

/**
 * @param rings of a neighbour
 * @param changes made by `runs`
 * @returns its rings with the changes; the same array when none concerns it
 */
export function carried(rings, changes) {
  let any = false;
  const result = rings.map((ring) => {
    let path = ring.slice(0, -1);
    for (const change of changes) {
      const next = replaced(path, change) ?? moved(path, change);
      if (next) {
        path = next;
        any = true;
      }
    }
    return [...path, path[0]];
  });
  return any ? result : rings;
}

/** The neighbour walks the same border the other way, or, in a hole, the same. */
function replaced(path, { from, to, gone, come }) {
  for (const [before, after] of [
    [[to, ...[...gone].reverse(), from], [...come].reverse()],
    [[from, ...gone, to], come],
  ]) {
    const at = path.findIndex((_, i) => before.every((v, k) => key(v) === key(path[(i + k) % path.length])));
    if (at >= 0 && path.length >= before.length) {
      const turned = [...path.slice(at), ...path.slice(0, at)];
      return [turned[0], ...after, ...turned.slice(before.length - 1)];
    }
  }
  return null;
}

function moved(path, { gone, come }) {
  if (gone.length !== 1 || come.length !== 1 || !path.some((v) => key(v) === key(gone[0]))) {
    return null;
  }
  return path.map((v) => (key(v) === key(gone[0]) ? come[0] : v));
}
