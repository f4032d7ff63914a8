/**
 * Comments of the public, a layer of points of their own. Anybody inserts one and reads those that are shown (workspace
 * participation); who may moderate reads all, shows, hides, answers and deletes (workspace moderation). Number, time and state
 * are written by the server.
 */
import { insert, remove, update } from "../service/wfs.js";
import { elements } from "../service/xml.js";

export const LAYER = "GZYJ";
const PUBLIC = "participation";
const MODERATION = "moderation";

/** Kinds of comments, and states, as the server has them. */
export const KINDS = ["1", "2", "3", "4"];
export const WAITING = "1";
export const SHOWN = "2";
export const HIDDEN = "3";

/** Least and most characters of a comment, most of a reply. */
export const SHORTEST = 2;
export const LONGEST = 1000;
/** Most comments that are read at once. */
export const MOST = 500;
const LATEST = { count: MOST, sortBy: "TJSJ DESC" };

export class Inbox {
  #server;
  #wfs;

  constructor(server, wfs) {
    this.#server = server;
    this.#wfs = wfs;
  }

  /** @returns whether the server takes comments */
  isOpen() {
    return this.#has(PUBLIC);
  }

  /** @returns whether whoever is signed in may moderate */
  isModerated() {
    return this.#has(MODERATION);
  }

  async #has(workspace) {
    try {
      const address = this.#server.address(`${workspace}/wfs`, { service: "WFS", version: "2.0.0", request: "GetCapabilities" });
      const answer = await this.#server.xml(address);
      return elements(answer, "FeatureType").some((type) => elements(type, "Name")[0]?.textContent.trim() === `${workspace}:${LAYER}`);
    } catch (e) {
      if (e.status === 0) {
        throw e;
      }
      return false;
    }
  }

  /** @returns the latest of the comments that are shown, the latest first */
  async shown() {
    return latestFirst((await this.#wfs.read(PUBLIC, LAYER, LATEST)).features);
  }

  /** @returns the latest of all comments that may be moderated, the latest first */
  async all() {
    return latestFirst((await this.#wfs.read(MODERATION, LAYER, LATEST)).features);
  }

  /** Sends a comment. @param place [longitude, latitude] @param feature {code, id} that it is about, or null */
  send({ kind, text, place, feature }) {
    const properties = { YJNR: text, YJLX: kind, DXTC: feature?.code, DXBS: feature?.id };
    return this.#wfs.transact(PUBLIC, [insert(PUBLIC, LAYER, { properties, geometry: { type: "Point", coordinates: place } })]);
  }

  /** @param values SHZT or HFNR */
  moderate(id, values) {
    return this.#wfs.transact(MODERATION, [update(MODERATION, LAYER, id, values)]);
  }

  delete(id) {
    return this.#wfs.transact(MODERATION, [remove(MODERATION, LAYER, id)]);
  }
}

/** Times in UTC after ISO 8601 are in the order of their letters. */
function latestFirst(features) {
  return features.sort((a, b) => (String(a.properties.TJSJ) < String(b.properties.TJSJ) ? 1 : -1));
}
