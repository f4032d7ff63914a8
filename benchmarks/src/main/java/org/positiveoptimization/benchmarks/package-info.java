/**
 * Speed, shown against a peer in the same run. {@link org.positiveoptimization.benchmarks.Bench} is what {@code ./po
 * bench} starts. Nothing here is a test: a busy machine never fails a build.
 */
package org.positiveoptimization.benchmarks;
