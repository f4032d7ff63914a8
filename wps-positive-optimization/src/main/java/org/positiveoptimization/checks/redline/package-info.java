/** Ecological red line: E1 it is frozen in this round (生态保护红线). */
package org.positiveoptimization.checks.redline;
