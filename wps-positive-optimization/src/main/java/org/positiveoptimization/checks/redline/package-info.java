/** Ecological red line (生态保护红线): E1 it is frozen in this round, E2 projects lie on it only where they are admitted. */
package org.positiveoptimization.checks.redline;
