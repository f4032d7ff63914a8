/** A layer of the map that shows one layer of one version of the plan as the WMS draws it. */
import { ol } from "../lib.js";

/** Most pixels of one side of a picture, whatever the screen. */
const LARGEST = 4000;

/**
 * @param wms maps of the server
 * @param plane of the map
 * @param workspace of the version
 * @param code of the layer
 * @param signal at which nobody looks at it any more
 * @param unreadable called when a picture could not be had
 * @param side gives the part of the width of the map that shows it, [from, to] of 0 to 1, or null for all of it
 */
export function pictureLayer({ wms, plane, workspace, code, signal, unreadable, side }) {
  const source = new ol.source.Image({
    projection: plane.projection,
    loader: async (extent, resolution, pixelRatio) => {
      const width = Math.min(LARGEST, Math.round((ol.extent.getWidth(extent) / resolution) * pixelRatio));
      const height = Math.min(LARGEST, Math.round((ol.extent.getHeight(extent) / resolution) * pixelRatio));
      // degrees times factors are degrees all the same: the server draws them, its pixels are not square
      const box = plane.extentToDegrees(extent);
      try {
        const image = await wms.picture(workspace, code, { crs: "EPSG:4490", extent: box, width, height, signal });
        return { image, extent, pixelRatio };
      } catch (e) {
        if (!signal.aborted) {
          throw e;
        }
        // nobody looks at it any more, and it is no failure
        return { image: document.createElement("canvas"), extent, pixelRatio };
      }
    },
  });
  source.on("imageloaderror", () => {
    if (!signal.aborted) {
      unreadable();
    }
  });
  const layer = new ol.layer.Image({ source });
  layer.on("prerender", (event) => side() && clip(event, side()));
  layer.on("postrender", ({ context }) => side() && context.restore());
  return layer;
}

/** Draws between two parts of the width only, until the context is restored. */
function clip(event, [from, to]) {
  const { context, frameState } = event;
  const [width, height] = frameState.size;
  context.save();
  context.beginPath();
  [
    [from, 0],
    [to, 0],
    [to, 1],
    [from, 1],
  ].forEach(([x, y], i) => context[i === 0 ? "moveTo" : "lineTo"](...ol.render.getRenderPixel(event, [x * width, y * height])));
  context.closePath();
  context.clip();
}
