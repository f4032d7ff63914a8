/** The libraries of the page, which load before every module and leave one global name each. */

/** OpenLayers. */
export const ol = globalThis.ol;

/** Proj4js. */
export const proj4 = globalThis.proj4;

/** JSZip. */
export const JSZip = globalThis.JSZip;
