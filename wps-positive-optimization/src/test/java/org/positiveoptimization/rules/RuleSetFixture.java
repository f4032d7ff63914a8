/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;
import java.util.Set;

/** A small rule set that is valid, and what the tests of this package share. */
final class RuleSetFixture {
    /** The ids that have a check, in the order of the built-in set. */
    static final List<String> IDS = List.of(
            "G1", "G2", "G3", "G4", "G5", "A1", "A2", "D1", "D2", "C1", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "E1",
            "E2", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "Z1", "Z2", "Z3", "Z4", "Z5", "L1", "L2", "L3", "L4",
            "F1", "F2", "F3", "F4", "F5", "K1", "K2", "K3", "N1", "N2", "N3", "S1");

    static final Set<String> KNOWN = Set.copyOf(IDS);

    /** Codes that no supplied layer may have. */
    static final Set<String> TAKEN = Set.of("LSWHBHX", "WHCLSWHBHX");

    /** A supplied layer with all that it may have. */
    static final String LAYER =
            """
            {"code": "SYSYBHQ", "kind": "control", "required": false,
             "title": {"zh": "饮用水水源保护区", "en": "Drinking water protection zones"},
             "source": {"zh": "生态环境局", "en": "Ecology and environment bureau"},
             "nameField": "MC", "compareFields": ["MC", "LX"], "areaField": "MJ"}
            """;

    static final String VALID =
            """
            {
              "id": "test",
              "version": "1",
              "title": {"zh": "测试规则集", "en": "Test"},
              "rules": [
                {"id": "P1", "severity": "F", "clause": "二(二)2",
                 "title": {"zh": "数量不减", "en": "Quantity"}, "text": {"zh": "定义", "en": "Definition"},
                 "parameters": ["pbf.min_increase_ratio"]}
              ],
              "parameters": {
                "pbf.min_increase_ratio":
                {"title": {"zh": "净增比例", "en": "Ratio"}, "clause": "二(二)2", "origin": "seed", "value": 0.0}
              }
            }
            """;

    private RuleSetFixture() {}

    /** @return the valid set with these layers */
    static String withLayers(String... layers) {
        return VALID.replace("  \"rules\"", "  \"layers\": [\n" + String.join(",\n", layers) + "],\n  \"rules\"");
    }

    /** @return the valid set with the value of its parameter replaced by that of another parameter */
    static String withParameter(String name, String value) {
        return VALID.replace("[\"pbf.min_increase_ratio\"]", "[]")
                .replace("pbf.min_increase_ratio", name)
                .replace("0.0}", value + "}");
    }
}
