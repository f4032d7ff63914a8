package org.positiveoptimization.plan;

import org.positiveoptimization.geometry.Metric;

/**
 * Both versions, read.
 *
 * @param metric measures in the working CRS, in which all geometries of both are
 */
public record LoadedPlan(PlanVersion approved, PlanVersion draft, Metric metric) {}
