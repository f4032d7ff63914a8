/**
 * What has been edited and not saved: of each feature what was read and what it is to be. Immutable: every change gives a new one.
 * Features are GeoJSON in degrees; `before` is null of a new one, `after` of one that is to be deleted.
 */
export class Edits {
  #entries;

  constructor(entries = new Map()) {
    this.#entries = entries;
  }

  /** @returns whether nothing is to be saved */
  get isEmpty() {
    return this.changes().length === 0;
  }

  /** @returns {before, after} of a feature, or undefined when it was not touched */
  of(id) {
    return this.#entries.get(id);
  }

  /** @returns features as they are to be, of features as they were read: edited ones replaced, deleted ones away, new ones added */
  over(read) {
    const ids = new Set(read.map((f) => f.id));
    const others = [...this.#entries.values()].filter(({ before, after }) => after && !ids.has((before ?? after).id));
    return [
      ...read.map((f) => (this.#entries.has(f.id) ? this.#entries.get(f.id).after : f)).filter(Boolean),
      ...others.map(({ after }) => after),
    ];
  }

  /** @param before a feature as it is now, edited already or as read @param after as it is to be, with the same id; null to delete it */
  with(before, after) {
    return this.withAll([[before, after]]);
  }

  /** The same for several at once, which are one step. @param pairs [before, after] */
  withAll(pairs) {
    const entries = new Map(this.#entries);
    for (const [before, after] of pairs) {
      const id = (before ?? after).id;
      const first = entries.has(id) ? entries.get(id).before : before;
      if (first || after) {
        entries.set(id, { before: first, after });
      } else {
        entries.delete(id);
      }
    }
    return new Edits(entries);
  }

  /** @returns without a feature: it is again what was read */
  without(id) {
    const entries = new Map(this.#entries);
    entries.delete(id);
    return new Edits(entries);
  }

  /** @returns [{id, kind, before, after}], `kind` insert, update or remove; what is what it was is left out */
  changes() {
    return [...this.#entries]
      .map(([id, { before, after }]) => ({ id, kind: before ? (after ? "update" : "remove") : "insert", before, after }))
      .filter(({ kind, before, after }) => kind !== "update" || !isSame(before, after));
  }
}

/** @returns whether two features have the same properties and the same geometry, to the last bit */
export function isSame(a, b) {
  const names = new Set([...Object.keys(a.properties), ...Object.keys(b.properties)]);
  return isSameGeometry(a.geometry, b.geometry) && [...names].every((n) => isSameValue(a.properties[n], b.properties[n]));
}

/** @returns whether two geometries are the same to the last bit */
export function isSameGeometry(a, b) {
  return a === b || (a?.type === b?.type && JSON.stringify(a?.coordinates) === JSON.stringify(b?.coordinates));
}

/** @returns whether two values of a field are the same; nothing and an empty text are */
export function isSameValue(a, b) {
  return (a ?? "") === (b ?? "");
}
