/** Saving edits as one transaction, with areas by the national formula, and taking the last save back. */
import { DRAFT } from "../service/catalogue.js";
import { isSame, isSameGeometry } from "./edits.js";
import { faults } from "./faults.js";
import { IDENTIFIER } from "./identifier.js";
import { areas } from "./shares.js";
import { inverse, operations } from "./transaction.js";

/** Most features of one save. */
const MOST_CHANGES = 200;

/** Why nothing was sent: `reason` is the key of a text, `ids` the features concerned, `fields` names by feature. */
export class NotSaved extends Error {
  constructor(reason, ids = [], fields = new Map()) {
    super(reason);
    this.reason = reason;
    this.ids = ids;
    this.fields = fields;
  }
}

export class Saving {
  #wfs;
  #catalogue;
  #reader;
  #areas;

  constructor(wfs, catalogue, reader, areasOf) {
    this.#wfs = wfs;
    this.#catalogue = catalogue;
    this.#reader = reader;
    this.#areas = areasOf;
  }

  /**
   * @param code of the layer
   * @param changes of `Edits.changes`
   * @returns {changes, inserted, now}: what was sent, ids of what was new, features by id as the server then has them
   * @throws NotSaved when nothing was sent, ServiceError when the server refused
   */
  async save(code, changes) {
    const definition = this.#catalogue.definition(code);
    if (changes.length > MOST_CHANGES) {
      throw new NotSaved("edit.notSaved.many");
    }
    const fields = new Map(
      changes
        .filter((c) => c.after)
        .map((c) => [c.id, faults(definition, c.after.properties)])
        .filter(([, names]) => names.length > 0),
    );
    if (fields.size > 0) {
      throw new NotSaved("edit.notSaved.fields", [...fields.keys()], fields);
    }
    await this.#unchangedByOthers(code, changes.filter((c) => c.before).map((c) => c.before));
    await this.#unique(code, changes.filter((c) => c.kind === "insert"));
    const whole = await this.#withAreas(definition?.areaField, changes);
    const inserted = await this.#wfs.transact(DRAFT, operations(DRAFT, code, whole));
    const ids = [...whole.filter((c) => c.kind === "update").map((c) => c.id), ...inserted];
    // what is read here decides whether it can be taken back; that it cannot be read undoes no save
    const now = await this.#reader.byId(code, ids).catch(() => null);
    return { changes: whole, inserted, now };
  }

  /** @param saved what `save` gave; @throws NotSaved when somebody else has changed it since */
  async takeBack(code, { changes, inserted, now }) {
    await this.#unchangedByOthers(code, [...now.values()]);
    await this.#wfs.transact(DRAFT, operations(DRAFT, code, inverse(changes, inserted, now)));
  }

  /** Between reading and writing somebody else may have saved; where the layer has a version column the server looks once more. */
  async #unchangedByOthers(code, features) {
    const now = await this.#reader.byId(code, features.map((f) => f.id));
    const other = features.filter((f) => !now.has(f.id) || !isSame(now.get(f.id), f));
    if (other.length > 0) {
      throw new NotSaved("edit.notSaved.others", other.map((f) => f.id));
    }
  }

  async #unique(code, inserts) {
    const taken = inserts.length > 0 ? await this.#reader.identifiers(code) : null;
    const twice = inserts.filter(({ after }) => taken && after.properties[IDENTIFIER] && !taken.take(after.properties[IDENTIFIER]));
    if (twice.length > 0) {
      throw new NotSaved("edit.notSaved.identifier", twice.map((c) => c.id));
    }
  }

  async #withAreas(field, changes) {
    const anew = changes.filter(({ before, after }) => after && (!before || !isSameGeometry(before.geometry, after.geometry)));
    const reckoned = anew.length === 0 ? [] : await this.#areas.of(anew.map((c) => c.after.geometry));
    const totals = new Map(reckoned.map((area, i) => [anew[i].id, area]));
    return changes.map((change) => {
      if (!totals.has(change.id)) {
        return change;
      }
      const { before, after } = change;
      const origins = after.origins ?? (before ? [before.properties] : []);
      const properties = { ...after.properties, ...areas(after.properties, field, origins, totals.get(change.id)) };
      return { ...change, after: { ...after, properties } };
    });
  }
}
