/** Maps over WMS 1.1.1, in which x comes before y in every CRS. */
import { childText, elements } from "./xml.js";

export class Wms {
  #server;

  constructor(server) {
    this.#server = server;
  }

  #address(workspace, request, parameters) {
    return this.#server.address(`${workspace}/wms`, { service: "WMS", version: "1.1.1", request, ...parameters });
  }

  /**
   * @returns the layers of a workspace that whoever is signed in may see: [{name, extent}], without groups, the extent in
   *     degrees [west, south, east, north]
   */
  async layers(workspace, options) {
    const answer = await this.#server.xml(this.#address(workspace, "GetCapabilities"), options);
    return elements(answer, "Layer")
      .filter((l) => childText(l, "Name").startsWith(`${workspace}:`))
      .map((l) => ({
        name: childText(l, "Name").slice(workspace.length + 1),
        extent: extent([...l.children].find((c) => c.localName === "LatLonBoundingBox")),
      }));
  }

  /** @returns a promise of the picture of a layer, as an ImageBitmap */
  async picture(workspace, layer, { crs, extent: box, width, height, signal }) {
    const response = await this.#server.ask(
      this.#address(workspace, "GetMap", {
        layers: `${workspace}:${layer}`,
        styles: "",
        format: "image/png",
        transparent: "true",
        srs: crs,
        bbox: box.join(","),
        width,
        height,
      }),
      { signal },
    );
    return createImageBitmap(await response.blob());
  }

  /** @returns the picture of a legend as an address of kind data: */
  async legend(workspace, layer) {
    const response = await this.#server.ask(
      this.#address(workspace, "GetLegendGraphic", { layer: `${workspace}:${layer}`, format: "image/png" }),
    );
    return dataAddress(await response.blob());
  }

  /** @returns GeoJSON features of layers at a pixel of a map */
  async info(workspace, layers, { crs, extent: box, width, height, x, y, signal }) {
    const names = layers.map((l) => `${workspace}:${l}`).join(",");
    const answer = await this.#server.json(
      this.#address(workspace, "GetFeatureInfo", {
        layers: names,
        query_layers: names,
        styles: "",
        info_format: "application/json",
        feature_count: 20,
        srs: crs,
        bbox: box.join(","),
        width,
        height,
        x: Math.round(x),
        y: Math.round(y),
      }),
      { signal },
    );
    return answer.features;
  }
}

function extent(box) {
  return box ? ["minx", "miny", "maxx", "maxy"].map((side) => Number(box.getAttribute(side))) : null;
}

/** @returns what a blob holds as an address of kind data:, which the content security policy of GeoServer lets a page show */
function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
