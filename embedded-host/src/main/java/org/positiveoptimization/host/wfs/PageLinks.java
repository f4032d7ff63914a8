/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Addresses of the pages beside an answer (09-025r2 7.7.4.4). They repeat the whole request in keywords and values, so that the
 * host keeps nothing and a link does not expire; PagingIsTransactionSafe is FALSE, an edit between two pages shows.
 */
record PageLinks(String wfs, String operation, GetFeatureText text) {
    /** @return attributes {@code previous} and {@code next} with their values; null for a page that is not there */
    String[] of(Page page) {
        if (text.count() == null || text.count() == 0 || text.featureId() != null) {
            return new String[0];
        }
        int count = text.count();
        if (text.isHits()) {
            return new String[] {"next", page.matched() > page.start() ? link(page.start()) : null};
        }
        long next = page.start() + page.returned();
        return new String[] {
            "previous",
            page.start() > 0 ? link(Math.max(0, page.start() - count)) : null,
            "next",
            page.returned() > 0 && next < page.matched() ? link(next) : null
        };
    }

    private String link(long startIndex) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("service", "WFS");
        parameters.put("version", text.version().number());
        parameters.put("request", operation);
        parameters.put("typeNames", lists(QueryText::layer));
        parameters.put("aliases", lists(QueryText::alias));
        parameters.put("srsName", lists(QueryText::srsName));
        parameters.put("propertyName", lists(q -> q.properties().isEmpty() ? null : String.join(",", q.properties())));
        parameters.put("sortBy", lists(QueryText::sortBy));
        parameters.put("filter", lists(QueryText::filter));
        parameters.put("bbox", lists(QueryText::bbox));
        parameters.put(
                "resourceId",
                text.queries().stream()
                        .map(QueryText::ids)
                        .flatMap(List::stream)
                        .collect(Collectors.joining(",")));
        parameters.put("outputFormat", text.outputFormat());
        parameters.put("valueReference", text.valueReference());
        parameters.put("count", String.valueOf(text.count()));
        parameters.put("startIndex", String.valueOf(startIndex));
        return wfs + "?"
                + parameters.entrySet().stream()
                        .filter(e -> e.getValue() != null && !e.getValue().isEmpty())
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private String lists(Function<QueryText, String> part) {
        List<String> values = text.queries().stream().map(part).toList();
        if (values.stream().allMatch(Objects::isNull)) {
            return null;
        }
        return values.size() == 1
                ? values.get(0)
                : values.stream().map(v -> "(" + (v == null ? "" : v) + ")").collect(Collectors.joining());
    }
}
