/**
 * Urban development boundary: U1 total, U2 expansion multiple, U3 new construction land, U4 clustering, U5 functional
 * quality, U6 avoidance, U7 reasons, U8 urban land outside (城镇开发边界). {@link org.positiveoptimization.checks.urbanboundary.LegacyLand} tells what does not count.
 */
package org.positiveoptimization.checks.urbanboundary;
