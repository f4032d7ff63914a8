/** Cultivated land and permanent basic farmland: C1 targets, P1 to P7 (耕地和永久基本农田). */
package org.positiveoptimization.checks.farmland;
