/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, for the page of metrics. Safe for use by several threads. */
final class Metrics {
    private final Map<String, Service> services = new ConcurrentSkipListMap<>();
    private final long start = System.nanoTime();

    /** What is counted of one service. */
    private static final class Service {
        private final LongAdder requests = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final LongAdder open = new LongAdder();
    }

    /** One request; closed when it has been served. */
    interface Timing extends AutoCloseable {
        /** The answer is complete. */
        void succeeded();

        @Override
        void close();
    }

    Timing begin(String name) {
        Service service = services.computeIfAbsent(name, n -> new Service());
        long begun = System.nanoTime();
        service.open.increment();
        return new Timing() {
            private boolean isComplete;

            @Override
            public void succeeded() {
                isComplete = true;
            }

            @Override
            public void close() {
                service.open.decrement();
                service.requests.increment();
                service.nanos.add(System.nanoTime() - begun);
                if (!isComplete) {
                    service.failed.increment();
                }
            }
        };
    }

    /** @return the counts in the text format of Prometheus, version 0.0.4 */
    String text() {
        StringBuilder text = new StringBuilder();
        family(text, "po_requests_total", "counter", "requests served", s -> s.requests.sum());
        family(text, "po_requests_cut_total", "counter", "answers that could not be completed", s -> s.failed.sum());
        family(text, "po_requests_open", "gauge", "requests being served", s -> s.open.sum());
        family(text, "po_request_seconds_total", "counter", "time of serving", s -> s.nanos.sum() / 1e9);
        Runtime runtime = Runtime.getRuntime();
        single(text, "po_heap_used_bytes", "memory in use", runtime.totalMemory() - runtime.freeMemory());
        single(text, "po_uptime_seconds", "time since the start", (System.nanoTime() - start) / 1e9);
        return text.toString();
    }

    private interface Figure {
        Number of(Service service);
    }

    private void family(StringBuilder text, String name, String type, String help, Figure figure) {
        head(text, name, type, help);
        services.forEach((id, service) -> text.append(name)
                .append("{service=\"")
                .append(id)
                .append("\"} ")
                .append(figure.of(service))
                .append('\n'));
    }

    private static void single(StringBuilder text, String name, String help, Number value) {
        head(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ");
        text.append(name).append(' ').append(type).append('\n');
    }
}
