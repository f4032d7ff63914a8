/**
 * Editing one layer of the draft: what was read around the view, what was changed and not saved, and saving it as one
 * transaction. Knows neither page nor map; fires "change" after every step. Geometries are GeoJSON in degrees.
 */
import { Areas } from "./areas.js";
import { Edits, isSame, isSameGeometry } from "./edits.js";
import { together } from "./geometry/common.js";
import { merge } from "./geometry/merge.js";
import { onlyPolygon, polygon, verticesOf } from "./geometry/parts.js";
import { GeometryError, key } from "./geometry/rings.js";
import { split } from "./geometry/split.js";
import { IDENTIFIER } from "./identifier.js";
import { Maker } from "./maker.js";
import { LayerReader } from "./reader.js";
import { Saving } from "./saving.js";
import { Steps } from "./undo.js";

export class Workbench extends EventTarget {
  #catalogue;
  #reader;
  #areas;
  #saving;
  #read = new Map();
  #extent = null;
  #steps = new Steps(new Edits());
  #maker;
  #number = 0;
  #looking = new AbortController();
  #saved = null;

  constructor({ wfs, wps, catalogue }) {
    super();
    this.#catalogue = catalogue;
    this.#reader = new LayerReader(wfs, catalogue);
    this.#maker = new Maker(this.#reader);
    this.#areas = new Areas(wps);
    this.#saving = new Saving(wfs, catalogue, this.#reader, this.#areas);
    this.code = null;
    this.selected = null;
    /** Whether borders that two features have in common stay common. */
    this.shared = true;
    this.tooMany = false;
  }

  get definition() {
    return this.#catalogue.definition(this.code);
  }

  get edits() {
    return this.#steps.state;
  }

  get steps() {
    return this.#steps;
  }

  /** @returns features as they are to be */
  get features() {
    return this.edits.over([...this.#read.values()]);
  }

  /** @returns a feature as it is to be, or undefined */
  feature(id) {
    const edited = this.edits.of(id);
    return edited ? (edited.after ?? undefined) : this.#read.get(id);
  }

  /** @returns whether the last save can be taken back */
  get canTakeBack() {
    return Boolean(this.#saved?.now);
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }

  /** Goes over to a layer, or to none; unsaved work is gone. */
  open(code) {
    this.#looking.abort();
    this.code = code;
    this.#read = new Map();
    this.#extent = null;
    this.#maker.forget();
    this.#saved = null;
    this.discard();
  }

  /** Gives unsaved work up. */
  discard() {
    this.#steps = new Steps(new Edits());
    this.select(null);
  }

  select(id) {
    this.selected = id;
    this.#changed();
  }

  /** Reads what lies around a view. @param view extent in degrees */
  async look(view) {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    const found = await this.#reader.around(this.code, view, signal).catch((e) => {
      if (!signal.aborted) {
        throw e;
      }
      return undefined;
    });
    if (found === undefined || signal.aborted) {
      return;
    }
    this.tooMany = found === null;
    // what is as it was stays the same object, so that nothing that holds it must change
    this.#read = new Map(
      (found?.features ?? []).map((f) => [f.id, this.#read.has(f.id) && isSame(this.#read.get(f.id), f) ? this.#read.get(f.id) : f]),
    );
    this.#extent = found?.extent ?? null;
    if (this.selected && !this.feature(this.selected)) {
      this.selected = null;
    }
    this.#changed();
  }

  #push(pairs, selected) {
    this.#steps.push(this.edits.withAll(pairs));
    this.select(selected);
  }

  /** A change of ground, with what the neighbours do. Only where their borders have been read is it known what that is. */
  #reform(pairs, selected, isMoved) {
    const [old, now] = [0, 1].map((side) => pairs.flatMap((pair) => (pair[side] ? verticesOf(pair[side].geometry) : [])));
    const [west, south, east, north] = this.#extent ?? [1, 1, 0, 0];
    const isUnread = ([x, y]) => !(x >= west && x <= east && y >= south && y <= north);
    if (without(now, old).some(isUnread) || without(old, now).some(isUnread)) {
      throw new GeometryError("edit.geometry.unread");
    }
    const ids = new Set(pairs.map(([before, after]) => (before ?? after).id));
    const others = this.features.filter((f) => !ids.has(f.id));
    this.#push(this.shared ? together(pairs, others, isMoved) : pairs, selected);
  }

  /** A new feature. @param rings of its polygon */
  async draw(rings) {
    const { code } = this;
    const read = [...this.#read.values()];
    const geometry = polygon(rings, read[0]?.geometry.type);
    const properties = await this.#maker.properties(code, this.definition, read, geometry);
    if (code === this.code) {
      const feature = { type: "Feature", id: this.#newId(), properties, geometry, origins: [] };
      this.#reform([[null, feature]], feature.id, false);
    }
  }

  #newId() {
    this.#number++;
    return `new.${this.#number}`;
  }

  /** Another border of a feature. @param polygons lists of rings */
  reshape(id, polygons) {
    const feature = this.feature(id);
    const parts = polygons.map((rings) => polygon(rings).coordinates);
    const geometry = { ...feature.geometry, coordinates: feature.geometry.type === "MultiPolygon" ? parts : parts[0] };
    if (!isSameGeometry(feature.geometry, geometry)) {
      this.#reform([[feature, { ...feature, geometry }]], id, true);
    }
  }

  /** Splits a feature; the largest part keeps what it is, the others get identifiers of their own. */
  async split(id, line) {
    const feature = this.feature(id);
    const [first, ...others] = split(onlyPolygon(feature.geometry), line);
    const part = (rings) => ({ ...feature, geometry: polygon(rings, feature.geometry.type), origins: this.#origins(feature) });
    const pairs = [[feature, part(first)]];
    for (const rings of others) {
      const { XZQDM, [IDENTIFIER]: own } = feature.properties;
      const properties = { ...feature.properties, [IDENTIFIER]: await this.#maker.identifier(this.code, XZQDM ?? own) };
      pairs.push([null, { ...part(rings), id: this.#newId(), properties }]);
    }
    // the feature may have become another while identifiers were read
    if (this.feature(id) === feature) {
      this.#reform(pairs, id, false);
    }
  }

  /** Makes one feature of two; it keeps what the first is. */
  merge(id, other) {
    const [one, two] = [this.feature(id), this.feature(other)];
    const rings = merge(onlyPolygon(one.geometry), onlyPolygon(two.geometry));
    const geometry = polygon(rings, one.geometry.type);
    const origins = [...this.#origins(one), ...this.#origins(two)];
    this.#push([[one, { ...one, geometry, origins }], [two, null]], id);
  }

  /** Properties of the features that a feature was made of, as they were read. */
  #origins(feature) {
    return feature.origins ?? [(this.edits.of(feature.id)?.before ?? feature).properties];
  }

  /** @returns features that have a vertex in common with one */
  neighbours(id) {
    const own = new Set(verticesOf(this.feature(id).geometry).map(key));
    return this.features.filter((f) => f.id !== id && verticesOf(f.geometry).some((v) => own.has(key(v))));
  }

  remove(id) {
    this.#push([[this.feature(id), null]], null);
  }

  /** @param values of fields by name */
  set(id, values) {
    const feature = this.feature(id);
    this.#push([[feature, { ...feature, properties: { ...feature.properties, ...values } }]], id);
  }

  /** Takes a feature back to what was read. */
  restore(id) {
    this.#steps.push(this.edits.without(id));
    this.#reselect();
  }

  undo() {
    this.#steps.undo();
    this.#reselect();
  }

  redo() {
    this.#steps.redo();
    this.#reselect();
  }

  #reselect() {
    this.select(this.feature(this.selected) ? this.selected : null);
  }

  /** @returns a promise of the area that the server reckons of a feature, square metres */
  async areaOf(feature) {
    return (await this.#areas.of([feature.geometry]))[0];
  }

  /**
   * Saves everything as one transaction.
   *
   * @returns the changes that were saved
   * @throws NotSaved when nothing was sent, ServiceError when the server refused; the edits are then what they were
   */
  async save() {
    const steps = this.#steps;
    const saved = await this.#saving.save(this.code, this.edits.changes());
    // the layer may have been closed meanwhile, for somebody else
    if (this.#steps === steps) {
      this.#maker.forget();
      this.discard();
      this.#saved = saved;
      this.#changed();
    }
    return saved.changes;
  }

  /** Takes the last save back by the opposite transaction, which the guard checks like any other. */
  async takeBack() {
    const { code } = this;
    const saved = this.#saved;
    // once, however often it is asked for
    this.#saved = null;
    try {
      await this.#saving.takeBack(code, saved);
    } catch (e) {
      if (this.code === code) {
        this.#saved = saved;
      }
      throw e;
    }
    this.#maker.forget();
    this.#changed();
  }
}

function without(vertices, others) {
  const there = new Set(others.map(key));
  return vertices.filter((v) => !there.has(key(v)));
}
