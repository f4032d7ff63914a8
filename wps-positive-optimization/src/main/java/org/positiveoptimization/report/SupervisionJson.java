/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** What the JSON files of monitoring and check-up have in common: head, texts in both languages, figures that may not exist. */
final class SupervisionJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .build()
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private SupervisionJson() {}

    /** Writes what stands behind the head. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one object in UTF-8. Flushes the stream and leaves it open. */
    static void write(OutputStream out, String schema, Verdict verdict, RuleSet set, Body body) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // the default line feed is that of the system
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("schema", schema);
            json.writeStringField("verdict", verdict.name());
            json.writeObjectFieldStart("ruleSet");
            json.writeStringField("id", SafeText.of(set.id()));
            json.writeStringField("version", SafeText.of(set.version()));
            json.writeStringField("sha256", SafeText.of(set.sha256()));
            json.writeEndObject();
            body.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void both(JsonGenerator json, String name, Localized text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", SafeText.of(text.zh()));
        json.writeStringField("en", SafeText.of(text.en()));
        json.writeEndObject();
    }

    /** A figure that does not exist is null. */
    static void figure(JsonGenerator json, String name, BigDecimal figure) throws IOException {
        if (figure == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, figure);
        }
    }

    static void messages(JsonGenerator json, String name, List<Message> messages) throws IOException {
        json.writeArrayFieldStart(name);
        for (Message message : messages) {
            Localized text = Words.of(message);
            json.writeStartObject();
            json.writeStringField("zh", text.zh());
            json.writeStringField("en", text.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
