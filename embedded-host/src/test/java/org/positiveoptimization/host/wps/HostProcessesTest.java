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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.FolderFiles;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerProcessHost;
import org.positiveoptimization.text.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every process on the sample plan, as a client calls it. The figures are those that GeoServer 2.27.1 gives with the plug-in on the
 * same data directory. The last test publishes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostProcessesTest {
    private static final User PLANNER = new User("planner", Set.of("PLANNER"));
    private static final User REVIEWER = new User("reviewer", Set.of("REVIEWER"));
    private static final User ADMIN = new User("admin", Set.of("ADMIN"));
    private static final String OWS = "http://www.opengis.net/ows/1.1";
    private static final String PLAN = "approved=approved;draft=draft;lang=en";
    private static final String FOOTPRINT =
            "POLYGON((131.20 46.60, 131.21 46.60, 131.21 46.61, 131.20 46.61, 131.20 46.60))";
    private static final int LAST = Integer.MAX_VALUE;

    @TempDir
    private static Path folder;

    private static Catalog catalog;
    private static GeoPackageStores stores;
    private static EditJournal journal;
    private static ServerProcessHost<LayerInfo> host;
    private static WpsService service;

    @BeforeAll
    static void start() throws Exception {
        Path data = SampleDataDirectory.copyTo(folder);
        catalog = CatalogReader.read(data);
        stores = GeoPackageStores.open(catalog, 1_000_000);
        Access access = Access.read(data);
        FolderFiles files = new FolderFiles(data);
        journal = new EditJournal(files);
        host = new ServerProcessHost<>(new HostPlans(), new EditTurns(), new RuleSetStore(files), journal, files);
        host.install();
        service = new WpsService(
                r -> new CatalogView(catalog, stores, access.layers(), r.user(), r.workspace()), catalog.wpsLimits());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        host.close();
        journal.close();
        stores.close();
    }

    private static RecordedResponse ask(User user, Map<String, String> parameters, String body) throws IOException {
        RecordedResponse response = new RecordedResponse();
        InputStream in = body == null ? null : new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        service.serve(
                new OwsRequest(null, parameters, in, "http://localhost:8080/geoserver", user, Language.EN), response);
        return response;
    }

    private static String document(User user, String process, String inputs, String outputs) throws IOException {
        RecordedResponse answer = ask(
                user,
                Map.of(
                        "service",
                        "WPS",
                        "version",
                        "1.0.0",
                        "request",
                        "Execute",
                        "identifier",
                        process,
                        "DataInputs",
                        inputs,
                        "ResponseDocument",
                        outputs),
                null);
        if (answer.text().contains("<ows:ExceptionReport xmlns")) {
            OgcSchemas.OWS_1_1_0.validate(answer.bytes());
        } else {
            OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        }
        return answer.text();
    }

    private static List<String> figures(String answer) {
        assertThat(answer).contains("<wps:ProcessSucceeded>");
        List<String> figures = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("<wps:LiteralData>([^<]*)</wps:LiteralData>").matcher(answer);
        while (matcher.find()) {
            figures.add(matcher.group(1));
        }
        return figures;
    }

    private static RecordedResponse raw(User user, String process, String inputs, String output) throws IOException {
        return ask(
                user,
                Map.of(
                        "service",
                        "WPS",
                        "version",
                        "1.0.0",
                        "request",
                        "Execute",
                        "identifier",
                        process,
                        "DataInputs",
                        inputs,
                        "RawDataOutput",
                        output),
                null);
    }

    private static String first(Element element, String namespace, String name) {
        NodeList found = element.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent();
    }

    private static List<String> mimeTypes(Element element) {
        List<String> types = new ArrayList<>();
        Element supported = (Element) element.getElementsByTagName("Supported").item(0);
        NodeList found = supported.getElementsByTagName("MimeType");
        for (int i = 0; i < found.getLength(); i++) {
            types.add(found.item(i).getTextContent());
        }
        assertThat(first(element, null, "MimeType")).isEqualTo(types.get(0));
        return types;
    }

    private static List<String> described() throws Exception {
        RecordedResponse answer = ask(
                PLANNER,
                Map.of("service", "WPS", "version", "1.0.0", "request", "DescribeProcess", "identifier", "ALL"),
                null);
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        NodeList processes = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()))
                .getElementsByTagName("ProcessDescription");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < processes.getLength(); i++) {
            Element process = (Element) processes.item(i);
            String identifier = first(process, OWS, "Identifier");
            NodeList inputs = process.getElementsByTagName("Input");
            for (int k = 0; k < inputs.getLength(); k++) {
                lines.add(identifier + " in " + input((Element) inputs.item(k)));
            }
            NodeList outputs = process.getElementsByTagName("Output");
            for (int k = 0; k < outputs.getLength(); k++) {
                lines.add(identifier + " out " + output((Element) outputs.item(k)));
            }
        }
        return lines;
    }

    private static String input(Element input) {
        String line = first(input, OWS, "Identifier") + " " + input.getAttribute("minOccurs") + ".."
                + input.getAttribute("maxOccurs") + " ";
        NodeList complex = input.getElementsByTagName("ComplexData");
        if (complex.getLength() > 0) {
            Element data = (Element) complex.item(0);
            return line + data.getAttribute("maximumMegabytes") + " MB " + String.join(", ", mimeTypes(data));
        }
        String type = first(input, OWS, "DataType");
        String least = first(input, OWS, "MinimumValue");
        String most = first(input, OWS, "MaximumValue");
        return line
                + (type == null ? "any" : type)
                + (least == null ? "" : " MinimumValue=" + least)
                + (most == null ? "" : " MaximumValue=" + most);
    }

    private static String output(Element output) {
        String line = first(output, OWS, "Identifier") + " ";
        if (output.getElementsByTagName("ComplexOutput").getLength() > 0) {
            return line + String.join(", ", mimeTypes(output));
        }
        String type = first(output, OWS, "DataType");
        return line + (type == null ? "any" : type);
    }

    /** What GeoServer offers besides, see the package. */
    private static String withoutWhatIsNotOffered(String line) {
        return line.replace(", application/zip, text/csv, application/json", ", application/json")
                .replace(", application/ewkt", "");
    }

    @Test
    void description_isThatOfGeoServer() throws Exception {
        List<String> ofGeoServer;
        try (InputStream in = HostProcessesTest.class.getResourceAsStream("geoserver-2.27.1.txt")) {
            ofGeoServer = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(HostProcessesTest::withoutWhatIsNotOffered)
                    .toList();
        }
        assertThat(described()).containsExactlyInAnyOrderElementsOf(ofGeoServer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ControlLines", "Zoning", "LandUse", "FourLines", "KeyProjects", "Consistency", "Conduction"})
    void chapter_ofTheSample_isReported(String process) throws IOException {
        RecordedResponse answer = raw(PLANNER, "po:" + process, PLAN, "report");
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.text()).contains("\"verdict\" : \"PASS\"");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{'",
        "text/html, '<!DOCTYPE html>'",
        "text/csv, '\uFEFF'",
        "application/geopackage+sqlite3, SQLite format 3",
        "application/zip, PK"
    })
    void report_ofTheWholePlan_isGivenInEveryMediaType(String mimeType, String beginning) throws IOException {
        RecordedResponse answer = raw(PLANNER, "po:PositiveOptimization", PLAN, "report@mimeType=" + mimeType);
        assertThat(answer.contentType()).startsWith(mimeType);
        assertThat(answer.text()).startsWith(beginning);
    }

    @Test
    void wholePlan_hasTheFiguresOfGeoServer() throws IOException {
        String answer = document(
                PLANNER, "po:PositiveOptimization", PLAN, "verdict;failed;findingsTotal;areaIn;findings;changes");
        assertThat(figures(answer)).containsExactly("PASS", "0", "0", "1.252790337E7");
        assertThat(answer).contains("<po:changes fid=\"changes.1\">", "epsg.xml#4490");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AreaBalance | before=approved:GHYDYH;after=draft:GHYDYH;field=YDYHFLDM;length=2 | areaBefore;areaAfter;areaReclassified | 2.261224984757E10 2.261224984757E10 3.224855224E7",
                "ChangeMap | before=approved:YJJBNT;after=draft:YJJBNT | areaIn;areaOut;kept | 1.077246968E7 6075238.2 1396",
                "OverlayConflicts | first=draft:YJJBNT;second=draft:STBHHX | pairs;area | 0 0.0",
                "Monitoring | approved=approved;observed=draft | verdict;red | INCOMPLETE 0",
                "Gaps | layer=draft:GHFQ | pieces;area | 2 44418.29",
                "Fragmentation | layer=draft:YJJBNT | parts;meanPart;largestShare | 125 5.697400992E7 0.1195207126738582",
                "EllipsoidalArea | layer=approved:CZKFBJ | pieces;area | 103 2.1586452355E8"
            })
    void processOnLayers_hasTheFiguresOfGeoServer(String process, String inputs, String outputs, String figures)
            throws IOException {
        assertThat(String.join(" ", figures(document(PLANNER, "po:" + process, inputs + ";lang=en", outputs))))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/wkt | " + FOOTPRINT,
                "application/json | {\"type\":\"Polygon\",\"coordinates\":[[[131.20,46.60],[131.21,46.60],[131.21,46.61],[131.20,46.61],[131.20,46.60]]]}",
                "text/xml | <g:Polygon xmlns:g=\"http://www.opengis.net/gml\" srsName=\"urn:ogc:def:crs:EPSG::4490\"><g:exterior><g:LinearRing><g:posList>46.60 131.20 46.60 131.21 46.61 131.21 46.61 131.20 46.60 131.20</g:posList></g:LinearRing></g:exterior></g:Polygon>"
            })
    void footprint_inEveryForm_liesWhereGeoServerFindsIt(String mimeType, String footprint) throws IOException {
        String form = mimeType.equals("text/xml") ? "text/xml; subtype=gml/3.1.1" : mimeType;
        String data = mimeType.equals("text/xml") ? footprint : "<![CDATA[" + footprint + "]]>";
        RecordedResponse answer = ask(
                PLANNER,
                Map.of(),
                "<Execute service='WPS' version='1.0.0' xmlns='http://www.opengis.net/wps/1.0.0' xmlns:ows='" + OWS
                        + "'>"
                        + "<ows:Identifier>po:SitingCheck</ows:Identifier><DataInputs>" + literal("plan", "draft")
                        + literal("crs", "EPSG:4490") + literal("lang", "en")
                        + "<Input><ows:Identifier>footprint</ows:Identifier><Data><ComplexData mimeType='" + form + "'>"
                        + data
                        + "</ComplexData></Data></Input></DataInputs><ResponseForm><ResponseDocument lineage='true'>"
                        + output("verdict") + output("area") + output("onFarmland") + output("onRedLine")
                        + output("outsideBoundary") + "</ResponseDocument></ResponseForm></Execute>");
        OgcSchemas.WPS_1_0_0.validate(answer.bytes());
        String outputs = answer.text().substring(answer.text().indexOf("<wps:ProcessOutputs>"));
        assertThat(figures("<wps:ProcessSucceeded>" + outputs))
                .containsExactly("WARN", "851672.96", "0.0", "0.0", "851672.96");
    }

    private static String literal(String id, String value) {
        return "<Input><ows:Identifier>" + id + "</ows:Identifier><Data><LiteralData>" + value
                + "</LiteralData></Data></Input>";
    }

    private static String output(String id) {
        return "<Output><ows:Identifier>" + id + "</ows:Identifier></Output>";
    }

    @Test
    void features_ofTheRequest_standForALayer() throws IOException {
        String square =
                "{\"type\":\"Feature\",\"id\":\"x.1\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[131.20,46.60],[131.21,46.60],[131.21,46.61],[131.20,46.61],[131.20,46.60]]]}}";
        String features = "{\"type\":\"FeatureCollection\",\"features\":[" + square + "]}@mimeType=application/json";
        assertThat(figures(document(
                        PLANNER,
                        "po:EllipsoidalArea",
                        "features=" + features + ";crs=EPSG:4490;count=1;lang=en",
                        "pieces;area")))
                .containsExactly("1", "851672.96");
        assertThat(document(PLANNER, "po:EllipsoidalArea", "features=" + features + ";crs=EPSG:4490;count=2", "pieces"))
                .contains("ProcessFailed");
    }

    @Test
    void execution_withStatus_endsWithItsReport() throws Exception {
        String first = ask(
                        PLANNER,
                        Map.of(
                                "request", "Execute",
                                "identifier", "po:PositiveOptimization",
                                "DataInputs", PLAN,
                                "storeExecuteResponse", "true",
                                "status", "true",
                                "ResponseDocument", "verdict;report"),
                        null)
                .text();
        Matcher id = Pattern.compile("executionId=([^\"]*)\"").matcher(first);
        assertThat(id.find()).isTrue();
        String now = first;
        for (int i = 0; i < 1_200 && !now.contains("ProcessSucceeded"); i++) {
            Thread.sleep(100);
            RecordedResponse answer =
                    ask(PLANNER, Map.of("request", "GetExecutionStatus", "executionId", id.group(1)), null);
            OgcSchemas.WPS_1_0_0.validate(answer.bytes());
            now = answer.text();
        }
        assertThat(now).contains("<wps:LiteralData>PASS<", "mimeType=\"application/json\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoning | approved=approved;draft=draft;lang=xx | zh",
                "Zoning | approved=../etc;draft=draft;lang=en | not there",
                "AreaBalance | before=approved:YJJBNT;after=draft:YJJBNT;field=exec(\"id\");lang=en | field",
                "AreaBalance | before=approved:YJJBNT;after=draft:YJJBNT;field=strConcat(BSM,BSM);lang=en | field",
                "Zoning | approved=approved;draft=draft;ruleSet=../../global;lang=en | rule set",
                "SitingCheck | plan=draft;footprint=" + FOOTPRINT
                        + "@mimeType=application/wkt;crs=LOCAL_CS[\"x\"];lang=en | crs",
                "SitingCheck | plan=draft;footprint=POLYGON((131 46, 132 46, 132 47))@mimeType=application/wkt;crs=EPSG:4490;lang=en | footprint",
                "Journal | lang=en | administrators",
                "Publish | approved=approved;draft=draft;lang=en | administrators"
            })
    void whatMayNotBe_isRefusedInWords(String process, String inputs, String word) throws IOException {
        String answer = document(
                PLANNER,
                "po:" + process,
                inputs,
                process.equals("Journal") ? "entries" : process.equals("AreaBalance") ? "areaBefore" : "verdict");
        assertThat(answer).contains("<ows:ExceptionText>").doesNotContain("ProcessSucceeded", "java.", "\tat ");
        assertThat(answer.substring(answer.indexOf("<ows:ExceptionText>"))).contains(word);
    }

    @Test
    void draft_isNotThere_forWhoMayNotReadIt() throws IOException {
        assertThat(document(User.ANONYMOUS, "po:Zoning", PLAN, "verdict")).contains("draft is not there");
        assertThat(figures(document(REVIEWER, "po:Gaps", "layer=draft:GHFQ", "pieces")))
                .containsExactly("2");
    }

    @Test
    @Order(LAST)
    void publication_byAReviewer_replacesThePlan_andIsInTheJournal() throws IOException {
        assertThat(figures(document(REVIEWER, "po:Publish", PLAN, "verdict;publication")))
                .containsExactly("PASS", "1");
        assertThat(figures(document(
                        PLANNER,
                        "po:ChangeMap",
                        "before=approved:YJJBNT;after=draft:YJJBNT;lang=en",
                        "areaIn;areaOut")))
                .containsExactly("0.0", "0.0");
        assertThat(Files.exists(folder.resolve("positive-optimization/archive/approved.register.jsonl")))
                .isTrue();
        RecordedResponse entries = raw(ADMIN, "po:Journal", "lang=en", "report");
        assertThat(entries.text()).contains("approved:YJJBNT", "reviewer");
    }
}
