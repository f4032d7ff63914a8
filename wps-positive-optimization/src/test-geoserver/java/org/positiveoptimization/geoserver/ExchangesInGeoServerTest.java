/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Sends the requests that are kept, one after the other, and compares each answer with the one that is kept. With
 * {@code -Dexchanges.write=true} the answers are written anew; the difference is then for whoever commits it to look at.
 */
public class ExchangesInGeoServerTest extends PlanServerTestSupport {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 50_000;

    private String execution = "";

    @Test
    public void request_isAnsweredAsItWas() throws Exception {
        SoftAssertions answers = new SoftAssertions();
        for (Exchange exchange : Exchange.all()) {
            MockHttpServletResponse response = answer(exchange);
            String body = text(response);
            execution = Exchange.execution(body, execution);
            String answer = Exchange.message(response.getStatus(), response.getContentType(), body);
            if (Boolean.getBoolean("exchanges.write")) {
                exchange.keep(answer);
            }
            answers.assertThat(answer).as(exchange.name()).isEqualTo(exchange.kept());
        }
        answers.assertAll();
    }

    /** A status is asked for until the process has ended. */
    private MockHttpServletResponse answer(Exchange exchange) throws Exception {
        String path = exchange.path().replace("{{execution}}", execution);
        if (exchange.method().equals("POST")) {
            return postAs(exchange.who(), path, exchange.body());
        }
        return await().atMost(PATIENCE).until(() -> getAs(exchange.who(), path), r -> !text(r).matches(
                        "(?s).*<wps:Process(Accepted|Started).*"));
    }

    @Test
    public void exchanges_areWholeAndSmallAndOfEveryProcess() throws Exception {
        List<Exchange> exchanges = Exchange.all();

        for (String process : ProcessesInGeoServerTest.PROCESSES) {
            assertThat(exchanges).as(process).anyMatch(e -> e.body().contains(">po:" + process + "<"));
        }
        assertThat(exchanges).allSatisfy(e -> assertThat(e.kept()).isNotEmpty());
        try (Stream<Path> files = Files.list(Exchange.DIRECTORY)) {
            assertThat(files)
                    .allSatisfy(f -> assertThat(Files.size(f)).isLessThan(MOST_BYTES))
                    .filteredOn(f -> f.toString().endsWith(Exchange.RESPONSE))
                    .hasSameSizeAs(exchanges);
        }
    }
}
