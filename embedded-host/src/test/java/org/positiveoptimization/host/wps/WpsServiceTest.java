/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.WpsLimits;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.text.Language;

class WpsServiceTest {
    private static final User PLANNER = new User("planner", Set.of("PLANNER"));
    private static final User REVIEWER = new User("reviewer", Set.of("REVIEWER"));
    private static final User ADMIN = new User("admin", Set.of("ADMIN"));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final WpsLimits LIMITS = new WpsLimits(2, 1, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, 50);
    private static final String ECHO = "t:Echo";

    private Catalog catalog;
    private WpsService service;

    @BeforeEach
    void start() throws Exception {
        catalog = CatalogReader.read(SampleDataDirectory.shared());
        service = service(LIMITS);
        TrialProcesses.release = new CountDownLatch(1);
    }

    private WpsService service(WpsLimits limits) throws IOException {
        return new WpsService(
                r -> new CatalogView(catalog, null, null, r.user(), r.workspace()),
                limits,
                ProcessOffers.of(Set.of(new TrialProcesses()), TrialProcesses.PREFIX));
    }

    @AfterEach
    void stop() throws IOException {
        TrialProcesses.release.countDown();
        service.close();
    }

    private RecordedResponse ask(User user, Map<String, String> parameters, InputStream body) throws IOException {
        RecordedResponse response = new RecordedResponse();
        service.serve(
                new OwsRequest(null, parameters, body, "http://localhost:8080/geoserver", user, Language.EN), response);
        assertThat(response.status()).isEqualTo(200);
        return response;
    }

    private RecordedResponse get(User user, String query) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("service", "WPS");
        parameters.put("version", "1.0.0");
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        return ask(user, parameters, null);
    }

    private RecordedResponse get(String query) throws IOException {
        return get(PLANNER, query);
    }

    private RecordedResponse post(String body) throws IOException {
        return ask(PLANNER, Map.of(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String execute(String process, String inputs, String form) {
        return "<wps:Execute version='1.0.0' service='WPS' xmlns:wps='http://www.opengis.net/wps/1.0.0'"
                + " xmlns:ows='http://www.opengis.net/ows/1.1' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                + "<ows:Identifier>" + process + "</ows:Identifier><wps:DataInputs>" + inputs
                + "</wps:DataInputs><wps:ResponseForm>" + form + "</wps:ResponseForm></wps:Execute>";
    }

    private static String input(String id, String data) {
        return "<wps:Input><ows:Identifier>" + id + "</ows:Identifier><wps:Data>" + data + "</wps:Data></wps:Input>";
    }

    private static String literal(String id, String value) {
        return input(id, "<wps:LiteralData>" + value + "</wps:LiteralData>");
    }

    private static String output(String attributes, String id) {
        return "<wps:Output " + attributes + "><ows:Identifier>" + id + "</ows:Identifier></wps:Output>";
    }

    private static String document(String attributes, String... outputs) {
        return "<wps:ResponseDocument " + attributes + ">" + String.join("", outputs) + "</wps:ResponseDocument>";
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String refusal(RecordedResponse response) {
        OgcSchemas.OWS_1_1_0.validate(response.bytes());
        return found(response.text(), "exceptionCode=\"([^\"]*)\"")
                + (response.text().contains("locator=") ? " " + found(response.text(), "locator=\"([^\"]*)\"") : "");
    }

    private static String failure(RecordedResponse response) {
        OgcSchemas.WPS_1_0_0.validate(response.bytes());
        return found(response.text(), "ProcessFailed>.*<ows:ExceptionText>(.*)</ows:ExceptionText>");
    }

    private List<Path> results() throws IOException {
        Path directory = service.executions().files().directory();
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return files.filter(f -> !f.endsWith("lock")).toList();
        }
    }

    @Test
    void capabilities_nameTheProcessesOfThePrefix() throws IOException {
        RecordedResponse answer = get("request=GetCapabilities");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        assertThat(answer.text())
                .contains("<ows:Identifier>t:Echo</ows:Identifier>", "http://localhost:8080/geoserver/wps")
                .contains("Checks of the territorial plan");
        assertThat(get("request=GetCapabilities&language=zh-CN").text()).contains("国土空间规划正向优化检查服务");
        assertThat(refusal(get("request=GetCapabilities&AcceptVersions=2.0.0"))).startsWith("VersionNegotiationFailed");
        assertThat(get("request=GetCapabilities&AcceptVersions=2.0.0,1.0.0").text())
                .contains("wps:Capabilities");
        assertThat(post("<GetCapabilities service='WPS' xmlns='http://www.opengis.net/wps/1.0.0'/>")
                        .text())
                .contains("wps:Capabilities");
    }

    @Test
    void description_tellsTypesRangesAndMediaTypes() throws IOException {
        RecordedResponse answer = get("request=DescribeProcess&identifier=t:Echo");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        assertThat(answer.text())
                .contains("<Input minOccurs=\"0\" maxOccurs=\"1\"><ows:Identifier>number")
                .contains("<ows:DataType>xs:int</ows:DataType>")
                .contains("<ows:MinimumValue>1.0</ows:MinimumValue><ows:MaximumValue>100.0</ows:MaximumValue>")
                .contains("<Default><Format><MimeType>application/json</MimeType></Format></Default>")
                .contains("<MimeType>text/html</MimeType>", "<MimeType>application/zip</MimeType>")
                .contains("<LiteralOutput><ows:DataType>double</ows:DataType></LiteralOutput>");
        OgcSchemas.WPS_1_0_0.validate(
                get("request=DescribeProcess&identifier=ALL").bytes());
        assertThat(get("request=DescribeProcess&identifier=t:Echo,t:Slow").text())
                .contains("t:Echo", "t:Slow")
                .doesNotContain("t:Broken");
        assertThat(refusal(get("request=DescribeProcess&identifier=vec:Bounds")))
                .isEqualTo("InvalidParameterValue Identifier");
        assertThat(refusal(get("request=DescribeProcess"))).isEqualTo("MissingParameterValue Identifier");
    }

    @Test
    void document_holdsTheOutputsThatAreAskedFor() throws IOException {
        RecordedResponse answer = post(execute(
                ECHO,
                literal("text", "a &lt;b&gt; 𠀀")
                        + literal("number", "21")
                        + input(
                                "place",
                                "<wps:ComplexData mimeType='application/wkt'><![CDATA[POINT (1 2)]]></wps:ComplexData>"),
                document(
                        "lineage='true'",
                        output("", "said"),
                        output("", "doubled"),
                        output("", "drawn"),
                        output("mimeType='text/csv'", "report"))));
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        assertThat(answer.contentType()).startsWith("text/xml");
        assertThat(answer.text())
                .contains("<wps:ProcessSucceeded>")
                .contains("<wps:LiteralData>a &lt;b&gt; 𠀀</wps:LiteralData>")
                .contains("<wps:LiteralData>42.0</wps:LiteralData>")
                .contains("<wps:ComplexData mimeType=\"application/wkt\">POINT (1 2)</wps:ComplexData>")
                .contains("<wps:ComplexData mimeType=\"text/csv\">")
                .contains("<wps:DataInputs>", "<wps:OutputDefinitions>")
                .doesNotContain("statusLocation");
        assertThat(results()).isEmpty();
    }

    @Test
    void document_holdsAnOutputInEveryFormThatIsAskedFor() throws IOException {
        RecordedResponse answer = get("request=Execute&identifier=t:Echo&DataInputs=text=a"
                + "&ResponseDocument=report@mimeType=text/html;report@mimeType=application/json");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        assertThat(answer.text())
                .contains("<wps:ComplexData mimeType=\"text/html\">&lt;!DOCTYPE html")
                .contains("<wps:ComplexData mimeType=\"application/json\">{");
    }

    @Test
    void document_withoutForm_holdsAllOutputs() throws IOException {
        RecordedResponse answer =
                get("request=Execute&identifier=t:Echo&DataInputs=text=a=b;place=POINT(3 4)@mimeType=application/wkt");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        assertThat(answer.text())
                .contains("<wps:LiteralData>a=b<", "POINT (3 4)", "mimeType=\"application/json\"", "-1.0");
    }

    @Test
    void binaryOutput_inADocument_isBase64() throws IOException {
        RecordedResponse answer = get("request=Execute&identifier=t:Echo&DataInputs=text=a"
                + "&ResponseDocument=report@mimeType=application/zip");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        byte[] zip = Base64.getDecoder()
                .decode(found(answer.text(), "mimeType=\"application/zip\" encoding=\"base64\">([^<]*)<"));
        assertThat(zip).startsWith('P', 'K', 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"application/json, json, '{'", "text/html, html, '<!DOCTYPE html>'", "application/zip, zip, PK"})
    void rawOutput_isTheOneThatIsNamed_inItsMediaType(String mimeType, String extension, String beginning)
            throws IOException {
        RecordedResponse answer = post(execute(
                ECHO,
                literal("text", "a"),
                "<wps:RawDataOutput mimeType='" + mimeType
                        + "'><ows:Identifier>report</ows:Identifier></wps:RawDataOutput>"));
        assertThat(answer.contentType()).startsWith(mimeType);
        assertThat(answer.text()).startsWith(beginning);
        assertThat(answer.header("Content-Disposition")).contains("report." + extension);
        RecordedResponse said = get("request=Execute&identifier=t:Echo&DataInputs=text=a&RawDataOutput=said");
        assertThat(said.contentType()).startsWith("text/plain");
        assertThat(said.text()).isEqualTo("a");
        assertThat(results()).isEmpty();
    }

    @Test
    void execution_withStatus_isAcceptedStartedAndSucceeds() throws Exception {
        RecordedResponse first = get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true");
        OgcSchemas.WPS_1_0_0.validate(first.bytes());
        String id = found(first.text(), "statusLocation=\"[^\"]*executionId=([^\"]*)\"");
        assertThat(first.text()).containsAnyOf("ProcessAccepted", "ProcessStarted");
        String status = "request=GetExecutionStatus&executionId=" + id;

        RecordedResponse started = untilIs(status, "ProcessStarted percentCompleted=\"50\"");
        OgcSchemas.WPS_1_0_0.validate(started.bytes());
        String other = get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true")
                .text();
        assertThat(other).contains("ProcessAccepted");
        TrialProcesses.release.countDown();
        RecordedResponse ended = untilIs(status, "ProcessSucceeded");
        OgcSchemas.WPS_1_0_0.validate(ended.bytes());
        assertThat(ended.text()).contains("<wps:LiteralData>done<");
        untilIs("request=GetExecutionStatus&executionId=" + found(other, "executionId=([^\"]*)\""), "ProcessSucceeded");
    }

    private RecordedResponse untilIs(String query, String expected) throws Exception {
        RecordedResponse answer = get(query);
        for (int i = 0; i < 1_000 && !answer.text().contains(expected); i++) {
            Thread.sleep(5);
            answer = get(query);
        }
        assertThat(answer.text()).contains(expected);
        return answer;
    }

    @Test
    void execution_isThereForItsUserAndAdministratorsOnly() throws Exception {
        TrialProcesses.release.countDown();
        String id = found(
                get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true")
                        .text(),
                "executionId=([^\"]*)\"");
        String status = "request=GetExecutionStatus&executionId=" + id;
        untilIs(status, "ProcessSucceeded");

        for (String query : List.of(
                status,
                "request=Dismiss&executionId=" + id,
                "request=GetExecutionResult&outputId=said&executionId=" + id)) {
            assertThat(refusal(get(REVIEWER, query))).isEqualTo("InvalidParameterValue executionId");
            assertThat(refusal(get(User.ANONYMOUS, query))).isEqualTo("InvalidParameterValue executionId");
        }
        assertThat(get(ADMIN, status).text()).contains("ProcessSucceeded");
        assertThat(get(ADMIN, "request=GetExecutionResult&outputId=said&executionId=" + id)
                        .text())
                .isEqualTo("done");
    }

    @Test
    void dismissedExecution_isCancelledAndForgotten() throws Exception {
        String first = get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true")
                .text();
        String id = found(first, "executionId=([^\"]*)\"");
        untilIs("request=GetExecutionStatus&executionId=" + id, "ProcessStarted");

        RecordedResponse dismissed = get("request=Dismiss&executionId=" + id);
        assertThat(failure(dismissed)).isEqualTo("The execution has been dismissed.");
        assertThat(refusal(get("request=GetExecutionStatus&executionId=" + id)))
                .isEqualTo("InvalidParameterValue executionId");
        // the thread is free again: it would wait for the latch forever
        String next = get("request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=said"
                        + "&storeExecuteResponse=true&status=true")
                .text();
        untilIs("request=GetExecutionStatus&executionId=" + found(next, "executionId=([^\"]*)\""), "ProcessSucceeded");
    }

    @Test
    void outputByReference_canBeFetched() throws IOException {
        RecordedResponse answer = get("request=Execute&identifier=t:Echo&DataInputs=text=a"
                + "&ResponseDocument=report@mimeType=text/html@asReference=true;said");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        String href = found(answer.text(), "<wps:Reference href=\"http://localhost:8080/geoserver/wps\\?([^\"]*)\"")
                .replace("&amp;", "&");
        RecordedResponse fetched = get(href);
        assertThat(fetched.contentType()).startsWith("text/html");
        assertThat(fetched.text()).startsWith("<!DOCTYPE html>");
        assertThat(results()).hasSize(1);
    }

    @Test
    void closedService_leavesNoFile() throws IOException {
        get("request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=report@asReference=true");
        assertThat(results()).hasSize(1);
        service.close();
        assertThat(service.executions().files().directory()).doesNotExist();
    }

    @Test
    void lineage_ofAKeptExecution_liesInFiles_untilItIsDismissed() throws IOException {
        String stored =
                get("request=Execute&identifier=t:Echo&DataInputs=text=a;place=POINT(3 4)@mimeType=application/wkt"
                                + "&ResponseDocument=said&storeExecuteResponse=true&lineage=true")
                        .text();
        assertThat(results()).hasSize(1);
        String id = found(stored, "statusLocation=\"[^\"]*executionId=([^\"]*)\"");
        RecordedResponse again = get("request=GetExecutionStatus&executionId=" + id);
        OgcSchemas.WPS_1_0_0.validate(again.bytes());
        assertThat(again.text()).contains("<wps:DataInputs>", "POINT (3 4)");
        get("request=Dismiss&executionId=" + id);
        assertThat(results()).isEmpty();
    }

    @Test
    void result_isForgottenWhenItsTimeIsOver() throws Exception {
        service.close();
        service = service(new WpsLimits(2, 1, MINUTE, MINUTE, MINUTE, MINUTE, Duration.ofMillis(1), 50));
        String id = found(
                get("request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=report&storeExecuteResponse=true")
                        .text(),
                "statusLocation=\"[^\"]*executionId=([^\"]*)\"");
        Thread.sleep(20);
        service.executions().sweep();
        assertThat(refusal(get("request=GetExecutionStatus&executionId=" + id)))
                .isEqualTo("InvalidParameterValue executionId");
        assertThat(results()).isEmpty();
    }

    @Test
    void failure_isToldInWords_withoutItsCause() throws IOException {
        assertThat(failure(get("request=Execute&identifier=t:Refusing")))
                .isEqualTo("&lt;not&gt; like this &amp; not that");
        RecordedResponse broken = get("request=Execute&identifier=t:Broken&RawDataOutput=said");
        assertThat(failure(broken)).isEqualTo("the process broke down; the log of the server says why");
        assertThat(broken.text()).doesNotContain("secret", "InvalidPath");
        assertThat(failure(get("request=Execute&identifier=t:Nothing"))).isEqualTo("the process gave no output said");
    }

    @Test
    void process_thatTakesTooLong_failsInWords() throws Exception {
        service.close();
        Duration moment = Duration.ofMillis(50);
        service = service(new WpsLimits(1, 1, moment, MINUTE, moment, MINUTE, MINUTE, 50));
        assertThat(failure(get("request=Execute&identifier=t:Slow"))).startsWith("the process took longer");
        String id = found(
                get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true")
                        .text(),
                "executionId=([^\"]*)\"");
        assertThat(failure(untilIs("request=GetExecutionStatus&executionId=" + id, "ProcessFailed")))
                .startsWith("the process took longer");
    }

    @Test
    void executions_beyondTheQueue_areRefused() throws IOException {
        String last = "";
        for (int i = 0; i < 40; i++) {
            last = get("request=Execute&identifier=t:Slow&storeExecuteResponse=true&status=true")
                    .text();
        }
        assertThat(last).contains("exceptionCode=\"ServerBusy\"");
        OgcSchemas.OWS_1_1_0.validate(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request=Execute&identifier=t:Echo                                      | MissingParameterValue text",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;text=b             | InvalidParameterValue text",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;other=b            | InvalidParameterValue DataInputs",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;number=0           | InvalidParameterValue number",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;number=101         | InvalidParameterValue number",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;number=1.5         | InvalidParameterValue number",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;number=many        | InvalidParameterValue number",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;place=POINT        | InvalidParameterValue place",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;place=POINT(1 2)@mimeType=image/png | InvalidParameterValue mimeType",
                "request=Execute&identifier=t:Echo&DataInputs=text=a;place=@href=file:///etc/passwd | OptionNotSupported place",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&RawDataOutput=said;doubled | InvalidParameterValue RawDataOutput",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&RawDataOutput=other | InvalidParameterValue ResponseForm",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=said;said | InvalidParameterValue ResponseForm",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=report;report | InvalidParameterValue ResponseForm",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&ResponseDocument=report@mimeType=text/csv;report@asReference=true | InvalidParameterValue ResponseForm",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&status=true        | InvalidParameterValue status",
                "request=Execute&identifier=t:Echo&DataInputs=text=a&status=maybe       | InvalidParameterValue status",
                "request=Execute&identifier=t:Other                                     | InvalidParameterValue Identifier",
                "request=Execute                                                        | MissingParameterValue Identifier",
                "request=GetExecutions                                                  | OperationNotSupported request",
                "request=GetCapabilities&language=fr                                    | InvalidParameterValue language",
                "request=Execute&version=2.0.0                                          | InvalidParameterValue version",
                "request=GetExecutionStatus&executionId=../x                            | InvalidParameterValue executionId"
            })
    void impossibleRequest_isRefused_withItsParameter(String query, String expected) throws IOException {
        assertThat(refusal(get(query))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "no xml",
                "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><e>&x;</e>",
                "<Execute service='WPS' version='1.0.0' xmlns='http://www.opengis.net/wps/1.0.0'/>",
                "<Execute service='WFS' version='1.0.0' xmlns='http://www.opengis.net/wps/1.0.0'/>",
                "<Undeploy service='WPS' version='1.0.0' xmlns='http://www.opengis.net/wps/1.0.0'/>"
            })
    void impossibleDocument_isRefused(String document) throws IOException {
        RecordedResponse answer = post(document);
        assertThat(refusal(answer)).isNotEmpty();
        assertThat(answer.text()).doesNotContain("root:", "Exception:", "at java");
    }

    @Test
    void hostileDocuments_areRefusedInWords() throws IOException {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        assertThat(refusal(post(execute(ECHO, deep, "")))).startsWith("InvalidParameterValue");
        assertThat(refusal(post(execute(ECHO, literal("text", deep), "")))).startsWith("InvalidParameterValue");
        for (String href : List.of("http://127.0.0.1:9/x", "file:///etc/passwd", "http://geoserver/wfs")) {
            String reference =
                    "<wps:Input><ows:Identifier>place</ows:Identifier><wps:Reference mimeType='application/wkt'"
                            + " xlink:href='" + href + "' method='GET'/></wps:Input>";
            assertThat(refusal(post(execute(ECHO, literal("text", "a") + reference, document("", output("", "said"))))))
                    .isEqualTo("OptionNotSupported place");
        }
        String nested = "GEOMETRYCOLLECTION(".repeat(50_000) + "POINT(1 1)" + ")".repeat(50_000);
        assertThat(refusal(post(execute(
                        ECHO,
                        literal("text", "a")
                                + input(
                                        "place",
                                        "<wps:ComplexData mimeType='application/wkt'>" + nested + "</wps:ComplexData>"),
                        ""))))
                .isEqualTo("InvalidParameterValue place");
        String script = "&lt;script&gt;alert(1)&lt;/script&gt;";
        assertThat(post(execute(ECHO, literal("text", script), document("", output("", "said"))))
                        .text())
                .doesNotContain("<script>");
    }
}
