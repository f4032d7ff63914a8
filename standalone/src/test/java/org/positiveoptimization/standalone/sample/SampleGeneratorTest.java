/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.rules.SuppliedLayer;

class SampleGeneratorTest {
    private static final SampleOptions OPTIONS = new SampleOptions(5_000, 7, false);

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @Test
    void files_areTheSameBytes_forTheSameSeed() throws IOException {
        SampleGenerator.write(first, OPTIONS, Progress.NONE);
        SampleGenerator.write(second, OPTIONS, Progress.NONE);
        for (String name : new String[] {"approved.gpkg", "draft.gpkg", "rules.json", "expected.json"}) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void rules_areTheBuiltInOnes_withTwoSuppliedLayers() throws Exception {
        SampleGenerator.write(first, OPTIONS, Progress.NONE);
        RuleSet rules = RuleSetReader.read(
                Files.readAllBytes(first.resolve("rules.json")), Checks.ids(), PlanLayers.takenCodes());
        assertThat(rules.rules()).isEqualTo(RuleSets.standard(Checks.ids()).rules());
        assertThat(rules.layers())
                .extracting(SuppliedLayer::kind)
                .containsExactly(SuppliedLayer.Kind.CONTROL, SuppliedLayer.Kind.SECTOR);
        assertThat(new ObjectMapper()
                        .readTree(first.resolve("expected.json").toFile())
                        .get("ruleSet")
                        .asText())
                .isEqualTo("rules.json");
    }

    @Test
    void expected_movesWithTheSeed() throws IOException {
        SampleGenerator.write(first, OPTIONS, Progress.NONE);
        SampleGenerator.write(second, new SampleOptions(5_000, 8, false), Progress.NONE);
        JsonNode one =
                new ObjectMapper().readTree(first.resolve("expected.json").toFile());
        JsonNode other =
                new ObjectMapper().readTree(second.resolve("expected.json").toFile());
        assertThat(one.get("expected").size()).isGreaterThan(40);
        assertThat(one.get("expected").get(0).get("point"))
                .isNotEqualTo(other.get("expected").get(0).get("point"));
    }

    @Test
    void write_stops_whenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> SampleGenerator.write(first, OPTIONS, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(first.resolve("approved.gpkg")).doesNotExist();
        assertThat(Files.exists(first.resolve("draft.gpkg"))).isFalse();
    }
}
