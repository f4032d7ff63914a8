/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.catalog.DataDirectoryException;

/** The host as a server: its pages, and who it answers. */
class EmbeddedHostTest {
    @TempDir
    private static Path data;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private static TrialHost host;

    @BeforeAll
    static void start() throws Exception {
        host = TrialHost.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(host.address() + path)).build(), BodyHandlers.ofString(UTF_8));
    }

    @Test
    void addressItself_leadsToThePageOfTheDataDirectory() throws Exception {
        for (String path : new String[] {"", "/"}) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("国土空间规划服务");
        }
    }

    @Test
    void files_areThoseOfWwwAndNoOthers() throws Exception {
        assertThat(get("/www/index.html").statusCode()).isEqualTo(200);
        assertThat(get("/www/").body()).doesNotContain("Directory:");
        for (String path : new String[] {"/www/..%2fsecurity%2fservices.properties", "/www/%2e%2e/global.xml"}) {
            assertThat(get(path).statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void health_tellsOfItsPartsInBothLanguages() throws Exception {
        JsonNode health = new ObjectMapper().readTree(get("/health").body());

        assertThat(health.get("status").asText()).isEqualTo("up");
        assertThat(health.get("en").toString()).contains("guard.json is in force for the workspaces approved, draft");
        assertThat(health.get("zh").toString()).contains("编辑日志：可写。");
    }

    @Test
    void metrics_countTheRequests() throws Exception {
        get("/wms?service=WMS&request=GetCapabilities");

        assertThat(get("/metrics").body())
                .containsPattern("po_requests_total\\{service=\"wms\"} [1-9]")
                .containsPattern("po_heap_used_bytes [1-9]");
    }

    @Test
    void secondHostOnThePort_isRefusedInWords() {
        int port = URI.create(host.address()).getPort();

        assertThatThrownBy(() -> new ServedHost().start(data, InetAddress.getLoopbackAddress(), port))
                .hasMessageContaining("--port");
    }

    @Test
    void directoryWithoutAPlan_isRefusedByTheFileThatIsMissing(@TempDir Path empty) throws Exception {
        Files.createDirectory(empty.resolve("styles"));

        assertThatThrownBy(() -> EmbeddedHost.start(empty, InetAddress.getLoopbackAddress(), 0, HostLimits.DEFAULT))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("global.xml");
    }

    @Test
    void hostThatIsClosed_listensNoMore(@TempDir Path folder) throws Exception {
        String address;
        try (TrialHost other = TrialHost.start(folder)) {
            address = other.address();
        }

        assertThatThrownBy(() ->
                        HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
    }
}
