/** Planning zones: they tile the municipality, follow the control lines, change only with them, and keep their function. */
package org.positiveoptimization.checks.zoning;
