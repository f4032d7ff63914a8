/**
 * What a {@link org.positiveoptimization.engine.ConformityReport} looks like to a reader: JSON for programs, HTML for
 * people, lines for a terminal. Reads the report and nothing else: no layer, no clock, no network. The same report gives
 * the same bytes.
 */
package org.positiveoptimization.report;
