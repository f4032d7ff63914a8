/** A footprint out of a file: GeoJSON, a zipped shapefile, or coordinates as text. */
import { openArchive } from "./archive.js";
import { readCoordinates } from "./coordinates.js";
import { readGeoJson } from "./geojson.js";
import { readPrj } from "./prj.js";
import { readShapefile } from "./shapefile.js";
import { Trouble } from "./trouble.js";

/** Largest file, in bytes. */
export const LARGEST = 5_000_000;

/** @param JSZip the library @param name of the file @param bytes Uint8Array @returns {crs, polygons} */
export async function readFootprint(JSZip, name, bytes) {
  if (bytes.length > LARGEST) {
    throw new Trouble("large", LARGEST / 1e6);
  }
  switch (ending(name)) {
    case "json":
    case "geojson":
      return readGeoJson(text(bytes).replace(/^\ufeff/, ""));
    case "zip":
      return shapefile(await openArchive(JSZip, bytes));
    case "txt":
    case "csv":
      return readCoordinates(text(bytes));
    default:
      throw new Trouble("ending");
  }
}

async function shapefile(files) {
  const main = [...files.keys()].filter((name) => ending(name) === "shp" && !name.startsWith("__MACOSX/"));
  if (main.length !== 1) {
    throw new Trouble("oneShp", main.length);
  }
  const base = main[0].slice(0, -4).toLowerCase();
  const prj = [...files.keys()].find((name) => name.toLowerCase() === `${base}.prj`);
  const crs = prj ? readPrj(text(await files.get(prj)())) : null;
  return { crs, polygons: readShapefile(await files.get(main[0])()) };
}

function ending(name) {
  return /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase();
}

/** Texts of surveyors are as often in GBK as in UTF-8. */
function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}
