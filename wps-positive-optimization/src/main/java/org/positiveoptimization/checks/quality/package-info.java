/** Data quality: G1 content, G2 CRS, G3 geometry, G4 tiling, G5 codes, A1 areas. */
package org.positiveoptimization.checks.quality;
