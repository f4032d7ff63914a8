/**
 * GeoPackage files (OGC 12-128r18, version 1.3): a {@link org.positiveoptimization.geopackage.GeoPackageSource} reads a
 * plan version from one, a {@link org.positiveoptimization.geopackage.GeoPackageWriter} creates one,
 * {@link org.positiveoptimization.geopackage.GeometryEncoding} is the form in which both hold geometries. Files come from
 * anywhere and are not trusted.
 */
package org.positiveoptimization.geopackage;
