/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.standalone.accounts.Accounts;

/** Who gets through to a service, and with what; the service tells what it was given. */
class ServiceHandlerTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final long BODY = 100_000;

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private URI base;

    /** Tells what it is asked. */
    private record Echo(String id) implements OwsService {
        @Override
        public void serve(OwsRequest request, OwsResponse response) throws IOException {
            String body =
                    request.body() == null ? "-" : new String(request.body().readAllBytes(), UTF_8);
            if (request.parameter("CUT").isPresent()) {
                try (OutputStream out = response.start(200, "text/xml");
                        XmlOutput xml = new XmlOutput(out)) {
                    xml.start("whole");
                    xml.characters("x".repeat(50_000));
                    throw new IOException("secret detail");
                }
            }
            if (request.parameter("FAIL").isPresent()) {
                throw new IllegalStateException("secret detail");
            }
            String text = String.join(
                    "|",
                    id,
                    String.valueOf(request.workspace()),
                    request.parameter("LAYERS").orElse("-"),
                    request.user().name(),
                    request.address(id),
                    body);
            response.start(200, "text/plain").write(text.getBytes(UTF_8));
        }
    }

    @BeforeEach
    void start() throws Exception {
        SampleDataDirectory.copyTo(data);
        Accounts accounts = Accounts.of(data);
        accounts.set("planner", PASSWORD);
        accounts.set("reviewer", PASSWORD + "2");
        accounts.save();
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServiceHandler handler = new ServiceHandler(
                List.of(new Echo("wfs"), new Echo("wps")),
                List.of("draft", "approved"),
                Access.read(data),
                new HostLimits(BODY, 20, 8, 10_000),
                new Metrics());
        server.setHandler(new ContextHandler(handler, "/geoserver"));
        server.start();
        base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/geoserver/");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private static HttpRequest.Builder as(HttpRequest.Builder request, String user, String password) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return request.header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    @Test
    void query_reachesTheServiceOfTheAddress() throws Exception {
        String address = base + "draft/wfs";

        assertThat(send(at("draft/wfs?layers=%E8%A7%84%E5%88%92&request=GetFeature"))
                        .body())
                .isEqualTo("wfs|draft|规划|anonymous|" + address + "|-");
    }

    /** What is closed would be taken for the whole. */
    @Test
    void answer_thatFailsInTheMiddle_endsWithTheConnectionAndNotWithItsEnd() throws Exception {
        assertThatThrownBy(() -> send(at("wfs?cut=1"))).isInstanceOf(IOException.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.getOutputStream().write("GET /geoserver/wfs?cut=1 HTTP/1.0\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).doesNotContain("</whole>", "secret");
        }
        assertThat(send(at("wfs")).statusCode()).isEqualTo(200);
    }

    @Test
    void ows_goesByParameterElseByTheRootElement() throws Exception {
        assertThat(send(at("ows?service=WFS")).body()).startsWith("wfs|null");
        assertThat(send(at("ows").POST(BodyPublishers.ofString("<a:GetFeature service='WFS' xmlns:a='urn:a'/>")))
                        .body())
                .startsWith("wfs|");
        assertThat(send(at("ows").POST(BodyPublishers.ofString("<GetFeature xmlns='http://www.opengis.net/wfs/2.0'/>")))
                        .body())
                .startsWith("wfs|");
        assertThat(send(at("ows?service=wcs")).statusCode()).isEqualTo(400);
        assertThat(send(at("ows")).statusCode()).isEqualTo(400);
    }

    @Test
    void form_isTakenForParameters() throws Exception {
        HttpRequest.Builder form = at("wfs?service=WFS")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString("LAYERS=b&x=y"));

        assertThat(send(form).body()).startsWith("wfs|null|b|anonymous").endsWith("|-");
    }

    @Test
    void operationForARole_isRefusedToOthersAndChallengesWhoHasNotSignedIn() throws Exception {
        String execute = "<wps:Execute service='WPS' xmlns:wps='http://www.opengis.net/wps/1.0.0'/>";

        HttpResponse<String> anonymous = send(at("wps").POST(BodyPublishers.ofString(execute)));
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic "));
        assertThat(anonymous.body()).contains("登录").contains("sign in");
        assertThat(send(at("wps?request=execute")).statusCode()).isEqualTo(401);

        assertThat(send(as(at("wps"), "planner", PASSWORD).POST(BodyPublishers.ofString(execute)))
                        .body())
                .isEqualTo("wps|null|-|planner|" + base + "wps|" + execute);
        String lock = "<LockFeature xmlns='http://www.opengis.net/wfs'/>";
        assertThat(send(as(at("draft/wfs"), "reviewer", PASSWORD + "2").POST(BodyPublishers.ofString(lock)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void rootElement_behindALongBeginning_isNotTakenForAnotherOperation() throws Exception {
        String late = "<!--" + "x".repeat(70_000) + "--><Transaction xmlns='http://www.opengis.net/wfs'/>";

        // no operation can be told: refused before the service sees it
        assertThat(send(at("draft/wfs").POST(BodyPublishers.ofString(late))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void wrongPassword_isNotAnonymous() throws Exception {
        assertThat(send(as(at("wfs"), "planner", "wrong")).statusCode()).isEqualTo(401);
        assertThat(send(at("wfs").header("Authorization", "Bearer abc")).statusCode())
                .isEqualTo(401);
        assertThat(send(at("wfs").header("Authorization", "Basic %%%")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void pageOfAnotherSite_mayNotPost() throws Exception {
        BodyPublishers.ofString("x");
        assertThat(send(at("wfs").header("Origin", "http://elsewhere.example").POST(BodyPublishers.ofString("<a/>")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(at("wfs").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString("<a/>")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(at("wfs")
                                .header("Origin", "http://" + base.getAuthority())
                                .POST(BodyPublishers.ofString("<a/>")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bodyThatIsTooLarge_isRefusedInWords() throws Exception {
        String large = "<a>" + "x".repeat((int) BODY) + "</a>";

        HttpResponse<String> answer = send(at("wfs").POST(BodyPublishers.ofString(large)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger");
    }

    @Test
    void failure_isToldWithoutItsDetail() throws Exception {
        HttpResponse<String> answer = send(at("wfs?fail=1"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("could not be served").doesNotContain("secret");
    }

    @Test
    void otherMethodsAndAddresses_areNotServed() throws Exception {
        assertThat(send(at("wfs").DELETE()).statusCode()).isEqualTo(405);
        assertThat(send(at("wcs")).statusCode()).isEqualTo(404);
        assertThat(send(at("other/wfs")).statusCode()).isEqualTo(404);
    }
}
