/**
 * What changed between the approved plan and the draft. {@link org.positiveoptimization.delta.PlanPair} holds the two
 * versions and all that is derived from them; {@link org.positiveoptimization.delta.LayerComparison} finds the changed
 * pieces of one layer, with work that grows with the edit.
 */
package org.positiveoptimization.delta;
