/**
 * Change control: D1 every change is declared with its kind and reason, D2 nothing changed besides. {@link
 * org.positiveoptimization.checks.change.ChangeLedger} gives other rules the reason of a piece.
 */
package org.positiveoptimization.checks.change;
