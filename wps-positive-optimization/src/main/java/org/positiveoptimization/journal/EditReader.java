/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.text.Localized;

/** Puts the lines of one event together again. */
final class EditReader {
    private final List<EditedLayer> layers = new ArrayList<>();
    private String user;
    private String request;
    private Layer layer;

    /** A layer of which further lines may follow. */
    private static final class Layer {
        private final JsonNode first;
        private final Map<Operation, List<String>> features = new EnumMap<>(Operation.class);
        private final List<Reason> reasons = new ArrayList<>();

        Layer(JsonNode first) {
            this.first = first;
        }

        void add(JsonNode line) {
            for (Operation operation : Operation.values()) {
                for (JsonNode id : line.path(operation.field())) {
                    features.computeIfAbsent(operation, o -> new ArrayList<>()).add(id.asText());
                }
            }
            for (JsonNode reason : line.path("reasons")) {
                reasons.add(new Reason(
                        reason.path("rule").asText(),
                        reason.path("feature").asText(),
                        new Localized(
                                reason.path("zh").asText(), reason.path("en").asText())));
            }
        }

        EditedLayer whole() {
            return new EditedLayer(
                    first.path("layer").asText(),
                    EditedLayer.Verdict.valueOf(first.path("verdict").asText()),
                    features,
                    first.path("area_before").asDouble(Double.NaN),
                    first.path("area_after").asDouble(Double.NaN),
                    reasons);
        }
    }

    private EditReader() {}

    /** @return what the lines say, nothing when they are not such as we write */
    static Optional<Edit> read(List<JournalLine> lines) {
        EditReader reader = new EditReader();
        try {
            for (JournalLine line : lines) {
                reader.add(line.read());
            }
            reader.endLayer();
            return Optional.of(new Edit(reader.user, reader.request, reader.layers));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(JsonNode line) {
        user = line.path("user").asText();
        request = line.path("request").asText();
        if (!line.has("layer")) {
            return;
        }
        if (!line.has("continued")) {
            endLayer();
            layer = new Layer(line);
        }
        if (layer == null) {
            throw new IllegalArgumentException("nothing is continued");
        }
        layer.add(line);
    }

    private void endLayer() {
        if (layer != null) {
            layers.add(layer.whole());
            layer = null;
        }
    }
}
