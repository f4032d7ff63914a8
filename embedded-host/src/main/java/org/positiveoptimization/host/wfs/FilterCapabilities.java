/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.host.ows.XmlOutput;

/** What {@link FilterReader} takes, as the capabilities of each version say it. */
final class FilterCapabilities {
    static final List<String> SPATIAL =
            List.of("BBOX", "Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains", "Overlaps");
    static final List<String> COMPARISONS = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");
    static final List<String> GEOMETRIES = List.of(
            "gml:Envelope",
            "gml:Point",
            "gml:LineString",
            "gml:Curve",
            "gml:Polygon",
            "gml:Surface",
            "gml:MultiPoint",
            "gml:MultiCurve",
            "gml:MultiSurface",
            "gml:MultiGeometry");

    /** Conformance classes of 09-026r2 table 5. */
    private static final Map<String, Boolean> CONFORMANCE = new TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsQuery", true),
            Map.entry("ImplementsAdHocQuery", true),
            Map.entry("ImplementsFunctions", false),
            Map.entry("ImplementsResourceId", true),
            Map.entry("ImplementsMinStandardFilter", true),
            Map.entry("ImplementsStandardFilter", true),
            Map.entry("ImplementsMinSpatialFilter", true),
            Map.entry("ImplementsSpatialFilter", true),
            Map.entry("ImplementsMinTemporalFilter", false),
            Map.entry("ImplementsTemporalFilter", false),
            Map.entry("ImplementsVersionNav", false),
            Map.entry("ImplementsSorting", true),
            Map.entry("ImplementsExtendedOperators", false),
            Map.entry("ImplementsMinimumXPath", true),
            Map.entry("ImplementsSchemaElementFunc", false)));

    private FilterCapabilities() {}

    static void two(XmlOutput out) throws IOException {
        out.start("fes:Filter_Capabilities");
        out.start("fes:Conformance");
        for (Map.Entry<String, Boolean> constraint : CONFORMANCE.entrySet()) {
            out.start("fes:Constraint", "name", constraint.getKey());
            out.empty("ows:NoValues");
            out.text("ows:DefaultValue", constraint.getValue() ? "TRUE" : "FALSE");
            out.end();
        }
        out.end();
        out.start("fes:Id_Capabilities");
        out.empty("fes:ResourceIdentifier", "name", "fes:ResourceId");
        out.end();
        out.start("fes:Scalar_Capabilities");
        out.empty("fes:LogicalOperators");
        out.start("fes:ComparisonOperators");
        for (String operator : COMPARISONS) {
            out.empty("fes:ComparisonOperator", "name", operator);
        }
        out.end();
        out.end();
        out.start("fes:Spatial_Capabilities");
        out.start("fes:GeometryOperands");
        for (String operand : GEOMETRIES) {
            out.empty("fes:GeometryOperand", "name", operand);
        }
        out.end();
        out.start("fes:SpatialOperators");
        for (String operator : SPATIAL) {
            out.empty("fes:SpatialOperator", "name", operator);
        }
        out.end();
        out.end();
        out.end();
    }

    static void onePointOne(XmlOutput out) throws IOException {
        out.start("ogc:Filter_Capabilities");
        out.start("ogc:Spatial_Capabilities");
        out.start("ogc:GeometryOperands");
        for (String operand : List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon")) {
            out.text("ogc:GeometryOperand", operand);
        }
        out.end();
        out.start("ogc:SpatialOperators");
        for (String operator : SPATIAL) {
            out.empty("ogc:SpatialOperator", "name", operator);
        }
        out.end();
        out.end();
        out.start("ogc:Scalar_Capabilities");
        out.empty("ogc:LogicalOperators");
        out.start("ogc:ComparisonOperators");
        for (String operator : List.of(
                "LessThan",
                "GreaterThan",
                "LessThanEqualTo",
                "GreaterThanEqualTo",
                "EqualTo",
                "NotEqualTo",
                "Like",
                "Between",
                "NullCheck")) {
            out.text("ogc:ComparisonOperator", operator);
        }
        out.end();
        out.end();
        out.start("ogc:Id_Capabilities");
        out.empty("ogc:FID");
        out.end();
        out.end();
    }

    static void one(XmlOutput out) throws IOException {
        out.start("ogc:Filter_Capabilities");
        out.start("ogc:Spatial_Capabilities");
        out.start("ogc:Spatial_Operators");
        for (String operator : SPATIAL) {
            out.empty("ogc:" + (operator.equals("Intersects") ? "Intersect" : operator));
        }
        out.end();
        out.end();
        out.start("ogc:Scalar_Capabilities");
        out.empty("ogc:Logical_Operators");
        out.start("ogc:Comparison_Operators");
        for (String operator : List.of("Simple_Comparisons", "Like", "Between", "NullCheck")) {
            out.empty("ogc:" + operator);
        }
        out.end();
        out.end();
        out.end();
    }
}
