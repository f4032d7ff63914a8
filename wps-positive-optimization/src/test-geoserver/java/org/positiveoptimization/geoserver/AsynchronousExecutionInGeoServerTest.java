/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.positiveoptimization.geoserver.Execute.document;
import static org.positiveoptimization.geoserver.Execute.literal;
import static org.positiveoptimization.geoserver.Execute.stored;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geoserver.data.test.SystemTestData;
import org.geoserver.security.AccessMode;
import org.junit.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Processes that run after the request has been answered, in threads of GeoServer's own: what they may read is what the user
 * who asked may read. The red line of the draft is for reviewers here, so that what a planner and a reviewer get differs.
 */
public class AsynchronousExecutionInGeoServerTest extends PlanServerTestSupport {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LOCATION =
            Pattern.compile("statusLocation=\"http://localhost:8080/geoserver/([^\"]*)\"");
    private static final String PLAN =
            literal("approved", "approved") + literal("draft", "draft") + literal("lang", "en");

    @Override
    protected void onSetUp(SystemTestData testData) throws Exception {
        super.onSetUp(testData);
        addLayerAccessRule("draft", "STBHHX", AccessMode.READ, "REVIEWER", "ADMIN");
    }

    /** @return where the status is told */
    private String start(String who, String process, String inputs, String... outputs) throws Exception {
        return startAs(who, process, inputs, stored(outputs));
    }

    private String startAs(String who, String process, String inputs, String form) throws Exception {
        String accepted = execute(who, process, inputs, form);
        assertThat(accepted)
                .containsPattern("<wps:Process(Accepted|Started)")
                .doesNotContain("<wps:ProcessOutputs>", "Exception");
        Matcher location = LOCATION.matcher(accepted);
        assertThat(location.find()).as(accepted).isTrue();
        return location.group(1).replace("&amp;", "&");
    }

    /** @return the last thing that the status says */
    private String end(String who, String location) {
        return await().atMost(PATIENCE)
                .until(
                        () -> text(getAs(who, location)),
                        s -> s.contains("ProcessSucceeded") || s.contains("Exception"));
    }

    @Test
    public void execution_withStatus_endsWithTheAnswerThatWouldHaveBeenSentAtOnce() throws Exception {
        String atOnce = execute(REVIEWER, "PositiveOptimization", PLAN, document("verdict", "passed"));

        String later = end(REVIEWER, start(REVIEWER, "PositiveOptimization", PLAN, "verdict", "passed", "report"));

        assertThat(later).contains("<wps:ProcessSucceeded>", "\"verdict\" : \"PASS\"");
        assertThat(value(later, "verdict")).isEqualTo("PASS");
        assertThat(value(later, "passed")).isNotEmpty().isEqualTo(value(atOnce, "passed"));
    }

    @Test
    public void execution_inItsOwnThread_readsNoMoreThanTheUserMayRead() throws Exception {
        String later = end(PLANNER, start(PLANNER, "PositiveOptimization", PLAN, "verdict", "report"));

        assertThat(later).contains("<wps:ProcessSucceeded>");
        assertThat(value(later, "verdict")).isEqualTo("FAIL");
        assertThat(later).contains("STBHHX");
        assertThat(value(execute(PLANNER, "PositiveOptimization", PLAN, document("verdict")), "verdict"))
                .isEqualTo("FAIL");
    }

    @Test
    public void layer_thatTheUserMayNotRead_isNotThereForAProcessThatRunsLater() throws Exception {
        String inputs = literal("layer", "draft:STBHHX") + literal("lang", "en");

        assertThat(end(PLANNER, start(PLANNER, "EllipsoidalArea", inputs, "area")))
                .contains("<wps:ProcessFailed>", "draft:STBHHX")
                .doesNotContain("<wps:ProcessOutputs>", "\tat ");
        assertThat(value(end(REVIEWER, start(REVIEWER, "EllipsoidalArea", inputs, "area")), "area"))
                .isNotEmpty();
    }

    /** @return what lies at the address that the status tells of an output */
    private MockHttpServletResponse referenced(String who, String status, String output) throws Exception {
        Matcher reference = Pattern.compile(
                        "<ows:Identifier>" + output + "</ows:Identifier>.*?href=\"http://localhost:8080/geoserver/([^\"]*)\"")
                .matcher(status);
        assertThat(reference.find()).as(status).isTrue();
        // the test support takes the query for a part of the path, in which nothing may be escaped as the media type is
        return getAs(who, reference.group(1).replace("&amp;", "&").replaceFirst("&mimetype=[^&]*", ""));
    }

    /** What the web client asks for. */
    @Test
    public void documents_byReference_areThereWithTheLiterals() throws Exception {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("report", "application/json");
        outputs.put("findings", "application/json");
        outputs.put("changes", "application/json");
        outputs.put("verdict", null);

        String status = end(REVIEWER, startAs(REVIEWER, "PositiveOptimization", PLAN, Execute.referenced(outputs)));

        assertThat(value(status, "verdict")).isEqualTo("PASS");
        assertThat(text(referenced(REVIEWER, status, "report"))).contains("\"verdict\" : \"PASS\"");
        assertThat(text(referenced(REVIEWER, status, "findings"))).contains("\"FeatureCollection\"");
        assertThat(text(referenced(REVIEWER, status, "changes"))).contains("\"FeatureCollection\"");
    }

    @Test
    public void report_byReference_isInTheFormatThatWasAskedFor() throws Exception {
        Map<String, String> beginnings = new LinkedHashMap<>();
        beginnings.put("text/html", "<!DOCTYPE html>");
        beginnings.put("text/csv", "\uFEFF");
        beginnings.put("application/zip", "PK");
        beginnings.put("application/geopackage+sqlite3", "SQLite format 3");
        for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
            String form = Execute.referenced(Map.of("report", beginning.getKey()));

            String status = end(REVIEWER, startAs(REVIEWER, "Zoning", PLAN, form));

            byte[] document = referenced(REVIEWER, status, "report").getContentAsByteArray();
            assertThat(new String(document, StandardCharsets.UTF_8))
                    .as(beginning.getKey())
                    .startsWith(beginning.getValue());
        }
    }

    @Test
    public void stranger_startsNothing() throws Exception {
        var answer = postAs(STRANGER, "wps", Execute.request("PositiveOptimization", PLAN, stored("verdict")));

        assertThat(answer.getStatus()).isIn(401, 403);
        assertThat(text(answer)).doesNotContain("statusLocation");
    }
}
