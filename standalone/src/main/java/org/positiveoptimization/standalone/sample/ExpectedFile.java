/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code expected.json}: one entry for each finding that the checks must report, and the verdict of every rule. A
 * {@code point} lies inside the finding's geometry, {@code area_m2} is rounded to 0.01; either is null where the finding has
 * none.
 */
final class ExpectedFile {
    /** Name of the rule set, beside the file, that the findings are those of. */
    static final String RULES = "rules.json";

    private ExpectedFile() {}

    static void write(SamplePlan plan, long polygons, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("ruleSet", RULES);
        root.put("seed", plan.options().seed());
        root.put("polygons", polygons);
        root.put("conforming", plan.options().conforming());
        ObjectNode verdicts = root.putObject("verdicts");
        plan.expectations().verdicts().forEach(verdicts::put);
        ArrayNode entries = root.putArray("expected");
        for (Expectations.Expected expected : plan.expectations().all()) {
            ObjectNode entry = entries.addObject();
            entry.put("rule", expected.rule());
            entry.put("layer", expected.layer());
            entry.put("severity", expected.severity());
            if (expected.point() == null) {
                entry.putNull("point");
            } else {
                entry.putArray("point").add(expected.point().x).add(expected.point().y);
            }
            if (Double.isNaN(expected.area())) {
                entry.putNull("area_m2");
            } else {
                entry.put("area_m2", expected.area());
            }
            entry.put("count", 1);
            entry.putObject("note")
                    .put("zh", expected.note().zh())
                    .put("en", expected.note().en());
        }
        mapper.writeValue(file.toFile(), root);
    }
}
