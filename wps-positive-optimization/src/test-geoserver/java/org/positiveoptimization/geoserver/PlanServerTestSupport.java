/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.Filter;
import org.geoserver.catalog.Catalog;
import org.geoserver.data.test.SystemTestData;
import org.geoserver.test.GeoServerSystemTestSupport;
import org.positiveoptimization.fixture.TinyPlan;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A GeoServer of its test support on a tiny plan, with the rules of access and the processes that the data directory ships and
 * an account for each of its roles. It is asked through its security filters, by name and password, as clients ask.
 */
abstract class PlanServerTestSupport extends GeoServerSystemTestSupport {
    static final String ADMINISTRATOR = "admin";
    static final String PLANNER = "planner";
    static final String REVIEWER = "reviewer";

    /** Whoever does not sign in. */
    static final String STRANGER = "";

    /** Of every account; that of the administrator is the test support's. */
    private static final String PASSWORD = "geoserver";

    private static final Path SHIPPED = Path.of("../config-data-dir/src/main/data-dir");

    @Override
    protected void setUpTestData(SystemTestData testData) throws Exception {
        testData.setUpSecurity();
        for (String file : List.of("security/layers.properties", "security/services.properties", "wps.xml")) {
            Path to = testData.getDataDirectoryRoot().toPath().resolve(file);
            Files.deleteIfExists(to);
            Files.copy(SHIPPED.resolve(file), to);
        }
    }

    @Override
    protected void onSetUp(SystemTestData testData) throws Exception {
        // nobody has signed in yet
        Catalog catalog = applicationContext.getBean("rawCatalog", Catalog.class);
        PlanWorkspaces.publish(TinyPlan.conforming(), catalog, testData.getDataDirectoryRoot());
        PlanWorkspaces.guard(testData.getDataDirectoryRoot());
        addUser(PLANNER, PASSWORD, null, List.of("PLANNER"));
        addUser(REVIEWER, PASSWORD, null, List.of("REVIEWER"));
        // the test support makes beans when they are asked for, a server all of them when it starts
        applicationContext.getBean("poProcessHost");
    }

    @Override
    protected List<Filter> getFilters() {
        return List.of(applicationContext.getBean("filterChainProxy", Filter.class));
    }

    /** @return a folder or file of the data directory */
    static Path data(String path) {
        return new File(testData.getDataDirectoryRoot(), path).toPath();
    }

    /** @param who an account, or {@link #STRANGER} */
    MockHttpServletResponse getAs(String who, String path) throws Exception {
        return dispatch(request(who, path));
    }

    MockHttpServletResponse postAs(String who, String path, String body) throws Exception {
        MockHttpServletRequest request = request(who, path);
        request.setMethod("POST");
        request.setContentType("text/xml; charset=UTF-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return dispatch(request);
    }

    private MockHttpServletRequest request(String who, String path) {
        setRequestAuth(who.isEmpty() ? null : who, PASSWORD);
        return createRequest(path);
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    String execute(String who, String process, String inputs, String form) throws Exception {
        return text(postAs(who, "wps", Execute.request(process, inputs, form)));
    }

    String edit(String who, String elements) throws Exception {
        return text(postAs(who, "draft/wfs", WfsTransaction.request("1.1.0", elements)));
    }

    /** @return the value of a literal output in a document, empty when the answer has none */
    static String value(String answer, String output) {
        Matcher m = Pattern.compile(
                        "<ows:Identifier>" + output + "</ows:Identifier>(?s:.)*?<wps:LiteralData[^>]*>([^<]*)<")
                .matcher(answer);
        return m.find() ? m.group(1) : "";
    }
}
