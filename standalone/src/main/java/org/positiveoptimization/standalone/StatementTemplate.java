/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Message;

/**
 * A file of statements to be filled in: one entry for every subject of a report that needs a statement, those that have
 * one already with it. Built from report.json alone, so that it can be made wherever the report has gone.
 */
final class StatementTemplate {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ObjectNode document = JSON.createObjectNode().put("schema", Statements.SCHEMA);
    private final ArrayNode entries = document.putArray("statements");
    private final Set<String> seen = new HashSet<>();
    private final List<Message> cuts = new ArrayList<>();
    private int answered;

    private StatementTemplate() {}

    /** @throws UserException if the file is no report.json */
    static StatementTemplate read(Path report) throws IOException, UserException {
        JsonNode root;
        try (var in = Files.newInputStream(report)) {
            root = JSON.readTree(in);
        } catch (JsonProcessingException e) {
            String why = e.getOriginalMessage();
            throw new UserException(Message.of("cli.statements.not_report", report.toString(), why), e);
        }
        if (!root.path("schema").asText().equals(JsonReport.SCHEMA)) {
            Message why = Message.of("cli.statements.schema", JsonReport.SCHEMA);
            throw new UserException(Message.of("cli.statements.not_report", report.toString(), why));
        }
        StatementTemplate template = new StatementTemplate();
        root.path("rules").forEach(template::rule);
        return template;
    }

    private void rule(JsonNode rule) {
        String id = rule.path("id").asText();
        entry(id, rule, rule.path("reason"), "", id);
        JsonNode findings = rule.path("findings");
        for (JsonNode finding : findings) {
            String layer = finding.path("layer").asText();
            entry(id, finding, finding.path("text"), layer, finding.path("key").asText());
        }
        int total = rule.path("findingsTotal").asInt();
        if (total > findings.size()) {
            cuts.add(Message.of("cli.statements.cut", id, Integer.toString(total), Integer.toString(findings.size())));
        }
    }

    private void entry(String rule, JsonNode subject, JsonNode text, String layer, String key) {
        String place = subject.path("place").asText(null);
        JsonNode area = subject.path("area_m2");
        if (place == null || !seen.add(rule + "\n" + layer + "\n" + area + "\n" + place)) {
            return;
        }
        ObjectNode entry = entries.addObject();
        entry.put("rule", rule).put("layer", layer);
        entry.set("area_m2", area.isNumber() ? area : JSON.nullNode());
        entry.put("place", place);
        ObjectNode about = entry.putObject("about");
        about.put("finding", key);
        about.put("zh", text.path("zh").asText()).put("en", text.path("en").asText());
        if (subject.path("point").isArray()) {
            about.set("point", subject.get("point"));
        }
        JsonNode statement = subject.path("statement");
        answered += statement.isObject() ? 1 : 0;
        for (String field : List.of("text", "author", "date")) {
            entry.put(field, statement.path(field).asText(""));
        }
    }

    /** @return how many subjects need a statement */
    int size() {
        return entries.size();
    }

    /** @return how many of them have one */
    int answered() {
        return answered;
    }

    /** @return a line for each rule of which the report does not list all findings */
    List<Message> cuts() {
        return cuts;
    }

    byte[] bytes() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsBytes(document);
    }
}
