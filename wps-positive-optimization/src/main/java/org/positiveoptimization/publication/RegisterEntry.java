/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.positiveoptimization.chain.ChainLine;

/**
 * One line of the version register. A publication is an INTENT, written before the plan is replaced, and a COMMIT behind
 * it; an ABORT says that the plan was not replaced after all.
 *
 * @param version number of the publication, from 1
 * @param kind what the line says
 * @param time when, UTC, ISO 8601
 * @param who who published
 * @param target name of the file that holds the approved plan
 * @param former SHA-256 of the plan that was replaced
 * @param published SHA-256 of the plan that took its place
 * @param archive name of the copy of the former plan in the archive
 * @param report name of the conformity report in the archive
 * @param reportSha SHA-256 of the report
 * @param statements name of the written statements in the archive, empty when there were none; a line without them has no
 *     such fields
 * @param statementsSha SHA-256 of the statements, empty when there were none
 * @param ruleSet id of the rule set
 * @param ruleSetSha SHA-256 of the rule set
 * @param previous hash of the line before, 64 zeros for the first
 * @param hash SHA-256 of the line without this field
 */
public record RegisterEntry(
        int version,
        Kind kind,
        String time,
        String who,
        String target,
        String former,
        String published,
        String archive,
        String report,
        String reportSha,
        String statements,
        String statementsSha,
        String ruleSet,
        String ruleSetSha,
        String previous,
        String hash) {
    /** What a line says. */
    public enum Kind {
        INTENT,
        COMMIT,
        ABORT
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @return the same with the hash that belongs to it */
    RegisterEntry sealed() {
        return withHash(ChainLine.sealed(content(), previous).hash());
    }

    /** @return the line that closes this intent */
    RegisterEntry closed(Kind how, String at) {
        return new RegisterEntry(
                        version,
                        how,
                        at,
                        who,
                        target,
                        former,
                        published,
                        archive,
                        report,
                        reportSha,
                        statements,
                        statementsSha,
                        ruleSet,
                        ruleSetSha,
                        hash,
                        "")
                .sealed();
    }

    /** @return the line, with the hash that belongs to it, without its end */
    String line() {
        return ChainLine.sealed(content(), previous).text();
    }

    /** @return the entry, or nothing when the text is not, to the letter, what we would have written */
    static Optional<RegisterEntry> parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            RegisterEntry entry = new RegisterEntry(
                    node.path("version").intValue(),
                    Kind.valueOf(node.path("kind").asText()),
                    node.path("time").asText(),
                    node.path("who").asText(),
                    node.path("target").asText(),
                    node.path("former_sha256").asText(),
                    node.path("published_sha256").asText(),
                    node.path("archive").asText(),
                    node.path("report").asText(),
                    node.path("report_sha256").asText(),
                    node.path("statements").asText(),
                    node.path("statements_sha256").asText(),
                    node.path("rule_set").asText(),
                    node.path("rule_set_sha256").asText(),
                    node.path("previous").asText(),
                    node.path("hash").asText());
            boolean isOurs = entry.line().equals(line) && entry.sealed().equals(entry);
            return isOurs ? Optional.of(entry) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RegisterEntry withHash(String value) {
        return new RegisterEntry(
                version,
                kind,
                time,
                who,
                target,
                former,
                published,
                archive,
                report,
                reportSha,
                statements,
                statementsSha,
                ruleSet,
                ruleSetSha,
                previous,
                value);
    }

    private ObjectNode content() {
        ObjectNode node = JSON.createObjectNode();
        node.put("version", version);
        node.put("kind", kind.name());
        node.put("time", time);
        node.put("who", who);
        node.put("target", target);
        node.put("former_sha256", former);
        node.put("published_sha256", published);
        node.put("archive", archive);
        node.put("report", report);
        node.put("report_sha256", reportSha);
        if (!statements.isEmpty()) {
            node.put("statements", statements);
            node.put("statements_sha256", statementsSha);
        }
        node.put("rule_set", ruleSet);
        node.put("rule_set_sha256", ruleSetSha);
        return node;
    }
}
