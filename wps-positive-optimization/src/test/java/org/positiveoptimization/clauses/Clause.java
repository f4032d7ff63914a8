/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.clauses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveoptimization.text.Localized;

/**
 * One clause of the plan.
 *
 * @param id how it is cited, for example 三(一)1(3)
 * @param kind whether rules can prove it
 * @param title what it is about
 * @param note what else serves it, empty texts when nothing does
 */
record Clause(String id, Kind kind, Localized title, Localized note) {
    enum Kind {
        CHECKABLE,
        ORGANISATIONAL,
        NARRATIVE
    }

    private static final Pattern CITED = Pattern.compile("[一二三四五](?:\\([一二三四五六]\\)(?:\\d(?:\\(\\d\\))?)?)?");

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]");

    /** @return every clause of the plan in order */
    static List<Clause> all() throws IOException {
        List<Clause> all = new ArrayList<>();
        try (InputStream in = Clause.class.getResourceAsStream("clauses.json")) {
            for (JsonNode node : new ObjectMapper().readTree(in).get("clauses")) {
                all.add(new Clause(
                        node.get("id").asText(),
                        Kind.valueOf(node.get("kind").asText()),
                        localized(node.get("title")),
                        node.has("note") ? localized(node.get("note")) : new Localized("", "")));
            }
        }
        return all;
    }

    private static Localized localized(JsonNode node) {
        return new Localized(node.get("zh").asText(), node.get("en").asText());
    }

    /**
     * The clauses that a rule names: parts between 、 or commas, each read from its beginning; what follows a clause in a
     * part (集聚) and parts that are no clause of the plan (another document) are left out.
     */
    static Set<String> cited(String text) {
        Set<String> cited = new LinkedHashSet<>();
        BETWEEN.splitAsStream(text.replace('（', '(').replace('）', ')')).forEach(part -> {
            Matcher matcher = CITED.matcher(part.strip());
            if (matcher.lookingAt()) {
                cited.add(matcher.group());
            }
        });
        return cited;
    }
}
