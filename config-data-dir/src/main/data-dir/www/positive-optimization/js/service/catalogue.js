/**
 * The layers of a plan: what the database specification says of them, from the files `catalog.json` and `codes.json` that the
 * plug-in has as well, and which of them the server shows to whoever is signed in.
 */

/** Chapters in the order of the plan. */
export const CHAPTERS = ["lines", "zoning", "landuse", "fourlines", "projects", "evidence", "frame", "other"];

/** The two versions of the plan; each is a workspace of the server. */
export const APPROVED = "approved";
export const DRAFT = "draft";

export class Catalogue {
  #definitions;
  #tables;
  #looks = 0;
  #visible = new Map([
    [APPROVED, new Map()],
    [DRAFT, new Map()],
  ]);

  constructor(definitions, tables) {
    this.#definitions = new Map(definitions.map((d) => [d.code, d]));
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  /** Reads the two files beside the page. */
  static async read(server) {
    const here = new URL(".", document.baseURI);
    const [catalog, codes] = await Promise.all(
      ["catalog.json", "codes.json"].map((name) => server.json(new URL(name, here), { headers: {} })),
    );
    return new Catalogue(catalog.layers, codes.tables);
  }

  /**
   * Asks which layers can be seen; a workspace that is closed has none. When it cannot be asked, nothing of the draft is seen:
   * what one could see is not for the next.
   *
   * @returns whether that is so now; false when it was asked again meanwhile, by whoever has signed in or out
   */
  async look(wms) {
    this.#looks++;
    const mine = this.#looks;
    const layers = async (workspace) => {
      try {
        return new Map((await wms.layers(workspace)).map((l) => [l.name, l.extent]));
      } catch (e) {
        if (e.status === 401 || e.status === 403 || e.status === 404) {
          return new Map();
        }
        throw e;
      }
    };
    try {
      const seen = await Promise.all([APPROVED, DRAFT].map(async (workspace) => [workspace, await layers(workspace)]));
      if (mine === this.#looks) {
        this.#visible = new Map(seen);
      }
    } catch (e) {
      if (mine === this.#looks) {
        this.#visible.set(DRAFT, new Map());
        throw e;
      }
    }
    return mine === this.#looks;
  }

  /** @returns whether a layer of a version can be seen */
  sees(workspace, code) {
    return this.#visible.get(workspace).has(code);
  }

  /** @returns whether anything of a version can be seen */
  seesAny(workspace) {
    return this.#visible.get(workspace).size > 0;
  }

  /** @returns codes of the layers that can be seen in either version, groups left out, by chapter in the order of the plan */
  chapters() {
    const codes = new Set([...this.#visible.values()].flatMap((layers) => [...layers.keys()]));
    const known = [...this.#definitions.keys()].filter((code) => codes.has(code));
    // groups have names in small letters; a layer that only the rule set knows has a code like any other
    const others = [...codes].filter((code) => !this.#definitions.has(code) && code === code.toUpperCase()).sort();
    return CHAPTERS.map((chapter) => ({
      chapter,
      codes: [...known, ...others].filter((code) => (this.#definitions.get(code)?.chapter ?? "other") === chapter),
    })).filter(({ codes: some }) => some.length > 0);
  }

  /** @returns the extent of all layers in degrees, or null */
  extent() {
    const extents = [...this.#visible.values()].flatMap((layers) => [...layers.values()]).filter(Boolean);
    return extents.length === 0
      ? null
      : extents.reduce(([w, s, e, n], [w2, s2, e2, n2]) => [
          Math.min(w, w2),
          Math.min(s, s2),
          Math.max(e, e2),
          Math.max(n, n2),
        ]);
  }

  /** @returns the definition of a layer as in catalog.json, or undefined */
  definition(code) {
    return this.#definitions.get(code);
  }

  /** @returns the title of a layer as {zh, en}; its code where nothing is known of it */
  title(code) {
    return this.#definitions.get(code)?.title ?? { zh: code, en: code };
  }

  /** @returns the title of a field as {zh, en}; its name where nothing is known of it */
  fieldTitle(code, name) {
    return this.#field(code, name)?.title ?? { zh: name, en: name };
  }

  /** @returns the codes that a field may hold: [[code, {zh, en}]], or null when it is not coded */
  codes(code, name) {
    const table = this.#tables.get(this.#field(code, name)?.domain);
    return table ? Object.entries(table.codes).map(([key, value]) => [table.padded ? key.padEnd(6, "0") : key, value]) : null;
  }

  /** @returns the name of a coded value as {zh, en}, or null */
  codeName(code, name, value) {
    const table = this.#tables.get(this.#field(code, name)?.domain);
    const key = String(value ?? "").trim();
    // databases store land-use classes as six digits; the zeros at the end carry no meaning
    return table?.codes[table.padded ? key.replace(/(00)+$/, "") : key] ?? null;
  }

  #field(code, name) {
    return this.#definitions.get(code)?.fields.find((f) => f.name === name);
  }
}
