/** Edits as operations of one transaction of the WFS, and the transaction that takes a saved one back. */
import { insert, remove, update } from "../service/wfs.js";
import { isSameGeometry, isSameValue } from "./edits.js";

/** Column of the number that the guard writes at every save, where a layer has it. */
export const VERSION = "BBH";

/**
 * @param workspace of the layer
 * @param layer its code
 * @param changes of `Edits.changes`
 * @returns operations for `Wfs.transact`: deletions first, so that what takes their place meets free ground
 */
export function operations(workspace, layer, changes) {
  const of = (kind) => changes.filter((c) => c.kind === kind);
  return [
    ...of("remove").map(({ id }) => remove(workspace, layer, id)),
    ...of("update").map(({ id, before, after }) => update(workspace, layer, id, different(before, after), moved(before, after))),
    ...of("insert").map(({ after }) => insert(workspace, layer, { ...after, properties: { ...after.properties, [VERSION]: null } })),
  ];
}

/** What was changed; the number that was read goes with it, so that the server can tell a lost update. */
function different(before, after) {
  const values = Object.fromEntries(Object.entries(after.properties).filter(([name, value]) => !isSameValue(before.properties[name], value)));
  const number = before.properties[VERSION];
  return number === null || number === undefined ? values : { ...values, [VERSION]: number };
}

function moved(before, after) {
  return isSameGeometry(before.geometry, after.geometry) ? null : after.geometry;
}

/**
 * @param changes that were saved
 * @param inserted ids that the server gave to the inserted ones, in order
 * @param now features as the server has them now, by id
 * @returns changes that take them back: what was inserted is deleted, what was changed is again what it was, what was deleted is
 *     inserted again, with a new id of the server
 */
export function inverse(changes, inserted, now) {
  const ids = [...inserted];
  const whole = changes.map((change) => (change.kind === "insert" ? { ...change, id: ids.shift() } : change));
  return whole.map(({ id, kind, before }) => {
    const there = now.get(id) ?? null;
    if (kind === "insert") {
      return { id, kind: "remove", before: there, after: null };
    }
    if (kind === "remove") {
      return { id, kind: "insert", before: null, after: before };
    }
    return { id, kind: "update", before: there, after: before };
  });
}
