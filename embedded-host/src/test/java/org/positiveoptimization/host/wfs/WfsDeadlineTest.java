/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.text.Language;

/** What takes too long, on the sample plan in its GeoPackage. */
class WfsDeadlineTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Map<String, String> GET =
            Map.of("SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", "GetFeature", "TYPENAMES", "draft:GHYDYH");

    /** Not SQLite's, and true for none: every row is read before the first is given. */
    private static final String NO_MATCH = "<Filter xmlns='http://www.opengis.net/fes/2.0'>"
            + "<PropertyIsEqualTo matchCase='false'><ValueReference>BZ</ValueReference><Literal>nowhere</Literal>"
            + "</PropertyIsEqualTo></Filter>";

    @TempDir
    private Path data;

    private Catalog catalog;
    private GeoPackageStores stores;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @BeforeEach
    void open() throws Exception {
        catalog = CatalogReader.read(SampleDataDirectory.copyTo(data));
        stores = GeoPackageStores.open(catalog, 1_000_000);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private String ask(WfsLimits limits, String... more) throws IOException {
        Access access = Access.read(data);
        Map<String, String> parameters = new TreeMap<>(GET);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        User planner = new User("planner", Set.of("PLANNER"));
        new WfsService(r -> new CatalogView(catalog, stores, access.layers(), r.user(), r.workspace()), null, limits)
                .serve(
                        new OwsRequest("draft", parameters, null, "http://host.example", planner, Language.EN),
                        new OwsResponse() {
                            private boolean isStarted;

                            @Override
                            public void header(String name, String value) {}

                            @Override
                            public OutputStream start(int status, String contentType) {
                                isStarted = true;
                                return body;
                            }

                            @Override
                            public boolean isStarted() {
                                return isStarted;
                            }
                        });
        return text();
    }

    private String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Test
    void search_thatTakesTooLong_isAnExceptionInWords() throws Exception {
        assertThat(ask(new WfsLimits(NONE, LONG), "FILTER", NO_MATCH))
                .contains("exceptionCode=\"NoApplicableCode\"", "the search for features takes longer than 0 s");
    }

    @Test
    void search_thatIsInTime_isAnswered() throws Exception {
        assertThat(ask(new WfsLimits(LONG, LONG), "FILTER", NO_MATCH))
                .contains("numberMatched=\"0\"")
                .endsWith("</wfs:FeatureCollection>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/gml+xml; version=3.2", "application/json"})
    void answer_thatTakesTooLong_isCutAndHasNoEnd(String format) throws Exception {
        assertThatThrownBy(() -> ask(new WfsLimits(LONG, NONE), "OUTPUTFORMAT", format))
                .isInstanceOf(IOException.class);
        assertThat(text()).doesNotContain("</wfs:FeatureCollection>", "numberReturned\":");
        assertThat(text())
                .satisfiesAnyOf(t -> assertThat(t).isEmpty(), t -> assertThat(t).doesNotEndWith("}"), t -> assertThat(t)
                        .endsWith("["));
    }
}
