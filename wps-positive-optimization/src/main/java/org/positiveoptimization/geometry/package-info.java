/**
 * Pure geometry: it knows no plan. Measures on the CGCS2000 ellipsoid ({@link
 * org.positiveoptimization.geometry.Metric}), soundness of polygons ({@link
 * org.positiveoptimization.geometry.Soundness}), overlaps and gaps of many polygons ({@link
 * org.positiveoptimization.geometry.SharedEdges}), and layout.
 *
 * <p>Overlays are always {@link org.locationtech.jts.operation.overlayng.OverlayNGRobust}, called by name: what {@code
 * Geometry.intersection()} does depends on a system property that GeoServer sets and a command line does not.
 *
 * <p>x is longitude or easting, y is latitude or northing, everywhere.
 */
package org.positiveoptimization.geometry;
